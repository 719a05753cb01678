import { problem } from '../../../src/domain/problem';
import { messagesFor } from '../../../src/messages/languages';
import { nextStep, type NextStepFacts } from '../../../src/views/setupNextStep';
import { createVerdict, isUp } from '../../support/createVerdict';

const callServer = createVerdict(isUp);
const nextOf = (facts: Partial<NextStepFacts>): string =>
	nextStep(
		{
			verdicts: [callServer],
			callsProblem: undefined,
			faults: [],
			missing: { access: undefined, anyServer: false, setting: undefined, eventSecret: false },
			...facts,
		},
		messagesFor('en'),
	);

test('says that nothing is left to do when everything is up', () => {
	expect(nextOf({})).toBe('Nothing is left to do: type /voip.');
});

test('names the missing permission when a server is up but the API may not be asked about it', () => {
	const permission = 'manage-voip-contact-center-settings';
	const instead = problem('permission-missing', { permission });
	expect(nextOf({ verdicts: [{ ...callServer, apiProblem: instead }] })).toMatch(
		/^Next: .*manage-voip-contact-center-settings/,
	);
});
