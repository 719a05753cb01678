import { brokenInSip, sipIds } from './askSipTcp';
import { brokenLayer, layersTo } from './brokenLayer';
import type { DirectTools, Wire, WireEvents } from './connection';
import { converse, notSent } from './conversation';
import { handshakeAnswer } from './httpResponse';
import { sipOverFrames } from './sipFrames';
import type { Broken, Interruption, SipWebSocketReading } from '../../domain/judging/directReading';
import { handshakeProblem } from '../../domain/judging/judgeHandshake';
import { optionsRequest } from '../../domain/protocols/sipOptions';
import { closeFrame } from '../../domain/protocols/webSocketFrame';
import { acceptSource, opening, openingText } from '../../domain/protocols/webSocketHandshake';

export type SipWebSocketTarget = {
	secure: boolean;
	host: string;
	port: number;
	path: string;
	/** Accepts an untrusted certificate. Only Node's sandbox can do this; Deno's refuses it anyway. */
	acceptSelfSigned: boolean;
	/** False if it only makes the handshake, which no server logs as an attempt. */
	askSip: boolean;
};

/** Makes one attempt on one connection: opening handshake, one OPTIONS, close frame. */
export async function askSipWebSocket(
	tools: DirectTools,
	target: SipWebSocketTarget,
	timeoutMs: number,
): Promise<SipWebSocketReading> {
	const { secure, host, acceptSelfSigned } = target;
	const key = Buffer.from(tools.random(16), 'latin1').toString('base64');
	const hello = opening({ ...target, key });
	const ids = sipIds(tools);
	const options = optionsRequest({
		host,
		port: target.port,
		transport: secure ? 'WSS' : 'WS',
		...ids,
	});
	if (!hello.ok) {
		return notSent(hello.problem);
	}
	if (!options.ok) {
		return notSent(options.problem);
	}
	const connect = (events: WireEvents): Wire =>
		secure
			? tools.sockets.upgrade(
					{ ...target, ...hello.value, acceptAnyCertificate: acceptSelfSigned },
					events,
				)
			: tools.sockets.plain(target, events);
	const layers = layersTo(host, ...(secure ? (['tls'] as const) : []), 'http', 'upgrade', 'sip');

	return converse(connect, { clock: tools.clock, timeoutMs }, async (line) => {
		const broken = (by: Interruption): Broken => brokenLayer(by, line.reached(), layers);
		const answer = await handshakeAnswer(line, secure ? '' : openingText(hello.value));
		if (answer.kind === 'not-http') {
			return answer;
		}
		if (answer.kind !== 'response') {
			return broken(answer);
		}
		line.passed('http');
		const { response } = answer;
		const keyAccepted = response.accept === tools.sha1(acceptSource(key));
		if (handshakeProblem(response, keyAccepted, host)) {
			return { kind: 'handshake' as const, response, keyAccepted };
		}
		line.passed('upgrade');
		const mask = (): string => tools.random(4);
		if (!target.askSip) {
			line.closeWith(closeFrame(mask()));
			return { kind: 'opened' as const };
		}
		const talk = { line, request: options.value, callId: ids.callId, early: answer.rest, mask };
		const outcome = await sipOverFrames(talk);
		switch (outcome.kind) {
			case 'answered':
				line.passed('sip');
				line.closeWith(closeFrame(mask()));
				return outcome;
			case 'violated':
			case 'dismissed':
				line.closeWith(closeFrame(mask()));
				return outcome;
			case 'unheard':
				return brokenInSip(outcome, line, layers);
		}
	});
}
