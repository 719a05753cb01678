import { english, type Messages } from './en/english';

/** The user's language if we have it (`de-AT` is served by `de`), else English. */
export function messagesFor(language: string): Messages {
	const known = new Map([['en', english]]);
	const [base = ''] = language.toLowerCase().split(/[-_]/);
	return known.get(base) ?? english;
}
