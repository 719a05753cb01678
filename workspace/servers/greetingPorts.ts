import { recorded } from './recorded';
import { type ScriptedPort, startScriptedPort } from './scriptedPort';

/** FreeSWITCH's event socket: greets at once, or sends away whom its access list does not know. */
export const startEventSocket = (): Promise<ScriptedPort> =>
	startScriptedPort((socket, fault) => {
		const refusal = 'Access Denied, go away.\n';
		const greetings: Readonly<Record<string, string>> = {
			'refuses': `Content-Type: text/rude-rejection\nContent-Length: ${refusal.length}\n\n${refusal}`,
			'other-protocol': 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n',
			'binary': '\x00\x01\x02\x03',
			'no-newline': 'x'.repeat(300),
		};
		if (fault === 'closes') {
			socket.end();
			return;
		}
		socket.write(greetings[fault] ?? recorded.freeSwitchBanner, 'latin1');
	});

/** drachtio takes a connection and waits to be told a password. */
export const startDrachtio = (): Promise<ScriptedPort> =>
	startScriptedPort((socket, fault) => {
		if (fault === 'closes') {
			socket.end();
		}
		if (fault === 'other-protocol') {
			socket.write('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n');
		}
	});
