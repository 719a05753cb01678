import type { CommandContext } from './commandContext';
import type { Clock } from '../domain/clock';
import { checkingView } from '../views/statusView';

/** An answer that comes sooner needs no "Checking…" before it. */
export const patienceMs = 700;

/** Has the work not come to an end after so long? */
export async function takesLonger(
	work: Promise<unknown>,
	ms: number,
	clock: Clock,
): Promise<boolean> {
	const timer = clock.timer(ms);
	const late = timer.elapsed.then(() => true);
	const isLate = await Promise.race([work.then(() => false), late]);
	timer.cancel();
	return isLate;
}

/** Waits for the work, and says on screen that it does when it takes long. */
export async function withProgress<T>(work: Promise<T>, context: CommandContext): Promise<T> {
	if (await takesLonger(work, patienceMs, context.clock)) {
		await context.showProgress(checkingView(context.messages));
	}
	return work;
}
