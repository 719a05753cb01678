import { messagesFor } from '../../../src/messages/languages';
import { withoutLinks } from '../../../src/views/reply';
import { everyReply } from '../../support/everyReply';
import { everySentence } from '../../support/everySentence';
import { effects } from '../../support/messageParser';
import { textsOf } from '../../support/replyText';

const allowed = ['BOLD', 'EMOJI', 'INLINE_CODE', 'CODE', 'CODE_LINE'];

const hostile = [
	'pbx.example.com:5038 @all #general *b* _i_ ~s~ `c` ```d``` :smile: \u2764\ufe0f +4930123456',
	'[pay](http://evil.invalid) <http://x.io|a> $x$ \\(y\\) ||s||',
	'*\n> quote\n# heading\n- item\n``` end',
	"\u0645\u0631 · Agent admin · ✅ Simotel '`'*`*'``'",
];

/** The parser reads each line alone, and each block of code. */
const unitsOf = (text: string): string[] => text.split(/(```[\s\S]*?```)|\n/).filter(Boolean);

describe.each(['en'])('in language %s', (language) => {
	test.each(hostile)('no reply with %j has an effect other than bold, emoji and code', (text) => {
		const messages = messagesFor(language);
		const replies = everyReply(messages, text);
		const markdown = replies.flatMap((reply) => [
			reply.text,
			...reply.blocks.flatMap((block) =>
				textsOf(block).flatMap((one) => (one.type === 'mrkdwn' ? [one.text] : [])),
			),
		]);
		const all = new Set([
			...markdown.flatMap(unitsOf),
			...everySentence(messages, text).map(withoutLinks),
		]);
		expect(all.size).toBeGreaterThan(500);
		const wrong = [...all].flatMap((one) => {
			const found = effects(one).filter((kind) => !allowed.includes(kind));
			return found.length > 0 ? [`${found.join()}: ${one}`] : [];
		});
		expect(wrong).toEqual([]);
	});

	test('every text of a block is within what Rocket.Chat takes', () => {
		for (const { text, blocks } of everyReply(messagesFor(language), 'x'.repeat(5000))) {
			expect(text.length).toBeLessThanOrEqual(5000);
			expect(text).not.toBe('');
			for (const block of blocks) {
				textsOf(block).forEach((one) => expect(one.text.length).toBeLessThanOrEqual(2000));
			}
		}
	});

	test('no sentence has a gap where a fact is missing', () => {
		const messages = messagesFor(language);
		const texts = everyReply(messages, 'x').map(({ text }) => text);
		const lines = new Set([...texts.join('\n').split('\n'), ...everySentence(messages, 'x')]);
		const gap = /undefined|null|NaN|\[object|\S {2}|(^|[^`])``([^`]|$)/;
		expect([...lines].filter((line) => gap.test(line))).toEqual([]);
	});
});
