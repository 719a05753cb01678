import type { ProblemCode } from './problemTable';
import type { SummarySection } from './settings/settingsSummary';
import type { Target } from './target';

/** The facts that a sentence about the problem may need, never a secret. `text` comes from another system and is untrusted. */
export type ProblemFacts = {
	readonly where?: string;
	readonly setting?: string;
	readonly reason?: string;
	readonly example?: string;
	readonly seconds?: number;
	readonly ms?: number;
	readonly limitMs?: number;
	readonly status?: number;
	readonly days?: number;
	readonly permission?: string;
	readonly text?: string;
	/** Whether the server is known to have answered a short time ago. */
	readonly answeredBefore?: boolean;
	/** Rocket.Chat was asked, and its own time is in `ms`. */
	readonly byWorkspace?: boolean;
	/** How long our own look at the same server took. */
	readonly ownMs?: number;
	/** How long Rocket.Chat took for a question that needs no server. */
	readonly infoMs?: number;
	/** What in the app's own settings would let it pass. */
	readonly remedy?: 'accept' | 'accept-and-ask-directly' | 'ask-directly';
	/** The server that was checked. */
	readonly target?: Target;
	/** Where the address of this server was entered: a section of the app's settings, or the workspace's own. */
	readonly enteredIn?: SummarySection['section'] | 'workspace';
	/** The problem that another check of the same server found. */
	readonly other?: Problem;
};

export type Problem = { readonly code: ProblemCode; readonly facts: ProblemFacts };

export const problem = (code: ProblemCode, facts: ProblemFacts = {}): Problem => ({ code, facts });

/** The result of an attempt. Expected failures are values; `throw` means a bug. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failure = (problem: Problem): { ok: false; problem: Problem } => ({
	ok: false,
	problem,
});
