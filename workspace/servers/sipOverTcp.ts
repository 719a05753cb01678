import { endsOf } from './connectionEnds';
import { recorded } from './recorded';
import { type ScriptedPort, startScriptedPort } from './scriptedPort';
import type { SecurityLog } from './securityLog';
import { sipAnswers } from './sipAnswers';

const question = 'OPTIONS sip:us SIP/2.0\r\nCall-ID: theirs\r\nContent-Length: 4\r\n\r\nbody';

/** A SIP port over TCP: answers OPTIONS, in one piece or many. */
export const startSipOverTcp = (log?: SecurityLog): Promise<ScriptedPort> =>
	startScriptedPort((socket, fault) => {
		if (fault === 'other-protocol') {
			socket.write(recorded.asteriskBanner);
			return;
		}
		if (fault === 'closes') {
			socket.end();
			return;
		}
		if (fault === 'endless') {
			socket.write(`SIP/2.0 200 OK\r\n${'X-Long: yes, very\r\n'.repeat(4000)}`);
			return;
		}
		let rest = '';
		const answer = (request: string): void => {
			if (fault === 'unidentified') {
				log?.requestRefused(request, { ...endsOf(socket), transport: 'TCP' });
			}
			const before = fault === 'asks-first' ? `\r\n\r\n${question}` : '';
			for (const said of sipAnswers(request, fault)) {
				const pieces = fault === 'piecemeal' ? said.match(/[^]{1,7}/g) : [before + said];
				pieces?.forEach((piece) => socket.write(piece));
			}
		};
		socket.on('data', (chunk: Buffer) => {
			const requests = (rest + chunk.toString()).split('\r\n\r\n');
			rest = requests.pop() ?? '';
			requests.filter((request) => request.trim() !== '').forEach(answer);
		});
	});
