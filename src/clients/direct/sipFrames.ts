import type { Line } from './conversation';
import type { Interruption, SipOutcome } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import { parseSip } from '../../domain/protocols/sipAnswer';
import { clientFrame } from '../../domain/protocols/webSocketFrame';
import { createFrameReader, type FrameEvent } from '../../domain/protocols/webSocketMessages';

export type FrameTalk = {
	line: Line;
	request: Bytes;
	callId: string;
	/** What came with the handshake's answer already. */
	early: Bytes;
	mask(): Bytes;
};

type Ended = Exclude<SipOutcome, { kind: 'broken' }>;

function ended(event: FrameEvent, callId: string): Ended | undefined {
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
				return read.answer.callId === callId ? { kind: 'answered', sip: read.answer } : undefined;
			}
			// Half a message is none here; a request of the server's own may wait for ever.
			const keepAlive = event.bytes.trim() === '';
			return read.kind === 'request' || keepAlive
				? undefined
				: { kind: 'violated', fault: 'not-sip' };
		}
	}
}

/** One request in one masked frame, and its answer among whatever else the server sends. */
export async function sipOverFrames(talk: FrameTalk): Promise<Ended | Interruption> {
	const { line, request, callId, mask } = talk;
	const reader = createFrameReader();
	line.write(clientFrame('text', request, mask()));
	let bytes = talk.early;
	for (;;) {
		for (const event of reader.push(bytes)) {
			if (event.kind === 'ping') {
				line.write(clientFrame('pong', event.bytes, mask()));
			}
			const end = ended(event, callId);
			if (end) {
				return end;
			}
		}
		const arrival = await line.next();
		if (arrival.kind === 'open' || arrival.kind === 'response') {
			bytes = '';
		} else if (arrival.kind === 'bytes') {
			bytes = arrival.bytes;
		} else {
			return arrival;
		}
	}
}
