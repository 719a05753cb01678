import { effects } from '../support/messageParser';
import { type AppUnderTest, startApp } from '../support/startApp';
import { roomEngines, typeRoomCommand } from '../support/typeRoomCommand';

/** Names of malicious callers. */
const hostile = [
	'@all @here #general',
	'[click](http://evil.invalid) <http://evil.invalid|x> http://evil.invalid',
	'*b* _i_ ~s~ `code` ```block``` > quote',
	':smile: :) \u2764 \u{1f44d}',
	'x'.repeat(10_000),
	'gnp.\u202egpj.exe \u2066hidden\u2069',
	'a\u200b\u200c\u200d\u2060\ufeffb',
	'first\nsecond\r\nthird\u0000',
];

describe.each(roomEngines)(
	'calls with hostile texts on Apps-Engine %s with Rocket.Chat %s',
	(engine, major) => {
		let app: AppUnderTest;
		beforeAll(async () => {
			app = await startApp(engine, major);
		});
		afterAll(() => app.close());

		test.each(hostile.map((text) => [text.slice(0, 40), text]))(
			'%j has no effect on the screen',
			async (_name, text) => {
				const now = new Date();
				app.box.putRoom({
					_id: 'callHostile000001',
					t: 'v',
					fname: text,
					open: true,
					ts: now,
					v: {
						_id: 'visitorMary000001',
						token: 'canaryVisitorTokenMary7731',
						username: text,
						phone: text,
					},
					servedBy: { _id: 'agent00000000000', username: 'agent', ts: now },
					queue: text,
					callUniqueId: text,
					direction: text,
					tags: [text, text],
					livechatData: { [text]: text },
					customFields: { [text]: text },
					lastMessage: { msg: text, ts: now },
					closer: text,
				});
				const shown = await typeRoomCommand(app, 'callHostile000001', 'admin');
				const { text: asMessage, blocks } = app.lastMessage('admin');
				expect(shown).toMatch(/^☎ Call · in progress/);
				const allowed = ['BOLD', 'EMOJI', 'INLINE_CODE'];
				expect(effects(asMessage).filter((kind) => !allowed.includes(kind))).toEqual([]);
				expect(shown).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2067\ufeff\u0000]/);
				expect(JSON.stringify(blocks)).not.toContain('canaryVisitorToken');
				// Markdown are only the first block and, for admins, why details are missing.
				const markdown = (blocks ?? [])
					.slice(1)
					.map((block) => JSON.stringify(block))
					.filter((block) => block.includes('mrkdwn'));
				expect(markdown.filter((block) => !block.includes('Details missing'))).toEqual([]);
				expect(shown.length).toBeLessThan(1500);
				expect(shown.split('\n').length).toBeLessThan(9);
			},
		);
	},
);
