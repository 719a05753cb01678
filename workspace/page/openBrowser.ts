import { spawn } from 'node:child_process';

type Command = { program: string; words: string[] };

/** Returns the program of a system that opens addresses. It is started without a shell. */
export function browserCommand(platform: NodeJS.Platform, port: number): Command {
	const address = `http://127.0.0.1:${port}/`;
	switch (platform) {
		case 'darwin':
			return { program: 'open', words: [address] };
		case 'win32':
			// `start` is a word of cmd. The address holds nothing that cmd would read as its own.
			return { program: 'cmd.exe', words: ['/d', '/c', 'start', address] };
		default:
			return { program: 'xdg-open', words: [address] };
	}
}

/** Opens the page in the user's browser. Resolves with a sentence if the system has no program for it. */
export function openBrowser(
	port: number,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
	const { program, words } = browserCommand(process.platform, port);
	return new Promise((resolve) => {
		const child = spawn(program, words, {
			detached: true,
			stdio: 'ignore',
			env: environment,
		});
		child.once('error', () => resolve(`No browser could be opened: ${program} is missing.`));
		child.once('spawn', () => {
			child.unref();
			resolve(undefined);
		});
	});
}
