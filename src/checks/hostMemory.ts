import type { Outcome } from '../domain/asking/askedQuestion';
import type { Clock } from '../domain/clock';

type Asked = { host: string; question: string; sent: string };

/** What this instance knows of the hosts that it asks. A cache: whoever has it not writes an entry more. */
export type HostMemory = {
	/** When this question was last answered well; undefined: never, or refused since. */
	goodAt(asked: Asked): number | undefined;
	noteGood(asked: Asked): void;
	noteRefused(asked: Asked, outcome: Outcome): void;
	hasAnswered(host: string): boolean;
	/** How many questions are out, and the entries that were written for them. */
	running(host: string): number;
	entries(): readonly string[];
	/** A question goes out; gives what ends it. */
	begin(host: string, entry: string | undefined): () => void;
	/** False when none has ended in time. */
	oneEnds(host: string, limitMs: number): Promise<boolean>;
};

const answeredMs = 3_600_000;

const keyOf = ({ host, question, sent }: Asked): string => JSON.stringify([host, question, sent]);

export function createHostMemory(clock: Clock): HostMemory {
	const good = new Map<string, number>();
	const answeredAt = new Map<string, number>();
	const out = new Map<string, Set<Promise<void>>>();
	const entries = new Set<string>();
	return {
		goodAt: (asked) => good.get(keyOf(asked)),
		noteGood(asked) {
			good.set(keyOf(asked), clock.now());
			answeredAt.set(asked.host, clock.now());
		},
		noteRefused(asked, outcome) {
			good.delete(keyOf(asked));
			if (outcome !== 'silent') {
				answeredAt.set(asked.host, clock.now());
			}
		},
		hasAnswered: (host) => clock.now() - (answeredAt.get(host) ?? -Infinity) < answeredMs,
		running: (host) => out.get(host)?.size ?? 0,
		entries: () => [...entries],
		begin(host, entry) {
			if (entry !== undefined) {
				entries.add(entry);
			}
			const all = out.get(host) ?? new Set<Promise<void>>();
			out.set(host, all);
			let end = (): void => undefined;
			const ended = new Promise<void>((resolve) => {
				end = resolve;
			});
			all.add(ended);
			return () => {
				all.delete(ended);
				entries.delete(entry ?? '');
				end();
			};
		},
		async oneEnds(host, limitMs) {
			const timer = clock.timer(limitMs);
			const late = timer.elapsed.then(() => false);
			const ended = [...(out.get(host) ?? [])].map((one) => one.then(() => true));
			const inTime = await Promise.race([...ended, late]);
			timer.cancel();
			return inTime;
		},
	};
}
