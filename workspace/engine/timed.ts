import type { CallOutcome } from './userCalls';

export async function timed(work: () => Promise<unknown>): Promise<CallOutcome> {
	const started = performance.now();
	const ms = (): number => Math.round((performance.now() - started) * 100) / 100;
	try {
		const result = await work();
		return { ok: true, ms: ms(), result };
	} catch (error) {
		return { ok: false, ms: ms(), error: error instanceof Error ? error.message : String(error) };
	}
}
