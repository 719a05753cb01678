import {
	clearScreenDown,
	createInterface,
	cursorTo,
	type Interface,
	moveCursor,
} from 'node:readline';

export type Streams = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream };

export type Lines = {
	/** Every line that is typed, until the end of the input, Ctrl-C or `close`. */
	typed: AsyncIterable<string>;
	/** Shows the prompt, with what is half typed. */
	ask(prompt: string): void;
	/** Prints above what is half typed. */
	print(text: string): void;
	close(): void;
};

/** Moves to the beginning of what is half typed, and wipes it out. */
function wipe(terminal: Interface, output: NodeJS.WritableStream): void {
	moveCursor(output, 0, -terminal.getCursorPos().rows);
	cursorTo(output, 0);
	clearScreenDown(output);
}

/** Reads lines from a terminal, on which other texts may appear at any time; or from a pipe. */
export function openLines({ input, output }: Streams, isTerminal?: boolean): Lines {
	const terminal = createInterface({
		input,
		output,
		...(isTerminal === undefined ? {} : { terminal: isTerminal }),
	});
	let isAsking = false;
	let isClosed = false;
	const close = (): void => {
		if (!isClosed) {
			isClosed = true;
			// The shell's prompt begins on a line of its own.
			if (terminal.terminal && isAsking) {
				output.write('\n');
			}
			terminal.close();
		}
	};
	terminal.on('close', close);
	terminal.on('line', () => {
		isAsking = false;
	});
	return {
		typed: terminal,
		ask(prompt) {
			isAsking = true;
			terminal.setPrompt(prompt);
			terminal.prompt(true);
		},
		print(text) {
			if (!terminal.terminal) {
				output.write(`${text}\n`);
				return;
			}
			wipe(terminal, output);
			output.write(`${text}\n`);
			if (isAsking) {
				terminal.prompt(true);
			}
		},
		close,
	};
}
