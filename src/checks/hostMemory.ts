import type { Outcome } from '../domain/asking/askedQuestion';
import type { Clock } from '../domain/clock';

type Asked = { host: string; question: string; sent: string };

/** Remembers the answers of hosts on this instance. It is a cache: an instance without it writes one more entry. */
export type HostMemory = {
	/** Returns when this question was last answered well, or undefined if never or refused since. */
	goodAt(asked: Asked): number | undefined;
	noteGood(asked: Asked): void;
	noteRefused(asked: Asked, outcome: Outcome): void;
	hasAnswered(host: string): boolean;
	/** Returns how many questions to this host are not answered yet. */
	running(host: string): number;
	entries(): readonly string[];
	/** Notes that a question is sent. Returns the function to call at its end. */
	begin(host: string, entry: string | undefined): () => void;
	/** Waits for the end of one question to this host. Returns false if none ends in time. */
	waitForEnd(host: string, limitMs: number): Promise<boolean>;
};

const answeredMs = 3_600_000;

const keyOf = ({ host, question, sent }: Asked): string => JSON.stringify([host, question, sent]);

export function createHostMemory(clock: Clock): HostMemory {
	const good = new Map<string, number>();
	const answeredAt = new Map<string, number>();
	const openByHost = new Map<string, Set<Promise<void>>>();
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
		running: (host) => openByHost.get(host)?.size ?? 0,
		entries: () => [...entries],
		begin(host, entry) {
			if (entry !== undefined) {
				entries.add(entry);
			}
			const open = openByHost.get(host) ?? new Set<Promise<void>>();
			openByHost.set(host, open);
			let end = (): void => undefined;
			const ended = new Promise<void>((resolve) => {
				end = resolve;
			});
			open.add(ended);
			return () => {
				open.delete(ended);
				entries.delete(entry ?? '');
				end();
			};
		},
		async waitForEnd(host, limitMs) {
			const timer = clock.timer(limitMs);
			const late = timer.elapsed.then(() => false);
			const ended = [...(openByHost.get(host) ?? [])].map((one) => one.then(() => true));
			const inTime = await Promise.race([...ended, late]);
			timer.cancel();
			return inTime;
		},
	};
}
