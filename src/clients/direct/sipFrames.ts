import type { Line } from './conversation';
import type { Interruption, SipOutcome } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import { isFinal, parseSip, type SipAnswer } from '../../domain/protocols/sipAnswer';
import { clientFrame } from '../../domain/protocols/webSocketFrame';
import { createFrameReader, type FrameEvent } from '../../domain/protocols/webSocketMessages';

export type FrameTalk = {
	line: Line;
	request: Bytes;
	callId: string;
	/** Bytes that arrived together with the handshake's answer. */
	early: Bytes;
	mask(): Bytes;
};

type Ended = Exclude<SipOutcome, { kind: 'broken' }>;
type Said = Ended | { kind: 'provisional'; sip: SipAnswer } | undefined;

function meaningOf(event: FrameEvent, callId: string): Said {
	switch (event.kind) {
		case 'ping':
			return undefined;
		case 'fault':
			return { kind: 'violated', fault: event.fault };
		case 'close':
			return { kind: 'dismissed', code: event.code };
		case 'message': {
			const read = parseSip(event.bytes);
			if (read.kind === 'answer') {
				const { answer: sip } = read;
				const kind = isFinal(sip) ? ('answered' as const) : ('provisional' as const);
				return sip.callId === callId ? { kind, sip } : undefined;
			}
			// An incomplete message is a violation here. We do not answer requests of the server.
			const keepAlive = event.bytes.trim() === '';
			return read.kind === 'request' || keepAlive
				? undefined
				: { kind: 'violated', fault: 'not-sip' };
		}
	}
}

export type FramesOutcome =
	| Ended
	| { kind: 'unheard'; by: Interruption; provisional: SipAnswer | undefined };

/** Sends one request in one masked frame, and finds its final answer among other messages. */
export async function sipOverFrames(talk: FrameTalk): Promise<FramesOutcome> {
	const { line, request, callId, mask } = talk;
	const reader = createFrameReader();
	line.write(clientFrame('text', request, mask()));
	let bytes = talk.early;
	let provisional: SipAnswer | undefined;
	for (;;) {
		for (const event of reader.push(bytes)) {
			if (event.kind === 'ping') {
				line.write(clientFrame('pong', event.bytes, mask()));
			}
			const said = meaningOf(event, callId);
			if (said?.kind === 'provisional') {
				provisional = said.sip;
			} else if (said) {
				return said;
			}
		}
		const arrival = await line.next();
		if (arrival.kind === 'open' || arrival.kind === 'response') {
			bytes = '';
		} else if (arrival.kind === 'bytes') {
			bytes = arrival.bytes;
		} else {
			return { kind: 'unheard', by: arrival, provisional };
		}
	}
}
