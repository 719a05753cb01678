import { type Site, typed } from './site';
import type { Box } from '../workspace/engine/box';

export type Times = Record<'nothing' | 'help' | 'memory' | 'asked', number[]>;
export const noTimes = (): Times => ({ nothing: [], help: [], memory: [], asked: [] });

/** The app asks each target at most six times a minute. The first time is a warm-up. */
const questions = 5;
/** Number of measurements of each command that asks no server. */
const quickAnswers = 8;

const requestsOf = (box: Box): number => box.crossings()['Http.call'] ?? 0;

/** Measures one answer. Leaves it out if it took another number of requests than this kind of answer does. */
async function time(box: Box, text: string, into: number[], wanted: number): Promise<void> {
	box.resetCrossings();
	const { ok, ms } = await typed(box, 'agent', text);
	// On a busy machine a remembered answer may have become too old to be used again.
	if (ok && requestsOf(box) === wanted) {
		into.push(ms);
	}
}

const targets = 3;

/** Measures all kinds of answers in one installation. The kinds take turns, so that other load on the machine affects all alike. */
export async function timeAnswers({ voip, nothing, ...site }: Site, times: Times): Promise<void> {
	await site.renew();
	await typed(voip, 'agent', '/voip');
	for (let question = 0; question < questions; question++) {
		await site.forgetAnswers();
		await time(voip, '/voip', times.asked, targets);
		for (let answer = 0; answer < quickAnswers; answer++) {
			await time(nothing, '/null', times.nothing, 0);
			await time(voip, '/voip help', times.help, 0);
			await time(voip, '/voip', times.memory, 0);
		}
	}
}
