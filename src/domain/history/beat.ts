import { type ProblemCode, problems } from '../problemTable';
import type { Proof, Verdict } from '../verdict';

/** One result of the monitor for one target, as stored. */
export type Beat = { readonly at: number; readonly ms: number } & (
	| { readonly state: 'up'; readonly proof: Proof | undefined }
	| {
			readonly state: 'degraded' | 'down' | 'unknown';
			/** Undefined if another version of the app stored a code that this one does not know. */
			readonly problem: ProblemCode | undefined;
	  }
);

export type BeatState = Beat['state'];
export type KnownState = Exclude<BeatState, 'unknown'>;
export const beatStates = ['up', 'degraded', 'down', 'unknown'] as const;

const knownProofs: Readonly<Record<Proof, true>> = {
	'handshake': true,
	'websocket-opens': true,
	'opens': true,
	'sip-answered': true,
	'sip-unidentified': true,
	'login-accepted': true,
	'account-in-use': true,
	'ping-answered': true,
};

/** Sets, because thousands of beats are read for one answer. */
const proofs: ReadonlySet<string> = new Set(Object.keys(knownProofs));
const codes: ReadonlySet<string> = new Set(Object.keys(problems));
const isProof = (word: string): word is Proof => proofs.has(word);
const isCode = (word: string): word is ProblemCode => codes.has(word);

/** Longer latencies are stored as this, so that the size of a record has a limit. */
export const maxLatencyMs = 600_000;

/** A beat does not tell when SIP was asked before, so the two are one in it. */
const storedProof = (proof: Proof | undefined): Proof | undefined =>
	proof === 'websocket-opens' ? 'handshake' : proof;

export function beatOf(verdict: Verdict): Beat {
	const measured = Number.isFinite(verdict.ms) ? Math.round(verdict.ms) : 0;
	const ms = Math.min(Math.max(0, measured), maxLatencyMs);
	return verdict.state === 'up'
		? { at: verdict.at, ms, state: 'up', proof: storedProof(verdict.proof) }
		: { at: verdict.at, ms, state: verdict.state, problem: verdict.problem.code };
}

/** `why` is the proof of a beat that is up, and the problem of any other. */
export function beatFrom(at: number, state: BeatState, ms: number, why: string): Beat {
	return state === 'up'
		? { at, ms, state, proof: isProof(why) ? why : undefined }
		: { at, ms, state, problem: isCode(why) ? why : undefined };
}

export const whyOf = (beat: Beat): string =>
	(beat.state === 'up' ? beat.proof : beat.problem) ?? '';

/** Returns whether the target answered, so that the latency means something. */
export const hasAnswered = ({ state }: Beat): boolean => state === 'up' || state === 'degraded';
