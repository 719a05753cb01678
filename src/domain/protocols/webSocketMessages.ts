import { type Bytes, maxBytes } from './bytes';
import { type Frame, type FrameFault, parseFrame } from './webSocketFrame';

export type FrameEvent =
	| { kind: 'message'; bytes: Bytes }
	| { kind: 'ping'; bytes: Bytes }
	| { kind: 'close'; code: number | undefined }
	| { kind: 'fault'; fault: FrameFault };

type FrameReader = {
	/** Returns the messages that the bytes complete, in order. After a close or a fault nothing more is read. */
	push(bytes: Bytes): FrameEvent[];
};

const closing = ({ payload }: Frame): FrameEvent => ({
	kind: 'close',
	code: payload.length < 2 ? undefined : payload.charCodeAt(0) * 256 + payload.charCodeAt(1),
});

/** Joins a server's frames to messages, however they were split. Keeps at most 64 KiB. */
export function createFrameReader(): FrameReader {
	const maxLength = maxBytes;
	let unread: Bytes = '';
	let parts: Bytes | undefined;
	let over = false;

	const take = (frame: Frame): FrameEvent | undefined => {
		if (frame.kind === 'close') {
			return closing(frame);
		}
		if (frame.kind === 'ping') {
			return { kind: 'ping', bytes: frame.payload };
		}
		if (frame.kind === 'pong') {
			return undefined;
		}
		if ((frame.kind === 'continuation') !== (parts !== undefined)) {
			return { kind: 'fault', fault: 'continuation' };
		}
		const whole = (parts ?? '') + frame.payload;
		parts = frame.final ? undefined : whole;
		return frame.final ? { kind: 'message', bytes: whole } : undefined;
	};

	const next = (): FrameEvent | 'more' | undefined => {
		const read = parseFrame(unread, maxLength - (parts?.length ?? 0));
		if (read.kind === 'frame') {
			unread = read.rest;
			return take(read.frame);
		}
		return read.kind === 'more' ? 'more' : { kind: 'fault', fault: read.fault };
	};

	return {
		push(bytes) {
			const events: FrameEvent[] = [];
			unread = over ? '' : unread + bytes;
			while (!over) {
				const event = next();
				if (event === 'more') {
					break;
				}
				if (event) {
					events.push(event);
					over = event.kind === 'close' || event.kind === 'fault';
				}
			}
			if (over) {
				unread = '';
				parts = undefined;
			}
			return events;
		},
	};
}
