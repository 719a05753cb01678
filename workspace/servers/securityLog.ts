/** A log line that an intrusion guard may read, with the address that it is about. */
export type SecurityLine = { at: number; from: string; text: string };
export type Peer = { address: string; port: number };
export type Refused = { from: Peer; to: Peer; transport: 'WS' | 'WSS' | 'TCP' };

/** The log that Asterisk writes with `security` and `notice` in logger.conf. */
export type SecurityLog = {
	/** A request that matches no endpoint. */
	requestRefused(request: string, by: Refused): void;
	/** A refused login to the management interface; `known`: the user is in manager.conf. */
	loginRefused(login: { username: string; known: boolean }, by: Refused): void;
	lines(): readonly SecurityLine[];
	onLine(listener: (line: SecurityLine) => void): void;
	forget(): void;
};

const firstIn = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1]?.trim() ?? '';
const bare = (address: string): string => address.replace(/^::ffff:/, '');
const peer = (transport: string, { address, port }: Peer): string =>
	`IPV4/${transport}/${bare(address)}/${port}`;

function event(
	name: string,
	at: number,
	{ from, to, transport }: Refused,
	fields: readonly (readonly [string, string])[],
): string {
	const all = [
		['SecurityEvent', name],
		['EventTV', new Date(at).toISOString().replace('Z', '+0000')],
		['Severity', 'Error'],
		...fields,
		['LocalAddress', peer(transport, to)],
		['RemoteAddress', peer(transport, from)],
	] as const;
	return all.map(([key, value]) => `${key}="${value}"`).join(',');
}

const service = (name: string, account: string, session: string) =>
	[
		['Service', name],
		['EventVersion', '1'],
		['AccountID', account],
		['SessionID', session],
	] as const;

export function createSecurityLog(now: () => number): SecurityLog {
	const lines: SecurityLine[] = [];
	const listeners: ((line: SecurityLine) => void)[] = [];
	const write = (by: Refused, level: string, source: string, said: string): void => {
		const at = now();
		const time = new Date(at).toISOString().slice(0, 19).replace('T', ' ');
		const line = { at, from: bare(by.from.address), text: `[${time}] ${level} ${source}: ${said}` };
		lines.push(line);
		listeners.forEach((listener) => listener(line));
	};
	const security = (by: Refused, said: string): void =>
		write(by, 'SECURITY[1033]', 'res_security_log.c', said);
	return {
		requestRefused(request, by) {
			const method = firstIn(request, /^(\S+)/);
			const uri = firstIn(request, /^From:[^<\r]*<([^>\r]*)>/im);
			const callId = firstIn(request, /^Call-ID:([^\r]*)/im);
			const from = `${bare(by.from.address)}:${by.from.port}`;
			const said = `Request '${method}' from '<${uri}>' failed for '${from}' (callid: ${callId}) - No matching endpoint found`;
			const user = firstIn(uri, /^sips?:([^@]*)@/) || '<unknown>';
			write(by, 'NOTICE[1047]', 'res_pjsip/pjsip_distributor.c', said);
			security(by, event('InvalidAccountID', now(), by, service('PJSIP', user, callId)));
		},
		loginRefused({ username, known }, by) {
			const from = bare(by.from.address);
			const said = known
				? `${from} failed to authenticate as '${username}'`
				: `${from} tried to authenticate with nonexistent user '${username}'`;
			const name = known ? 'InvalidPassword' : 'InvalidAccountID';
			write(by, 'NOTICE[1061]', 'manager.c', said);
			security(by, event(name, now(), by, service('AMI', username, '0x7f2a4c0012d0')));
		},
		lines: () => lines,
		onLine: (listener) => void listeners.push(listener),
		forget() {
			lines.length = 0;
		},
	};
}
