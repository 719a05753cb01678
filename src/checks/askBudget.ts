import type { AskBudget, AskResult, Budget, Claim, Permission, Wait } from './budget';
import { forgetRefusals } from './forgetRefusals';
import { createHostMemory, type HostMemory } from './hostMemory';
import { createRunEntries, type RunEntry } from './runEntries';
import type { AskedQuestion, Asker, QuestionStore } from '../domain/asking/askedQuestion';
import {
	forgettable,
	isRefusedBefore,
	judgeTurn,
	lastAsked,
	limitOf,
	maxRefused,
	type Turn,
} from '../domain/asking/judgeTurn';
import { type Clock, type Deadline, remaining } from '../domain/clock';
import { redactText } from '../domain/secrets/redactText';

/** The least time that an answer needs after the wait for permission. */
const minMs = 1500;

/** How long a question that was answered well before waits for another to the same host. */
const maxTurnMs = 1000;

type Refusal = Exclude<AskResult, { outcome: 'answered' | 'not-asked' }>;

/** Writes an entry before it reads all others, because nothing in persistence is atomic. */
export function createAskBudget(clock: Clock, newId: () => string): AskBudget {
	const memory = createHostMemory(clock);
	return {
		open: (store, asker, secrets) => openBudget({ store, asker, secrets, clock, newId, memory }),
	};
}

/** Returns the last refusal of what would be sent now. Another account may be right. */
function lastAnswerTo(
	{ host, question, sent }: Claim,
	before: readonly AskedQuestion[],
): AskedQuestion | undefined {
	const last = lastAsked(before, host, question);
	return question === 'sip' || last?.sent === sent ? last : undefined;
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
	/** The hosts that this run is about to ask, which its next entry can stand for. */
	const expected = new Set<string>();

	const readAll = async (): Promise<readonly AskedQuestion[] | undefined> => {
		try {
			return await store.all();
		} catch {
			return undefined;
		}
	};
	const entries = createRunEntries(store, readAll, newId);

	const wait = (
		claim: Claim,
		before: readonly AskedQuestion[],
		nextAt: number | undefined,
	): Wait => ({
		kind: 'wait',
		last: lastAnswerTo(claim, before),
		refusedBefore: false,
		nextAt,
		goodAt: memory.goodAt(claim),
	});

	const isFree = (host: string, asked: readonly AskedQuestion[]): boolean =>
		judgeTurn(asked, { now: clock.now(), host, limit: 1, own: [] }).kind === 'ask';

	const noteRefusal = async (
		{ host, question, sent }: Claim,
		entry: RunEntry,
		{ result, at, before }: { result: Refusal; at: number; before: readonly AskedQuestion[] },
	): Promise<void> => {
		const { outcome, code } = result;
		const text = redactText(result.text ?? '', secrets).slice(0, 200);
		const id = entries.idOfRefusal(entry, host);
		const asked = { id, host, also: [], question, at, sent, outcome, code, text };
		const write = id === entry.id ? store.replace : store.add;
		await write(asked).catch(() => undefined);
		first = undefined;
		const old = forgettable([...before, asked], clock.now());
		await Promise.all(old.map((one) => store.remove(one.id).catch(() => undefined)));
	};

	/** Writes an entry or takes one that the run has written, then judges it together with all others. */
	const permit = async (claim: Claim, before: readonly AskedQuestion[]): Promise<Permission> => {
		const { host, question, sent } = claim;
		const at = clock.now();
		const soon = [...expected].filter((other) => isFree(other, before));
		const entry = entries.take(host) ?? entries.write({ host, question, sent, at }, soon);
		const noteEnd = memory.begin(host, entry.id);
		first = undefined;
		const end = async (result: AskResult): Promise<void> => {
			if (result.outcome === 'answered') {
				memory.noteGood(claim);
				await forgetRefusals(claim, { before, store, now: clock.now() });
			} else if (result.outcome !== 'not-asked') {
				expected.delete(host);
				memory.noteRefused(claim, result.outcome);
				await noteRefusal(claim, entry, { result, at, before });
			}
			noteEnd();
			await entries.free(entry, host);
		};
		const seen = await entry.seen;
		const turn = seen && turnOf(claim, seen, [entry.id, ...entries.idsWithout(host)]);
		if (turn?.kind === 'ask') {
			return { kind: 'ask', end };
		}
		expected.delete(host);
		noteEnd();
		await entries.release(entry, host);
		return wait(claim, seen ?? before, turn?.nextAt);
	};

	const turnOf = (claim: Claim, asked: readonly AskedQuestion[], own: readonly string[]): Turn => {
		const { host, irreplaceable = false } = claim;
		const limit = limitOf(asker, memory.goodAt(claim) !== undefined);
		const facts = { now: clock.now(), host, own };
		const settled = irreplaceable ? asked.filter(({ outcome }) => outcome !== 'open') : asked;
		const turn = judgeTurn(settled, { ...facts, limit });
		return turn.kind === 'wait' ? turn : judgeTurn(asked, { ...facts, limit: maxRefused });
	};

	const claim = async (wanted: Claim, deadline: Deadline): Promise<Permission> => {
		const { host, question, sent } = wanted;
		const waitMs = (): number => remaining(deadline, clock) - minMs;
		let before: readonly AskedQuestion[] = [];
		let hasWaited = false;
		/** Questions to one host are asked one after another, and share one entry, unless the first takes long. */
		const mustWait = (): boolean => {
			const known = memory.goodAt(wanted) !== undefined;
			return memory.running(host) >= (known && hasWaited ? maxRefused : 1);
		};
		expected.add(host);
		do {
			if (mustWait()) {
				const known = memory.goodAt(wanted) !== undefined;
				await memory.waitForEnd(host, known ? Math.min(waitMs(), maxTurnMs) : waitMs());
				hasWaited = true;
				continue;
			}
			if (question === 'sip' && entries.hasFree(host)) {
				return permit(wanted, before);
			}
			first ??= readAll();
			const asked = await first;
			if (!asked) {
				return wait(wanted, before, undefined);
			}
			before = asked;
			const now = clock.now();
			if (isRefusedBefore(lastAsked(asked, host, question), { now, sent, asker })) {
				return { ...wait(wanted, asked, undefined), refusedBefore: true };
			}
			const turn = turnOf(wanted, asked, [...memory.entries(), ...entries.ids()]);
			if (turn.kind === 'wait') {
				return wait(wanted, asked, turn.nextAt);
			}
			if (!mustWait()) {
				return permit(wanted, asked);
			}
		} while (waitMs() > 0);
		return wait(wanted, before, clock.now());
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
			await (openParts <= 0 ? entries.end() : undefined);
		},
	};
}
