import { type ProblemCode, rowOf } from '../src/domain/problemTable';
import { english } from '../src/messages/en/english';

/** Returns in one line at which step of the diagnosis the app learns this, and what else can look the same. */
export function whyLine(code: ProblemCode): string {
	const { step, mayBeBan, mayBeSandbox, login } = rowOf(code);
	const found =
		step === 'stopped'
			? 'seen at the step at which the connection ended'
			: `seen at the step "${english.test.steps[step]}"`;
	return [
		`Why: ${found} of \`/voip test\`.`,
		...(mayBeBan ? ['A host that has banned the address of Rocket.Chat looks the same.'] : []),
		...(mayBeSandbox ? ["Rocket.Chat itself may reach what the app's sandbox cannot."] : []),
		...(login === 'refused'
			? ['Asked rarely from then on, so that no guard bans Rocket.Chat.']
			: []),
	].join(' ');
}
