import { inWords } from './duration';
import { joined, shown, shownTo } from './roomViewParts';
import type { RoomReader } from './roomViewParts';
import type { CallKind, RoomFacts } from '../domain/room';

/** A chat's messages and response times; tags and fields of one's own, of a call too. */
export function chatLines(kind: CallKind, facts: RoomFacts, reader: RoomReader): string[] {
	const { messages } = reader;
	const words = messages.room;
	const chat = kind === 'livechat';
	const time = (ms: number | undefined, said: (text: string) => string): string | undefined =>
		chat && ms !== undefined ? said(inWords(ms, messages)) : undefined;
	const tags = (facts.tags ?? []).map((tag) => shownTo(reader, tag, 40)).filter(Boolean);
	const fields = (facts.customFields ?? []).map(({ name, value }) => {
		const [key, held] = [shown(name, 60), shownTo(reader, value, 120)];
		return key && held ? words.field(key, held) : undefined;
	});
	return [
		joined([
			chat && facts.messages !== undefined ? words.messages(facts.messages) : undefined,
			time(facts.firstResponseMs, words.firstResponse),
			time(facts.averageResponseMs, words.averageResponse),
		]),
		tags.length > 0 ? words.tags(tags.join(', ')) : '',
		joined(fields),
	];
}
