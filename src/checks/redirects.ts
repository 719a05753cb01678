import type { CheckTools } from './check';
import { askFirstAnswer } from '../clients/firstAnswer';
import type { WebAddress } from '../clients/firstAnswer';
import { remaining } from '../domain/clock';
import type { Deadline } from '../domain/clock';
import { problem } from '../domain/problem';
import type { Problem } from '../domain/problem';
import type { Settings } from '../settings/snapshot';

/** Whose web address a check begins with. */
export type Site = 'simotel' | 'workspace';

/** Asks where a web address leads before anything secret goes there. Undefined: it leads nowhere else. */
export type FindRedirect = (
	site: Site,
	settings: Settings,
	deadline: Deadline,
) => Promise<Problem | undefined>;

const mostMs = 2000;

const hostOf = (location: string): string =>
	/^https?:\/\/([^/?#]*)/i.exec(location)?.[1] ?? location;

/** The address that a check begins with, and a path that such a server has. */
function firstAddress(site: Site, settings: Settings): WebAddress | undefined {
	if (site === 'simotel') {
		const { api } = settings.simotel;
		return api && { ...api, path: `${api.path}/setting/ping/act` };
	}
	const { address } = settings.rocketChat;
	return address && { ...address, path: `${address.path}/api/info` };
}

export const createFindRedirect =
	({ direct, clock }: CheckTools): FindRedirect =>
	async (site, settings, deadline) => {
		const address = firstAddress(site, settings);
		if (!address) {
			return undefined;
		}
		const { acceptSelfSigned } = settings.checks;
		const timeoutMs = Math.min(mostMs, remaining(deadline, clock));
		const answer = await askFirstAnswer(direct, address, { timeoutMs, acceptSelfSigned });
		if (!answer || answer.status < 300 || answer.status >= 400 || !answer.location) {
			return undefined;
		}
		const where = `${address.host}:${address.port}`;
		return problem('redirected', { where, status: answer.status, text: hostOf(answer.location) });
	};
