import type { AskedQuestion, QuestionStore } from '../domain/asking/askedQuestion';

/**
 * The stored entry of a question that may be under way, read by all instances. It can stand for several hosts, so
 * that one run of checks writes it once, and for one question at a time to each of them.
 */
export type RunEntry = {
	readonly id: string;
	/** All stored questions, read after the entry was written. Undefined if they cannot be read. */
	readonly seen: Promise<readonly AskedQuestion[] | undefined>;
};

export type OpenQuestion = Pick<AskedQuestion, 'host' | 'question' | 'sent' | 'at'>;

type Held = RunEntry & { hosts: ReadonlySet<string>; busy: ReadonlySet<string> };

export type RunEntries = {
	ids(): readonly string[];
	/** The entries that no question to this host uses now. */
	idsWithout(host: string): readonly string[];
	hasFree(host: string): boolean;
	/** Takes an entry that stands for this host and is free. */
	take(host: string): RunEntry | undefined;
	/** Writes an entry for the host of this question, and for `others` that may be asked soon and have none. */
	write(open: OpenQuestion, others: readonly string[]): RunEntry;
	/** Makes an entry free for the next question to the host. */
	free(entry: RunEntry, host: string): Promise<void>;
	/** As `free`, and the entry no longer stands for this host. */
	release(entry: RunEntry, host: string): Promise<void>;
	/** Returns the id under which the refusal by this host is to be stored: the entry's own, unless others need it. */
	idOfRefusal(entry: RunEntry, host: string): string;
	/** No more questions will come: removes each entry as soon as it is free. */
	end(): Promise<void>;
};

const without = (all: ReadonlySet<string>, one: string): ReadonlySet<string> =>
	new Set([...all].filter((other) => other !== one));

export function createRunEntries(
	store: QuestionStore,
	readAll: () => Promise<readonly AskedQuestion[] | undefined>,
	newId: () => string,
): RunEntries {
	const all = new Map<string, Held>();
	let ended = false;

	const change = (id: string, changes: Partial<Pick<Held, 'hosts' | 'busy'>>): void => {
		const held = all.get(id);
		if (held) {
			all.set(id, { ...held, ...changes });
		}
	};
	/** An entry that cannot be removed counts until it expires, which does no harm. */
	const removeFree = async (): Promise<void> => {
		const unused = [...all.values()].filter(
			({ hosts, busy }) => busy.size === 0 && (ended || hosts.size === 0),
		);
		unused.forEach(({ id }) => all.delete(id));
		await Promise.all(unused.map(({ id }) => store.remove(id).catch(() => undefined)));
	};
	const findFree = (host: string): Held | undefined =>
		[...all.values()].find(({ hosts, busy }) => hosts.has(host) && !busy.has(host));
	const free = async (id: string, host: string): Promise<void> => {
		change(id, { busy: without(all.get(id)?.busy ?? new Set(), host) });
		await removeFree();
	};
	return {
		ids: () => [...all.keys()],
		idsWithout: (host) =>
			[...all.values()].filter(({ busy }) => !busy.has(host)).map(({ id }) => id),
		hasFree: (host) => findFree(host) !== undefined,
		take(host) {
			const found = findFree(host);
			if (found) {
				change(found.id, { busy: new Set([...found.busy, host]) });
			}
			return found;
		},
		write(open, others) {
			const { host } = open;
			const hosts = others.filter(
				(other) => ![...all.values()].some((one) => one.hosts.has(other)),
			);
			const also = hosts.filter((other) => other !== host);
			const id = newId();
			const entry = { ...open, id, also, outcome: 'open', code: undefined, text: '' } as const;
			const seen = store.add(entry).then(readAll, () => undefined);
			const held = { id, seen, hosts: new Set([host, ...also]), busy: new Set([host]) };
			all.set(id, held);
			return held;
		},
		free: ({ id }, host) => free(id, host),
		async release({ id }, host) {
			change(id, { hosts: without(all.get(id)?.hosts ?? new Set(), host) });
			await free(id, host);
		},
		idOfRefusal({ id }, host) {
			const hosts = without(all.get(id)?.hosts ?? new Set(), host);
			if (hosts.size > 0) {
				change(id, { hosts });
				return newId();
			}
			all.delete(id);
			return id;
		},
		async end() {
			ended = true;
			await removeFree();
		},
	};
}
