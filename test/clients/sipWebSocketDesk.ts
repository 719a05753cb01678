import { facts, host, patient, said } from './directDesk';
import { untilQuiet } from './quiet';
import { askSipWebSocket } from '../../src/clients/sipWebSocket';
import type { SipWebSocketReading } from '../../src/domain/direct/directReading';
import { judgeSipWebSocket } from '../../src/domain/direct/judgeSip';
import type { CallServer } from '../../workspace/servers/sipCallServer';

type Asked = { timeoutMs?: number; secure?: boolean; acceptSelfSigned?: boolean; path?: string };

export function askServer(
	server: CallServer,
	{
		timeoutMs = patient,
		secure = server.secure(),
		acceptSelfSigned = false,
		path = '/ws',
	}: Asked = {},
): Promise<SipWebSocketReading> {
	const target = { secure, host, port: server.port.number, path, acceptSelfSigned };
	return askSipWebSocket(untilQuiet(), target, timeoutMs);
}

export const judged = (reading: SipWebSocketReading): string =>
	said(judgeSipWebSocket(reading, facts));
