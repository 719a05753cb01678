import { amiTalk } from './amiTalk';
import { brokenAt, layersTo } from './brokenAt';
import { converse } from './converse';
import type { Address, DirectTools } from './sockets';
import { amiRequests } from '../domain/ami/amiRequest';
import type { AmiAccount } from '../domain/ami/amiRequest';
import type { AmiReading } from '../domain/direct/directReading';

export type AmiTarget = Address & AmiAccount;

/** Banner, login, ping, logoff: one attempt on one connection. */
export async function askAmi(
	{ clock, sockets }: DirectTools,
	target: AmiTarget,
	timeoutMs: number,
): Promise<AmiReading> {
	const requests = amiRequests(target);
	if (!requests.ok) {
		const { problem } = requests;
		return { kind: 'not-sent', problem, ms: 0, passed: [], certificate: undefined };
	}
	const layers = layersTo(target.host, 'banner', 'login', 'ping');
	return converse(
		(events) => sockets.plain({ host: target.host, port: target.port }, events),
		{ clock, timeoutMs },
		async (line) => {
			const said = await amiTalk(line, requests.value);
			switch (said.kind) {
				case 'logged-in':
					line.farewell(requests.value.logoff);
					return said;
				case 'login-refused':
				case 'other-banner':
					return said;
				default:
					return brokenAt(said, line.reached(), layers);
			}
		},
	);
}
