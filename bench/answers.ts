import { typed } from './site';
import type { Site } from './site';
import type { Box } from '../workspace/engine/box';

export type Times = Record<'nothing' | 'help' | 'memory' | 'afresh', number[]>;
export const noTimes = (): Times => ({ nothing: [], help: [], memory: [], afresh: [] });

/** The app asks each target six times a minute at most; the first question warms up. */
const questions = 5;
/** Of each kind of answer that asks nobody. */
const quickAnswers = 8;

const requestsOf = (box: Box): number => box.crossings()['Http.call'] ?? 0;

/** Times one answer, if it cost as many requests as such an answer does. */
async function time(box: Box, text: string, into: number[], wanted: number): Promise<void> {
	box.resetCrossings();
	const { ok, ms } = await typed(box, 'agent', text);
	// On a machine that was busy in between, an answer may have grown too old to serve again.
	if (ok && requestsOf(box) === wanted) {
		into.push(ms);
	}
}

const targets = 3;

/** One installation's worth of answers. Kinds take turns, so that what else the machine does meets all of them. */
export async function timeAnswers({ voip, nothing, ...site }: Site, times: Times): Promise<void> {
	await site.renew();
	await typed(voip, 'agent', '/voip');
	for (let question = 0; question < questions; question++) {
		await site.forgetAnswers();
		await time(voip, '/voip', times.afresh, targets);
		for (let answer = 0; answer < quickAnswers; answer++) {
			await time(nothing, '/null', times.nothing, 0);
			await time(voip, '/voip help', times.help, 0);
			await time(voip, '/voip', times.memory, 0);
		}
	}
}
