import { english } from '../../../src/messages/en/english';
import { savedView } from '../../../src/views/savedView';
import { createVerdict, isUp } from '../../support/createVerdict';
import { blockLines } from '../../support/replyText';

const saved: Parameters<typeof savedView>[0] = {
	sections: ['simotel'],
	verdicts: [createVerdict(isUp, { target: 'simotel', proof: 'ping-answered' })],
	switchedOff: [],
	faults: [],
	eventSecretTooShort: false,
	unknownRoles: [],
	adminsAreEveryone: false,
	monitor: [],
	startedAt: 0,
	now: 0,
};
const lastLine = (facts: Partial<typeof saved>): string | undefined =>
	blockLines(savedView({ ...saved, ...facts }, english))
		.flat()
		.pop();

test.each([
	['eventSecret', /^Next: type \/voip ping setup, so that Simotel can reach this workspace too/],
	[
		'eventAddress',
		/^Next: type \/voip ping setup, and enter the address that it shows in Simotel$/,
	],
] as const)(
	'with Simotel up, the report names what is left for its events: %s',
	(eventStep, said) => {
		expect(lastLine({ eventStep })).toMatch(said);
	},
);

test('a fault comes before the events of Simotel', () => {
	const refused = { setting: 'simotel_url', reason: 'not-a-url', example: '' };
	expect(lastLine({ eventStep: 'eventAddress', faults: [refused] })).not.toContain('ping setup');
});
