import { english, type Messages } from './en/english';

/** Returns the messages in the user's language if we have it (`de` for `de-AT`), else in English. */
export function messagesFor(language: string): Messages {
	const known = new Map([['en', english]]);
	const [base = ''] = language.toLowerCase().split(/[-_]/);
	return known.get(base) ?? english;
}
