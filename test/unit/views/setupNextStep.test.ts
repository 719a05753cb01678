import { problem } from '../../../src/domain/problem';
import { up, type Verdict } from '../../../src/domain/verdict';
import { messagesFor } from '../../../src/messages/languages';
import { nextStep, type NextStepFacts } from '../../../src/views/setupNextStep';

const callServer: Verdict = {
	...up,
	target: 'call-server',
	way: 'direct',
	where: 'pbx.example.com:443',
	ms: 42,
	at: 0,
	evidence: [],
};
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

test('everything up: nothing is left to do', () => {
	expect(nextOf({})).toBe('Nothing is left to do: type /voip.');
});

test('a server is up, but the workspace may not be asked: that is left to do', () => {
	const permission = 'manage-voip-contact-center-settings';
	const instead = problem('permission-missing', { permission });
	expect(nextOf({ verdicts: [{ ...callServer, apiProblem: instead }] })).toMatch(
		/^Next: .*manage-voip-contact-center-settings/,
	);
});
