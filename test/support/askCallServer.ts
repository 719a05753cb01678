import { facts, host, patient } from './directTools';
import { judgementText } from './judgementText';
import { untilQuiet } from './quietTools';
import { askSipWebSocket } from '../../src/clients/direct/askSipWebSocket';
import type { SipWebSocketReading } from '../../src/domain/judging/directReading';
import { judgeSipWebSocket } from '../../src/domain/judging/judgeSip';
import type { CallServer } from '../../workspace/servers/sipCallServer';

type Asked = {
	timeoutMs?: number;
	secure?: boolean;
	acceptSelfSigned?: boolean;
	path?: string;
	askSip?: boolean;
};

export function askServer(
	server: CallServer,
	{
		timeoutMs = patient,
		secure = server.secure(),
		acceptSelfSigned = false,
		path = '/ws',
		askSip = true,
	}: Asked = {},
): Promise<SipWebSocketReading> {
	const target = { secure, host, port: server.port.number, path, acceptSelfSigned, askSip };
	return askSipWebSocket(untilQuiet(), target, timeoutMs);
}

export const meaningOf = (reading: SipWebSocketReading): string =>
	judgementText(judgeSipWebSocket(reading, facts));
