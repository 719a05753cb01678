import { recorded } from './recorded';
import { type ScriptedPort, startScriptedPort } from './scriptedPort';

const withBody = (type: string, body: string): string =>
	`Content-Type: ${type}\nContent-Length: ${Buffer.byteLength(body)}\n\n${body}`;
const replied = (text: string): string => `Content-Type: command/reply\nReply-Text: ${text}\n\n`;

const refusal = withBody('text/rude-rejection', 'Access Denied, go away.\n');
const goodbye = withBody(
	'text/disconnect-notice',
	'Disconnected, goodbye.\nSee you at ClueCon! http://www.cluecon.com/\n',
);
const status = withBody(
	'api/response',
	'UP 0 years, 12 days, 3 hours, 41 minutes, 7 seconds, 511 milliseconds, 204 microseconds\n' +
		'FreeSWITCH (Version 1.10.11 -release 64bit) is ready\n214 session(s) since startup\n',
);
const noCommand = '-ERR command not found';

const greetings: Readonly<Record<string, string>> = {
	'refuses': refusal,
	'other-protocol': 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n',
	'binary': '\x00\x01\x02\x03',
	'no-newline': 'x'.repeat(300),
};

/** Returns FreeSWITCH's answer to a command after the login. */
function answerTo(command: string): string {
	if (command === 'api status') {
		return status;
	}
	if (command.startsWith('api ')) {
		return withBody('api/response', `-ERR ${command.slice(4)} Command not found!\n`);
	}
	if (command.startsWith('event ')) {
		return replied(`+OK event listener enabled ${command.split(' ')[1] ?? 'plain'}`);
	}
	return replied(command === 'exit' ? '+OK bye' : noCommand);
}

/** FreeSWITCH's event socket: sends a banner first, or refuses clients that are not on its access list, and asks for a password. */
export const startEventSocket = (
	password = 'ClueCon',
	refused: () => void = () => undefined,
): Promise<ScriptedPort> =>
	startScriptedPort((socket, fault) => {
		if (fault === 'closes') {
			socket.end();
			return;
		}
		socket.write(greetings[fault] ?? recorded.freeSwitchBanner, 'latin1');
		if (fault === 'refuses') {
			socket.end();
			return;
		}
		if (fault in greetings) {
			return;
		}
		let authenticated = false;
		let rest = '';
		const answer = (command: string): void => {
			if (command.startsWith('auth ')) {
				if (fault === 'login-unanswered') {
					return;
				}
				authenticated = fault !== 'wrong-credentials' && command.slice(5).trim() === password;
				socket.write(replied(authenticated ? '+OK accepted' : '-ERR invalid'));
				if (!authenticated) {
					refused();
					socket.end(goodbye);
				}
				return;
			}
			if (fault !== 'api-unanswered' || !command.startsWith('api ')) {
				socket.write(authenticated ? answerTo(command) : replied(noCommand));
			}
			if (command === 'exit') {
				socket.end(goodbye);
			}
		};
		socket.on('data', (chunk: Buffer) => {
			const commands = (rest + chunk.toString()).split(/\r?\n\r?\n/);
			rest = commands.pop() ?? '';
			commands.forEach((command) => socket.writable && answer(command.trim()));
		});
	});
