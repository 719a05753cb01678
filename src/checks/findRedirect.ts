import type { CheckTools } from './check';
import { createSharedAnswers } from './sharedAnswers';
import { askFirstResponse, type WebAddress } from '../clients/direct/askFirstResponse';
import { type Deadline, remaining } from '../domain/clock';
import { redirectAddress } from '../domain/judging/redirectAddress';
import { problem, type Problem } from '../domain/problem';
import { redactText } from '../domain/secrets/redactText';
import { whereOf } from '../domain/serverAddress';
import { secretsIn, type Settings } from '../settings/snapshot';

/** The server whose web address a check uses. */
export type Site = 'simotel' | 'workspace';

/** Asks whether a web address redirects, before a secret is sent there. Returns undefined if it does not. */
export type FindRedirect = (
	site: Site,
	settings: Settings,
	deadline: Deadline,
) => Promise<Problem | undefined>;

const maxMs = 2000;

/** A path that such a server has, appended to the configured address. */
const added: Readonly<Record<Site, string>> = {
	simotel: '/setting/ping/act',
	workspace: '/api/info',
};

/** Returns the address that a check asks first. */
function firstAddress(site: Site, { simotel, rocketChat }: Settings): WebAddress | undefined {
	const entered = site === 'simotel' ? simotel.api : rocketChat.address;
	return entered && { ...entered, path: `${entered.path}${added[site]}` };
}

/** A silent server is asked again, because it may have had too little time. */
type Look = { isSilent: boolean; redirect?: Problem };
const keptMs = 10_000;

export function createFindRedirect({ direct, clock }: CheckTools): FindRedirect {
	const share = createSharedAnswers<Look>(clock, ({ isSilent }) => (isSilent ? 0 : keptMs));
	const look = async (
		site: Site,
		address: WebAddress,
		settings: Settings,
		deadline: Deadline,
	): Promise<Look> => {
		const { acceptSelfSigned } = settings.checks;
		const timeoutMs = Math.min(maxMs, remaining(deadline, clock));
		const answer = await askFirstResponse(direct, address, { timeoutMs, acceptSelfSigned });
		if (!answer || answer.status < 300 || answer.status >= 400 || !answer.location) {
			return { isSilent: !answer };
		}
		const where = whereOf(address);
		const to = redirectAddress(answer.location, address, added[site]);
		const text = redactText(to, secretsIn(settings));
		const facts = { where, status: answer.status, text };
		return { isSilent: false, redirect: problem('redirect-not-followed', facts) };
	};
	return async (site, settings, deadline) => {
		const address = firstAddress(site, settings);
		if (!address) {
			return undefined;
		}
		const key = JSON.stringify([site, address, settings.checks.acceptSelfSigned]);
		return (await share(key, () => look(site, address, settings, deadline))).redirect;
	};
}
