import { endsOf } from './connectionEnds';
import { recorded } from './recorded';
import { startScriptedPort } from './scriptedPort';
import type { ScriptedPort } from './scriptedPort';
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
		socket.on('data', (chunk: Buffer) => {
			const request = chunk.toString();
			if (fault === 'unidentified') {
				log?.requestRefused(request, { ...endsOf(socket), transport: 'TCP' });
			}
			for (const answer of sipAnswers(request, fault)) {
				if (fault === 'asks-first') {
					socket.write(`\r\n\r\n${question}${answer}`);
					return;
				}
				const pieces = fault === 'piecemeal' ? answer.match(/[^]{1,7}/g) : [answer];
				pieces?.forEach((piece) => socket.write(piece));
			}
		});
	});
