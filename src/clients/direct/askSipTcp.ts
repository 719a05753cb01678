import { brokenLayer, layersTo } from './brokenLayer';
import type { Address, DirectTools } from './connection';
import { converse, type Line } from './conversation';
import type { Interruption, SipTcpReading } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import { parseSip, type SipAnswer } from '../../domain/protocols/sipAnswer';
import { optionsRequest } from '../../domain/protocols/sipOptions';

type Heard = { kind: 'answered'; sip: SipAnswer } | { kind: 'not-sip'; text: string };

/** Our answer in the bytes so far, or what is left of them when it is not there yet. */
function search(received: Bytes, callId: string): Heard | { kind: 'more'; rest: Bytes } {
	let rest = received;
	for (;;) {
		const read = parseSip(rest);
		if (read.kind === 'not-sip') {
			return read;
		}
		// Longer than 64 KiB it cannot get: the line is cut before.
		if (read.kind === 'more' || read.kind === 'too-long') {
			return { kind: 'more', rest };
		}
		if (read.kind === 'answer' && read.answer.callId === callId) {
			return { kind: 'answered', sip: read.answer };
		}
		rest = read.rest;
	}
}

type Opened = { kind: 'opened' };

async function hear(
	line: Line,
	request: Bytes | undefined,
	callId: string,
): Promise<Heard | Opened | Interruption> {
	let received: Bytes = '';
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
		} else if (arrival.kind !== 'response') {
			return arrival;
		}
	}
}

export type SipTcpTarget = Address & {
	/** False: the connection alone, which no server writes down as an attempt. */
	askSip: boolean;
};

/** One OPTIONS over plain TCP. */
export async function askSipTcp(
	tools: DirectTools,
	target: SipTcpTarget,
	timeoutMs: number,
): Promise<SipTcpReading> {
	const { clock, sockets } = tools;
	const ids = sipIds(tools);
	const options = optionsRequest({ host: target.host, transport: 'TCP', ...ids });
	if (!options.ok) {
		const { problem } = options;
		return { kind: 'not-sent', problem, ms: 0, passed: [], certificate: undefined };
	}
	const layers = layersTo(target.host, 'sip');
	return converse(
		(events) => sockets.plain(target, events),
		{ clock, timeoutMs },
		async (line) => {
			const heard = await hear(line, target.askSip ? options.value : undefined, ids.callId);
			if (heard.kind === 'opened') {
				return heard;
			}
			if (heard.kind === 'answered') {
				line.passed('sip');
				return heard;
			}
			return heard.kind === 'not-sip' ? heard : brokenLayer(heard, line.reached(), layers);
		},
	);
}

export const hex = ({ random }: DirectTools, length: number): string =>
	Buffer.from(random(length), 'latin1').toString('hex');

/** What makes an answer ours and no one else's. */
export const sipIds = (tools: DirectTools): { callId: string; branch: string; tag: string } => ({
	callId: `${hex(tools, 12)}@voip-status.invalid`,
	branch: hex(tools, 8),
	tag: hex(tools, 6),
});
