import { PassThrough } from 'node:stream';

/** A terminal without a screen: keys go in, and everything that was written comes out. */
export type PseudoTerminal = {
	input: PassThrough;
	output: PassThrough;
	/** Resolves when something that matches has been written since the last call. */
	until(pattern: RegExp): Promise<string>;
	/** What the person sees: the last line, after all that moves the cursor and wipes. */
	lines(): string[];
};

const escapes = /\u001b\[(\d*)(;\d*)?([A-Z])/y;

/** Draws a text with cursor movements, as far as readline uses them, on lines of any length. */
function draw(text: string): string[] {
	const lines = [''];
	let row = 0;
	let column = 0;
	const line = (): string => lines[row] ?? '';
	for (let index = 0; index < text.length; ) {
		escapes.lastIndex = index;
		const [whole, first = '', , letter] = escapes.exec(text) ?? [];
		if (whole) {
			index += whole.length;
			const count = Number(first || '1');
			if (letter === 'G') {
				column = count - 1;
			} else if (letter === 'A') {
				row -= count;
			} else if (letter === 'J' || letter === 'K') {
				lines.splice(row, letter === 'J' ? lines.length : 1, line().slice(0, column));
			}
			continue;
		}
		const character = text.charAt(index);
		index += 1;
		if (character === '\n') {
			row += 1;
			column = 0;
			lines[row] ??= '';
		} else if (character === '\r') {
			column = 0;
		} else {
			lines[row] = line().slice(0, column).padEnd(column) + character + line().slice(column + 1);
			column += 1;
		}
	}
	return lines;
}

export function pseudoTerminal(): PseudoTerminal {
	const input = new PassThrough();
	const output = Object.assign(new PassThrough(), { columns: 500, rows: 50 });
	let written = '';
	let read = 0;
	const waiting = new Set<() => void>();
	output.on('data', (chunk: Buffer) => {
		written += chunk.toString('utf8');
		waiting.forEach((look) => look());
	});
	return {
		input,
		output,
		until: (pattern) =>
			new Promise((resolve) => {
				const look = (): void => {
					const fresh = written.slice(read);
					if (pattern.test(fresh)) {
						read = written.length;
						waiting.delete(look);
						resolve(fresh);
					}
				};
				waiting.add(look);
				look();
			}),
		lines: () => draw(written),
	};
}
