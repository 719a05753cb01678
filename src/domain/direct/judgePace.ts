import { problem } from '../problem';
import { degraded, up } from '../verdict';
import type { Judgement } from '../verdict';

export type DirectFacts = { where: string; slowAfterMs: number; now: number };

/** It answers; whether soon enough is for the admin's limit to say. */
export const judgePace = (ms: number, { where, slowAfterMs }: DirectFacts): Judgement =>
	ms > slowAfterMs ? degraded(problem('slow', { where, ms, limitMs: slowAfterMs })) : up;
