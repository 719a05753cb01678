import { bold, code, fence } from '../../../src/messages/markup';
import {
	composeMessage,
	composeReply,
	others,
	own,
	small,
	smallOthers,
} from '../../../src/views/reply';
import { effects } from '../../support/messageParser';
import { blockTexts } from '../../support/replyText';

/** Rocket.Chat drops a longer message without an error. */
const maxMessageLength = 5000;

test('each part becomes one block: our words markdown, a line of others plain text', () => {
	const reply = composeReply([own('a', 'b'), others('c'), small('d'), smallOthers('e')]);
	expect(reply.blocks).toEqual([
		{ type: 'section', text: { type: 'mrkdwn', text: 'a\nb' } },
		{ type: 'section', text: { type: 'plain_text', text: 'c', emoji: false } },
		{ type: 'context', elements: [{ type: 'mrkdwn', text: 'd' }] },
		{ type: 'context', elements: [{ type: 'plain_text', text: 'e', emoji: false }] },
	]);
});

test('the text says the same as the blocks, with the lines of others as code', () => {
	expect(composeReply([own(`${bold('a')} b`), others('+49 30 555'), small('d')]).text).toBe(
		'*a* b\n`+49 30 555`\nd',
	);
});

test('empty lines and parts are left out', () => {
	const reply = composeReply([own('', 'a', ''), others(''), own()]);
	expect(blockTexts(reply)).toEqual(['a']);
	expect(reply.text).toBe('a');
});

test('the name Rocket.Chat becomes no link, and stays as it is in code', () => {
	const { text } = composeReply([own(`Rocket.Chat says ${code('Rocket.Chat')}`)]);
	expect(effects(text)).toEqual(['INLINE_CODE']);
	expect(text).toContain('`Rocket.Chat`');
});

test('what is to be copied has no invisible characters', () => {
	const address = 'https://chat.example.com/api/apps/private/1-2/34/simotel/0123456789';
	const { text, blocks } = composeMessage('Enter:', fence([address]));
	expect(blocks).toEqual([]);
	expect(text).toBe(`Enter:\n\`\`\`\n${address}\n\`\`\``);
});

test.each([
	['many parts', Array.from({ length: 600 }, (_, at) => small(`role ${at} of the list`))],
	['long lines', Array.from({ length: 5 }, () => own('@'.repeat(2000)))],
])('a message of %s is no longer than Rocket.Chat takes', (_name, parts) => {
	const { text, blocks } = composeReply(parts);
	expect(text.length).toBeLessThanOrEqual(maxMessageLength);
	expect(text).toMatch(/…$/);
	expect(blocks).toHaveLength(parts.length);
});

test('a part that is longer than a block takes becomes several, between whole lines', () => {
	const lines = Array.from({ length: 30 }, (_, at) => `${at} ${'x'.repeat(90)}`);
	const texts = blockTexts(composeReply([own(...lines)]));
	expect(texts.length).toBeGreaterThan(1);
	expect(texts.join('\n').split('\n')).toEqual(lines);
});
