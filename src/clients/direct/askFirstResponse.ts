import type { DirectTools, Wire, WireEvents } from './connection';
import { converse } from './conversation';
import { handshakeAnswer } from './httpResponse';
import { hasControl } from '../../domain/protocols/bytes';
import { ourName } from '../../domain/protocols/ourName';
import type { UpgradeResponse } from '../../domain/protocols/upgradeResponse';
import { openingText } from '../../domain/protocols/webSocketHandshake';

export type WebAddress = { scheme: string; host: string; port: number; path: string };

/**
 * Returns the first response of a web server to a request without secrets, or undefined if none can be read.
 * Unlike the engine's own HTTP it follows no redirects, to which that would send our headers too.
 */
export async function askFirstResponse(
	{ sockets, clock }: DirectTools,
	{ scheme, host, port, path }: WebAddress,
	{ timeoutMs, acceptSelfSigned }: { timeoutMs: number; acceptSelfSigned: boolean },
): Promise<UpgradeResponse | undefined> {
	const secure = scheme === 'https';
	if (hasControl(host, path)) {
		return undefined;
	}
	const usual = port === (secure ? 443 : 80);
	const headers = {
		'Host': usual ? host : `${host}:${port}`,
		'Connection': 'close',
		'User-Agent': ourName,
	};
	const request = { path: path || '/', headers };
	const connect = (events: WireEvents): Wire =>
		secure
			? sockets.upgrade({ host, port, ...request, acceptAnyCertificate: acceptSelfSigned }, events)
			: sockets.plain({ host, port }, events);
	const answer = await converse(connect, { clock, timeoutMs }, (line) =>
		handshakeAnswer(line, secure ? '' : openingText(request)),
	);
	return answer.kind === 'response' ? answer.response : undefined;
}
