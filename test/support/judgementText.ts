import type { Judgement } from '../../src/domain/verdict';

/** Returns a judgement in the form used in tables: `up`, or `down: refused`. */
export const judgementText = (judgement: Judgement): string =>
	judgement.state === 'up' ? 'up' : `${judgement.state}: ${judgement.problem.code}`;
