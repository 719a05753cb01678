/** Longest word that we look at; nobody types more, and a paste should cost nothing. */
const longestWord = 200;
const mostWords = 20;

/** The first word is the subcommand, in small letters; the rest are its words as typed. */
export function parseArguments(typed: readonly string[]): { name: string; words: string[] } {
	const [name = '', ...words] = typed
		.slice(0, mostWords)
		.map((word) => word.trim().slice(0, longestWord))
		.filter(Boolean);
	return { name: name.toLowerCase(), words };
}
