import { type Figures, figuresOf } from './figures';
import { crowd, type Site, typed } from './site';
import type { Box } from '../workspace/engine/box';
import { messageText } from '../workspace/terminal/blocksToText';

export type AtOnce = { people: number; answered: number } & Figures;

async function allAtOnce(box: Box, text: string, answer: RegExp): Promise<AtOnce> {
	const outcomes = await Promise.all(crowd.map((person) => typed(box, person, text)));
	const answered = crowd.filter((person, index) => {
		const [message] = box.seen(person).slice(-1);
		return outcomes[index]?.ok && message && answer.test(messageText(message));
	});
	return {
		people: crowd.length,
		answered: answered.length,
		...figuresOf(outcomes.map(({ ms }) => ms)),
	};
}

/** All users type the same command at the same time, with no remembered answer. */
export async function timeAtOnce(site: Site): Promise<{ voip: AtOnce; nothing: AtOnce }> {
	await site.renew();
	await typed(site.voip, 'agent', '/voip');
	await site.forgetAnswers();
	return {
		nothing: await allAtOnce(site.nothing, '/null', /^ok$/),
		voip: await allAtOnce(site.voip, '/voip', /^✅ VoIP: all 3 servers answer/),
	};
}
