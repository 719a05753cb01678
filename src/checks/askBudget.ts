import type { AskBudget, Budget, Claim, Permission, Wait } from './budget';
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

/** The least time that an answer needs after the wait for permission. */
const minMs = 1500;

/** Writes an entry before it reads all others, because nothing in persistence is atomic. */
export function createAskBudget(clock: Clock, newId: () => string): AskBudget {
	const memory = createHostMemory(clock);
	return {
		open: (store, asker, secrets) => openBudget({ store, asker, secrets, clock, newId, memory }),
	};
}

type BudgetParts = {
	store: QuestionStore;
	asker: Asker;
	/** Removed from a server's words before these are stored. */
	secrets: readonly string[];
	clock: Clock;
	newId(): string;
	memory: HostMemory;
};

function openBudget({ store, asker, secrets, clock, newId, memory }: BudgetParts): Budget {
	let openParts = 0;
	/** One read that questions asked at the same time share, made before any of them writes. */
	let first: Promise<readonly AskedQuestion[] | undefined> | undefined;
	/** The entries of questions that were answered well. The next question of this run may reuse them. */
	let spare: readonly { host: string; id: string }[] = [];

	const readAll = async (): Promise<readonly AskedQuestion[] | undefined> => {
		try {
			return await store.all();
		} catch {
			return undefined;
		}
	};
	/** An entry that cannot be removed counts until it expires, which does no harm. */
	const remove = async (ids: readonly string[]): Promise<void> => {
		await Promise.all(ids.map((id) => store.remove(id).catch(() => undefined)));
	};
	const takeSpare = (host: string): string | undefined => {
		const found = spare.find((one) => one.host === host);
		spare = spare.filter((one) => one !== found);
		return found?.id;
	};
	const removeSpare = async (): Promise<void> => {
		const ids = spare.map(({ id }) => id);
		spare = [];
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

	/** Permits the question. `entry` was written for it, and `before` are the questions asked earlier. */
	const permit = (
		claim: Claim,
		entry: string | undefined,
		before: readonly AskedQuestion[],
	): Extract<Permission, { kind: 'ask' }> => {
		const { host, question, sent } = claim;
		const noteEnd = memory.begin(host, entry);
		const at = clock.now();
		return {
			kind: 'ask',
			async end(result) {
				if (result.outcome === 'answered' || result.outcome === 'not-asked') {
					if (result.outcome === 'answered') {
						memory.noteGood(claim);
					}
					spare = entry === undefined ? spare : [...spare, { host, id: entry }];
					noteEnd();
					await (openParts <= 0 ? removeSpare() : undefined);
					return;
				}
				const { outcome, code } = result;
				const text = redactText(result.text ?? '', secrets).slice(0, 200);
				memory.noteRefused(claim, outcome);
				const asked = { id: entry ?? newId(), host, question, at, sent, outcome, code, text };
				const write = entry === undefined ? store.add : store.replace;
				await write(asked).catch(() => undefined);
				first = undefined;
				noteEnd();
				await remove(forgettable([...before, asked], clock.now()).map(({ id }) => id));
			},
		};
	};

	/** Writes an entry, then judges it together with all others. */
	const permitEntry = async (
		claim: Claim,
		before: readonly AskedQuestion[],
	): Promise<Permission> => {
		const { host, question, sent } = claim;
		const id = newId();
		const permission = permit(claim, id, before);
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
			return permission;
		}
		await permission.end({ outcome: 'not-asked' });
		await removeSpare();
		return wait(claim, lastAsked(before, host, question), turn?.nextAt);
	};
	const ownEntries = (): readonly string[] => [...memory.entries(), ...spare.map(({ id }) => id)];

	const claim = async (wanted: Claim, deadline: Deadline): Promise<Permission> => {
		const { host, question, sent, trusted = false } = wanted;
		const waitMs = (): number => remaining(deadline, clock) - minMs;
		let last: AskedQuestion | undefined;
		do {
			const known = memory.goodAt(wanted) !== undefined;
			const limit = limitOf(asker, known);
			// Questions without a known answer are asked one after another, and share one entry.
			if (memory.running(host) >= (known ? limit : 1)) {
				await memory.waitForEnd(host, waitMs());
				continue;
			}
			const reused = question === 'sip' && !known ? takeSpare(host) : undefined;
			if (reused !== undefined) {
				return permit(wanted, reused, []);
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
				await memory.waitForEnd(host, waitMs());
				continue;
			}
			if (known || trusted) {
				return permit(wanted, undefined, asked);
			}
			const spareId = takeSpare(host);
			return spareId === undefined ? permitEntry(wanted, asked) : permit(wanted, spareId, asked);
		} while (waitMs() > 0);
		return wait(wanted, last, clock.now());
	};

	return {
		asker,
		claim,
		hasAnswered: (host) => memory.hasAnswered(host),
		enter() {
			openParts += 1;
		},
		async close() {
			openParts -= 1;
			await (openParts <= 0 ? removeSpare() : undefined);
		},
	};
}
