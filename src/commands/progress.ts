import type { ProgressContext } from './commandContext';
import type { Clock } from '../domain/clock';
import { checkingView } from '../views/statusView';

/** "Checking…" is shown only when the answer takes longer than this. */
export const progressAfterMs = 700;

/** Returns whether the work is still running after `ms`. */
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

/** Waits for the work, and shows "Checking…" if it takes long. */
export async function withProgress<T>(work: Promise<T>, context: ProgressContext): Promise<T> {
	if (await takesLonger(work, progressAfterMs, context.clock)) {
		await context.showProgress(checkingView(context.messages));
	}
	return work;
}
