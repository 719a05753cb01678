import { problem } from '../../../src/domain/problem';
import { messagesFor } from '../../../src/messages/languages';
import { nextStep, type NextStepFacts } from '../../../src/views/setupNextStep';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';

const callServer = createVerdict(isUp);
const nothingMissing: NextStepFacts['missing'] = {
	...{ access: undefined, accessBegun: false, anyServer: false },
	...{ setting: undefined, eventSecret: false },
};
const nextOf = (facts: Partial<NextStepFacts>): string =>
	nextStep(
		{
			verdicts: [callServer],
			callsProblem: undefined,
			faults: [],
			off: [],
			missing: nothingMissing,
			...facts,
		},
		messagesFor('en'),
	);

test('says that nothing is left to do when everything is up', () => {
	expect(nextOf({})).toBe('Nothing is left to do: type `/voip`.');
});

test('names the missing permission when a server is up but the API may not be asked about it', () => {
	const permission = 'manage-voip-contact-center-settings';
	const instead = problem('permission-missing', { permission });
	expect(nextOf({ verdicts: [{ ...callServer, apiProblem: instead }] })).toMatch(
		/^Next: .*manage-voip-contact-center-settings/,
	);
});

describe('the next step is', () => {
	const access = problem('not-configured', { setting: 'rocketchat_token' });
	test.each<[string, Partial<NextStepFacts>, RegExp]>([
		[
			'to fill in a server, when there is none',
			{ missing: { ...nothingMissing, anyServer: true } },
			/^Next: open Administration › Apps › VoIP Status › Settings and fill in/,
		],
		[
			'to switch a server on, when all are switched off',
			{ missing: { ...nothingMissing, anyServer: true }, off: ['call-server'] },
			/^Next: nothing is checked: choose servers in the app's settings › Checks/,
		],
		[
			'the step of a server, before that of the token',
			{
				verdicts: [createVerdict(isNot('down', 'refused'))],
				callsProblem: problem('token-refused'),
			},
			/^Next: start it at/,
		],
		[
			'the rest of an access that was begun',
			{ missing: { ...nothingMissing, access, accessBegun: true } },
			/^Next: fill in .*Personal access token/,
		],
		[
			'nothing, when there is no access at all',
			{ missing: { ...nothingMissing, access } },
			/^Nothing/,
		],
		[
			'the way back from Simotel, at last',
			{ missing: { ...nothingMissing, eventSecret: true } },
			/^Next: type `\/voip ping setup`/,
		],
	])('%s', (_name, facts, said) => {
		expect(nextOf(facts)).toMatch(said);
	});
});
