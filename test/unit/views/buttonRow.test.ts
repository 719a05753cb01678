import { messagesFor } from '../../../src/messages/languages';
import { statusButtons } from '../../../src/views/buttonRow';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';

const down = createVerdict(isNot('down', 'refused'));
const row = { messages: messagesFor('en'), admin: false, mayShare: () => true, about: undefined };
const labels = (...given: Parameters<typeof statusButtons>): string[] =>
	statusButtons(...given).map(({ label }) => label);

test('a fault has buttons, for admins one more', () => {
	expect(labels([down], row)).toEqual(['Check again', 'Share here']);
	expect(labels([down], { ...row, admin: true })).toEqual(['Check again', 'Details', 'Share here']);
});

test('nothing is shared where nothing may be', () => {
	expect(labels([down], { ...row, mayShare: () => false })).toEqual(['Check again']);
});

test('all up has none, and does not look whether it may be shared', () => {
	const mayShare = (): boolean => {
		throw new Error('looked');
	};
	expect(labels([createVerdict(isUp)], { ...row, mayShare })).toEqual([]);
});

test('the buttons below one server are about that one', () => {
	const buttons = statusButtons([down], { ...row, about: 'call-server' });
	expect(buttons.map(({ about }) => about)).toEqual(['call-server', 'call-server']);
});
