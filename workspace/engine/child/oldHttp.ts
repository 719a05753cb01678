import fetch from 'node-fetch';

import type { AskWorkspace } from './bridges';
import { agentFor } from '../bridges/certificates';
import { answerOf } from '../bridges/httpAnswer';
import { prepareRequest } from '../bridges/httpRequest';
import { at } from '../state';

const standardTimeoutMs = 20_000;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * The HTTP bridge of Rocket.Chat 6.6 to 6.9, in the process that the app runs in: its time-out begins before the app
 * can begin one of its own, so that a silent server is aborted first. It is given to node-fetch too, which cuts a
 * body with it.
 */
export async function callOldHttp(info: unknown, ask: AskWorkspace): Promise<unknown> {
	const request = at(info, 'request');
	const timeout = Number(at(request, 'timeout')) || standardTimeoutMs;
	const aborting = new AbortController();
	const timer = setTimeout(() => aborting.abort(), timeout);
	try {
		const prepared = prepareRequest(info);
		const { url, body, ...rest } = prepared;
		const [authorities] = await Promise.all([
			ask('SentHttp', 'admit', [prepared]),
			ask('Box', 'crossed', ['Http.call']),
		]);
		const agent = agentFor(url, { request, major: 6, authorities: texts(authorities) });
		const answer = await fetch(url, {
			...rest,
			...(body === undefined ? {} : { body }),
			...(agent ? { agent } : {}),
			signal: aborting.signal,
			timeout,
		});
		clearTimeout(timer);
		return await answerOf(info, answer);
	} finally {
		clearTimeout(timer);
	}
}
