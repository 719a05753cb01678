import { changeMessages } from '../../../workspace/page/client/room/messages';
import { isSequential } from '../../../workspace/page/client/room/sequential';
import type { PageMessage } from '../../../workspace/page/contract';

const message = (changes: Partial<PageMessage>): PageMessage => ({
	id: 'one',
	room: 'general',
	sender: { username: 'admin', name: 'Admin' },
	at: 1000,
	text: '',
	blocks: [],
	attachments: [],
	private: false,
	replaced: 0,
	...changes,
});

describe('the messages on the screen', () => {
	const old = message({ id: 'old', at: 1000 });
	const newer = message({ id: 'newer', at: 2000 });
	const ids = (messages: PageMessage[]): string[] => messages.map(({ id }) => id);

	it('replaces a message, and moves it down if its time is later', () => {
		const replaced = message({ id: 'old', at: 3000, text: 'again', replaced: 1 });
		const after = changeMessages([old, newer], { kind: 'arrived', message: replaced });
		expect(after).toEqual([newer, replaced]);
	});

	it('replaces a message where it is if its time was kept', () => {
		const replaced = message({ id: 'old', at: 1000, text: 'again', replaced: 1 });
		const after = changeMessages([old, newer], { kind: 'arrived', message: replaced });
		expect(after).toEqual([replaced, newer]);
	});

	it('keeps private messages when a room is read again, and loses them on a reload', () => {
		const secret = message({ id: 'secret', at: 1500, private: true });
		const after = changeMessages([old, secret], {
			kind: 'loaded',
			room: 'general',
			messages: [newer],
		});
		expect(ids(after)).toEqual(['secret', 'newer']);
		expect(changeMessages(after, { kind: 'forgotten' })).toEqual([]);
	});

	it('draws a message below the one before without a name, unless one of them is private', () => {
		expect(isSequential(newer, old)).toBe(true);
		expect(isSequential({ ...newer, private: true }, old)).toBe(false);
		expect(isSequential(newer, { ...old, private: true })).toBe(false);
		expect(isSequential({ ...newer, at: old.at + 300_000 }, old)).toBe(false);
		expect(isSequential({ ...newer, sender: { username: 'x', name: '' } }, old)).toBe(false);
		expect(isSequential(newer, undefined)).toBe(false);
	});
});
