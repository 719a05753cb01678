import type { AskBudget, Budget, Claim, Leave, Wait } from './budget';
import { createHostMemory, type HostMemory } from './hostMemory';
import type { AskedQuestion, Asker, QuestionStore } from '../domain/asking/askedQuestion';
import {
	forgettable,
	isRefusedBefore,
	judgeTurn,
	lastAsked,
	limitOf,
} from '../domain/asking/judgeTurn';
import { type Clock, type Deadline, remaining } from '../domain/clock';
import { redactText } from '../domain/secrets/redactText';

/** Time that an answer needs after we have waited for our turn. */
const minMs = 1500;

/** Nothing in persistence is atomic: an entry is written first, and then looked at beside all others. */
export function createAskBudget(clock: Clock, newId: () => string): AskBudget {
	const memory = createHostMemory(clock);
	return {
		open: (store, asker, secrets) => openBudget({ store, asker, secrets, clock, newId, memory }),
	};
}

type BudgetParts = {
	store: QuestionStore;
	asker: Asker;
	/** No server's words are kept with one of them in it. */
	secrets: readonly string[];
	clock: Clock;
	newId(): string;
	memory: HostMemory;
};

function openBudget({ store, asker, secrets, clock, newId, memory }: BudgetParts): Budget {
	let users = 0;
	/** What all who ask together have seen before any of them wrote. */
	let first: Promise<readonly AskedQuestion[] | undefined> | undefined;
	/** Written for a question of this run that was answered well: the next one may use it. */
	let lent: readonly { host: string; id: string }[] = [];

	const readAll = async (): Promise<readonly AskedQuestion[] | undefined> => {
		try {
			return await store.all();
		} catch {
			return undefined;
		}
	};
	/** What stays behind counts until its time is over, which harms nobody. */
	const remove = async (ids: readonly string[]): Promise<void> => {
		await Promise.all(ids.map((id) => store.remove(id).catch(() => undefined)));
	};
	const takeLent = (host: string): string | undefined => {
		const found = lent.find((one) => one.host === host);
		lent = lent.filter((one) => one !== found);
		return found?.id;
	};
	const removeLent = async (): Promise<void> => {
		const ids = lent.map(({ id }) => id);
		lent = [];
		await remove(ids);
	};

	const wait = (
		claim: Claim,
		last: AskedQuestion | undefined,
		nextAt: number | undefined,
	): Wait => ({
		kind: 'wait',
		last,
		refusedBefore: false,
		nextAt,
		goodAt: memory.goodAt(claim),
	});

	/** The question goes out now. `entry` is what was written for it, `before` what had been asked. */
	const begin = (
		claim: Claim,
		entry: string | undefined,
		before: readonly AskedQuestion[],
	): Extract<Leave, { kind: 'ask' }> => {
		const { host, question, sent } = claim;
		const finished = memory.begin(host, entry);
		const at = clock.now();
		return {
			kind: 'ask',
			async end(came) {
				if (came.outcome === 'answered' || came.outcome === 'not-asked') {
					if (came.outcome === 'answered') {
						memory.noteGood(claim);
					}
					lent = entry === undefined ? lent : [...lent, { host, id: entry }];
					finished();
					await (users <= 0 ? removeLent() : undefined);
					return;
				}
				const { outcome, code } = came;
				const text = redactText(came.text ?? '', secrets).slice(0, 200);
				memory.noteRefused(claim, outcome);
				const asked = { id: entry ?? newId(), host, question, at, sent, outcome, code, text };
				const write = entry === undefined ? store.add : store.replace;
				await write(asked).catch(() => undefined);
				first = undefined;
				finished();
				await remove(forgettable([...before, asked], clock.now()).map(({ id }) => id));
			},
		};
	};

	/** Writes an entry, and looks at it beside all others. */
	const beginWithEntry = async (claim: Claim, before: readonly AskedQuestion[]): Promise<Leave> => {
		const { host, question, sent } = claim;
		const id = newId();
		const leave = begin(claim, id, before);
		const at = clock.now();
		const entry = {
			id,
			host,
			question,
			at,
			sent,
			outcome: 'open',
			code: undefined,
			text: '',
		} as const;
		const seen = await store.add(entry).then(readAll, () => undefined);
		first = undefined;
		const limit = limitOf(asker, memory.goodAt(claim) !== undefined);
		const turn = seen && judgeTurn(seen, { now: at, host, limit, own: ownEntries() });
		if (turn?.kind === 'ask') {
			return leave;
		}
		await leave.end({ outcome: 'not-asked' });
		await removeLent();
		return wait(claim, lastAsked(before, host, question), turn?.nextAt);
	};
	const ownEntries = (): readonly string[] => [...memory.entries(), ...lent.map(({ id }) => id)];

	const claim = async (wanted: Claim, deadline: Deadline): Promise<Leave> => {
		const { host, question, sent, trusted = false } = wanted;
		const waitMs = (): number => remaining(deadline, clock) - minMs;
		let last: AskedQuestion | undefined;
		do {
			const known = memory.goodAt(wanted) !== undefined;
			const limit = limitOf(asker, known);
			// Those of which nothing is known go one after another, and share one entry.
			if (memory.running(host) >= (known ? limit : 1)) {
				await memory.oneEnds(host, waitMs());
				continue;
			}
			const reused = question === 'sip' && !known ? takeLent(host) : undefined;
			if (reused !== undefined) {
				return begin(wanted, reused, []);
			}
			first ??= readAll();
			const asked = await first;
			const now = clock.now();
			if (!asked) {
				return wait(wanted, last, undefined);
			}
			last = lastAsked(asked, host, question);
			if (isRefusedBefore(last, { now, sent, asker })) {
				return { ...wait(wanted, last, undefined), refusedBefore: true };
			}
			const turn = judgeTurn(asked, { now, host, limit, own: ownEntries() });
			if (turn.kind === 'wait') {
				return wait(wanted, last, turn.nextAt);
			}
			const left = limit - memory.running(host);
			if (judgeTurn(asked, { now, host, limit: left, own: ownEntries() }).kind === 'wait') {
				await memory.oneEnds(host, waitMs());
				continue;
			}
			if (known || trusted) {
				return begin(wanted, undefined, asked);
			}
			const free = takeLent(host);
			return free === undefined ? beginWithEntry(wanted, asked) : begin(wanted, free, asked);
		} while (waitMs() > 0);
		return wait(wanted, last, clock.now());
	};

	return {
		asker,
		claim,
		hasAnswered: (host) => memory.hasAnswered(host),
		enter() {
			users += 1;
		},
		async close() {
			users -= 1;
			await (users <= 0 ? removeLent() : undefined);
		},
	};
}
