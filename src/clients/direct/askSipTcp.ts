import { brokenLayer, layersTo } from './brokenLayer';
import type { Address, DirectTools } from './connection';
import { converse, type Line, notSent } from './conversation';
import type { Interruption, SipBroken, SipTcpReading } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import { ourName } from '../../domain/protocols/ourName';
import { isFinal, parseSip, type SipAnswer } from '../../domain/protocols/sipAnswer';
import { optionsRequest } from '../../domain/protocols/sipOptions';
import type { Layer } from '../../domain/step';

type Heard =
	| { kind: 'answered'; sip: SipAnswer }
	| { kind: 'not-sip'; text: string }
	| { kind: 'opened' };
type Found =
	| Heard
	/** `provisional` is the last answer that is not final. */
	| { kind: 'more'; rest: Bytes; provisional: SipAnswer | undefined };

/** Returns our final answer, or the bytes that are left if it has not arrived yet. */
function search(received: Bytes, callId: string): Found {
	let rest = received;
	let provisional: SipAnswer | undefined;
	for (;;) {
		const read = parseSip(rest);
		if (read.kind === 'not-sip') {
			return read;
		}
		// The inbox ends the conversation before `rest` exceeds 64 KiB.
		if (read.kind === 'more' || read.kind === 'too-long') {
			return { kind: 'more', rest, provisional };
		}
		if (read.kind === 'answer') {
			const isOurs = read.answer.callId === callId;
			if (isOurs && isFinal(read.answer)) {
				return { kind: 'answered', sip: read.answer };
			}
			provisional = isOurs ? read.answer : provisional;
			if (!read.isWhole) {
				return { kind: 'more', rest, provisional };
			}
		}
		rest = read.rest;
	}
}

type Unheard = { by: Interruption; provisional: SipAnswer | undefined };

async function hear(
	line: Line,
	request: Bytes | undefined,
	callId: string,
): Promise<Heard | ({ kind: 'unheard' } & Unheard)> {
	let received: Bytes = '';
	let provisional: SipAnswer | undefined;
	for (;;) {
		const arrival = await line.next();
		if (arrival.kind === 'open') {
			if (request === undefined) {
				return { kind: 'opened' };
			}
			line.write(request);
		} else if (arrival.kind === 'bytes') {
			const found = search(received + arrival.bytes, callId);
			if (found.kind !== 'more') {
				return found;
			}
			received = found.rest;
			provisional = found.provisional ?? provisional;
		} else if (arrival.kind !== 'response') {
			return { kind: 'unheard', by: arrival, provisional };
		}
	}
}

export type SipTcpTarget = Address & {
	/** False if it only connects, which no server logs as an attempt. */
	askSip: boolean;
};

/** Sends one OPTIONS over plain TCP. */
export async function askSipTcp(
	tools: DirectTools,
	target: SipTcpTarget,
	timeoutMs: number,
): Promise<SipTcpReading> {
	const { clock, sockets } = tools;
	const ids = sipIds(tools);
	const options = optionsRequest({ ...target, transport: 'TCP', ...ids });
	if (!options.ok) {
		return notSent(options.problem);
	}
	const layers = layersTo(target.host, 'sip');
	return converse(
		(events) => sockets.plain(target, events),
		{ clock, timeoutMs },
		async (line) => {
			const heard = await hear(line, target.askSip ? options.value : undefined, ids.callId);
			if (heard.kind === 'unheard') {
				return brokenInSip(heard, line, layers);
			}
			if (heard.kind === 'answered') {
				line.passed('sip');
			}
			return heard;
		},
	);
}

/** Returns the layer that failed, and the provisional SIP answer before that. */
export const brokenInSip = (
	{ by, provisional }: Unheard,
	line: Line,
	layers: readonly Layer[],
): SipBroken => ({
	...brokenLayer(by, line.reached(), layers),
	...(provisional && { provisional }),
});

export const hex = ({ random }: DirectTools, length: number): string =>
	Buffer.from(random(length), 'latin1').toString('hex');

/** Returns random values by which we recognise the answer to our request. */
export const sipIds = (tools: DirectTools): { callId: string; branch: string; tag: string } => ({
	callId: `${hex(tools, 12)}@${ourName}`,
	branch: hex(tools, 8),
	tag: hex(tools, 6),
});
