import { type Problem, problem } from './problem';
import { rowOf } from './problemTable';
import type { Layer } from './step';
import type { Target, Way } from './target';

/** A request or an answer that led to the verdict. */
export type EvidenceLine =
	/** `layers` are all layers of this kind of connection. */
	| { kind: 'asked'; what: string; way: Way; layers?: readonly Layer[] }
	| { kind: 'answered'; status: number; ms: number }
	| { kind: 'said'; text: string }
	| { kind: 'silent'; ms: number }
	| { kind: 'failed'; text: string; ms: number }
	| { kind: 'asked-again'; why: string }
	| { kind: 'asked-with'; method: string }
	/** One layer of a direct connection passed; `ms` is the duration of this layer alone. */
	| { kind: 'passed'; layer: Layer; ms: number }
	| { kind: 'stopped'; layer: Layer; how: string }
	| { kind: 'sip-said'; status: number; reason: string; server: string | undefined }
	| { kind: 'certificate'; days: number }
	/** The certificate is not trusted, and the settings accept that. */
	| { kind: 'certificate-accepted' }
	/** The workspace made this request, not the sandbox of its apps. */
	| { kind: 'trusted-by-workspace' }
	/** The API could not tell, so the rest was asked directly. */
	| { kind: 'fell-back' }
	/** The API has answered, and the rest was asked directly as well. */
	| { kind: 'looked-too' }
	| { kind: 'asked-http'; what: string }
	| { kind: 'sip-not-spoken' }
	| { kind: 'workspace-answers'; ms: number }
	| { kind: 'skipped'; what: string };

export type Judgement =
	| { state: 'up' }
	| { state: 'degraded' | 'down' | 'unknown'; problem: Problem };

/** A question that was not asked now, because servers log the questions that they refuse. */
export type HeldBack = {
	layer: 'sip' | 'login' | 'ping';
	/** When it was last asked. Undefined if that is not known. */
	lastAt: number | undefined;
	answered: boolean;
	/** When it may be asked again. Undefined if only a changed account or an admin's `/voip test` allows it. */
	nextAt: number | undefined;
};

/** The observation that shows that a target is up. */
export type Proof =
	/** The WebSocket for SIP opened, and nothing was asked in it. */
	| 'handshake'
	/** The WebSocket for SIP opened, and `heldBack` tells when SIP was asked before. */
	| 'websocket-opens'
	/** The connection opened, and an earlier question in it was answered. */
	| 'opens'
	| 'sip-answered'
	/** It answers that it does not know the app, which hides whether it takes calls. */
	| 'sip-unidentified'
	| 'login-accepted'
	/** The login is correct, but another client uses the account. */
	| 'account-in-use'
	| 'ping-answered';

export type Verdict = Judgement & {
	target: Target;
	/** What the management server is, if it is not Asterisk's. */
	kind?: 'drachtio' | 'freeswitch';
	way: Way;
	/** The address that was asked, without secrets. Empty when there is none. */
	where: string;
	ms: number;
	/** When it was asked. */
	at: number;
	proof?: Proof;
	/** The sandbox refused its certificate, so it was asked by Rocket.Chat's HTTP, which cannot speak SIP. */
	httpOnly?: true;
	heldBack?: HeldBack;
	/** The result of Rocket.Chat's own check, if the target was asked directly too. */
	ownCheck?: Judgement & { ms: number };
	/** Why the API could not tell, if the target was asked directly instead. */
	apiProblem?: Problem;
	evidence: readonly EvidenceLine[];
};

export const up: Judgement = { state: 'up' };

/** Returns the state of the problem, from the table of problems. */
export const judge = (problem: Problem): Judgement => ({
	state: rowOf(problem.code).state,
	problem,
});

export type DirectFacts = { where: string; slowAfterMs: number; now: number };

/** Returns `degraded` if the answer took longer than the admin's limit. */
export const upUnlessSlow = (
	ms: number,
	{ where, slowAfterMs }: { where: string; slowAfterMs: number },
): Judgement =>
	ms > slowAfterMs ? judge(problem('slow', { where, ms, limitMs: slowAfterMs })) : up;
