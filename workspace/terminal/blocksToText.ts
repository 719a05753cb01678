import { markdownText } from './markdownText';
import { at, isRecord, textOf } from '../engine/plain';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function words(value: unknown): string {
	const text = textOf(at(value, 'text'));
	return at(value, 'type') === 'mrkdwn' ? markdownText(text) : text;
}

function element(value: unknown): string {
	return at(value, 'type') === 'button' ? `[${words(at(value, 'text'))}]` : words(value);
}

function block(value: unknown): string {
	const elements = list(at(value, 'elements')).map(element);
	switch (at(value, 'type')) {
		case 'section':
			return words(at(value, 'text'));
		case 'context':
			return elements.map((text) => `   ${text}`).join('\n');
		case 'actions':
			return elements.join(' ');
		default:
			return '';
	}
}

/** Returns a message as a person reads it: its blocks, or its text if it has none. */
export function messageText(message: unknown): string {
	const blocks = list(at(message, 'blocks')).filter(isRecord);
	return blocks.length > 0
		? blocks.map(block).filter(Boolean).join('\n')
		: markdownText(textOf(at(message, 'text')));
}
