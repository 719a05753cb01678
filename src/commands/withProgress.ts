import type { CommandContext } from './subcommand';
import { checkingView } from '../views/statusView';

/** An answer that comes sooner needs no "Checking…" before it. */
const patienceMs = 700;

/** Waits for the work, and says on screen that it does when it takes long. */
export async function withProgress<T>(work: Promise<T>, context: CommandContext): Promise<T> {
	const timer = context.clock.timer(patienceMs);
	const slow = timer.elapsed.then(() => 'slow' as const);
	const first = await Promise.race([work.then(() => 'done' as const), slow]);
	timer.cancel();
	if (first === 'slow') {
		await context.meanwhile(checkingView(context.messages));
	}
	return work;
}
