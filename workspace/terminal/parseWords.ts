import { parseArgs } from 'node:util';

import { guess } from './choose';
import { at, textOf } from '../engine/plain';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const options = {
	'run': texts,
	'user': text,
	'room': text,
	'language': text,
	'engine': text,
	'rocketchat': text,
	'generation': text,
	'set': texts,
	'world': texts,
	'wait': text,
	'port': text,
	'open': flag,
	'no-page': flag,
	'fresh': flag,
	'list-worlds': flag,
	'help': flag,
} as const;

/** Returns the sentence for an option that Node's parser refuses. */
function refusal(error: unknown): string {
	const said = textOf(at(error, 'message'));
	const [, unknown] = /^Unknown option '(-[^']*)'/.exec(said) ?? [];
	if (unknown === undefined) {
		return `${said.replace(/\.$/, '')}.`;
	}
	const near = guess(
		unknown,
		Object.keys(options).map((name) => `--${name}`),
	);
	return `There is no option ${unknown}.${near}`;
}

/** Parses the words of the command line. Throws an error that names `--help`. */
export function parseWords(words: string[]) {
	try {
		return parseArgs({ args: words, options, strict: true }).values;
	} catch (error) {
		throw new Error(`${refusal(error)} npm start -- --help lists the options.`, { cause: error });
	}
}
