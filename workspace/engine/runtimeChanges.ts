import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Replaces text of the engine's code, and throws if it is not there any more. */
export function changeText(path: string, before: string, after: string): void {
	const text = readFileSync(path, 'utf8');
	if (!text.includes(before)) {
		throw new Error(`${path} has no ${before}`);
	}
	writeFileSync(path, text.replace(before, after));
}

/** Makes the sandbox read the box's clock from the stream on which the engine sends its messages. */
export function putClock(runtime: string): void {
	const main = join(runtime, 'main.ts');
	const ping = 'if (message === COMMAND_PING) {';
	changeText(main, ping, `if (setClock(message)) {\n\t\t\t\tcontinue;\n\t\t\t}\n\t\t\t${ping}`);
	const text = readFileSync(main, 'utf8');
	writeFileSync(main, `import { setClock } from './ours/takeClock.js';\n${text}`);
}
