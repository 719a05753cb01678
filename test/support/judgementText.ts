import type { Judgement } from '../../src/domain/verdict';

/** A judgement in a table: `up`, or `down: refused`. */
export const judgementText = (judgement: Judgement): string =>
	judgement.state === 'up' ? 'up' : `${judgement.state}: ${judgement.problem.code}`;
