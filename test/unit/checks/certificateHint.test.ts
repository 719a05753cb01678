import { withCertificateHint } from '../../../src/checks/certificateHint';
import type { ProblemCode } from '../../../src/domain/problemTable';
import { messagesFor } from '../../../src/messages/languages';
import { readSettings } from '../../../src/settings/readSettings';
import { nextStepOf } from '../../../src/views/problemView';
import { createVerdict, isNot } from '../../support/createVerdict';

const inOldWorkspace = {};
const inWorkspace8 = { sipHost: '' };
const at = 'pbx.example.com:443';

type Case = { code: ProblemCode; accepts: boolean; asksApiAlone: boolean; takesAny: boolean };

function nextStep({ code, accepts, ...how }: Case, workspace: object): string {
	const settings = readSettings({ accept_self_signed: accepts }, workspace);
	const shown = withCertificateHint(createVerdict(isNot('down', code)), settings, how);
	return shown.state === 'up' ? '' : nextStepOf(shown.problem, messagesFor('en'));
}

const selfSigned: Case = {
	code: 'certificate-self-signed',
	accepts: false,
	asksApiAlone: false,
	takesAny: true,
};
const renew = `Next: give \`${at}\` a certificate that the Rocket.Chat server trusts`;
const turnOn =
	"; or, in your own network, turn on Accept self-signed certificates in the app's settings › Checks";

test.each<[string, Partial<Case>, object, string]>([
	['names the switch', {}, inOldWorkspace, `${renew}${turnOn}`],
	[
		'names the switch and asking directly where only the API is asked',
		{ asksApiAlone: true },
		inOldWorkspace,
		`${renew}${turnOn} and choose Directly under How to check`,
	],
	[
		'says why the switch has no effect where only the API is asked',
		{ asksApiAlone: true, accepts: true },
		inOldWorkspace,
		`${renew}; or choose Directly in the app's settings › Checks › How to check: Accept self-signed certificates has no effect on Rocket.Chat's own check`,
	],
	[
		'names the switch where Rocket.Chat before 8.0 lends its HTTP',
		{ takesAny: false },
		inOldWorkspace,
		`${renew}${turnOn}`,
	],
	['names no switch that has no effect', { takesAny: false }, inWorkspace8, renew],
	['names no switch that is on already', { accepts: true }, inOldWorkspace, renew],
])('the next step for a self-signed certificate %s', (_name, changes, workspace, next) => {
	expect(nextStep({ ...selfSigned, ...changes }, workspace)).toBe(next);
});

test('a certificate of an unknown authority gets the same hint, an expired one gets none', () => {
	const untrusted = nextStep({ ...selfSigned, code: 'certificate-untrusted' }, inOldWorkspace);
	expect(untrusted).toContain(turnOn);
	const expired = nextStep({ ...selfSigned, code: 'certificate-expired' }, inOldWorkspace);
	expect(expired).not.toContain('turn on');
});
