import fetch from 'node-fetch';

import type { AskWorkspace } from './wire';
import { agentFor } from '../bridges/certificates';
import { answerOf } from '../bridges/httpAnswer';
import { prepareRequest } from '../bridges/httpRequest';
import { at } from '../plain';

const defaultTimeoutMs = 20_000;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * The HTTP bridge of Rocket.Chat 6.6 to 6.9, in the process of the app: its time-out starts before the app
 * can start one, so that the request to a silent server is aborted first. node-fetch gets the time-out too, and cuts a
 * body that takes longer.
 */
export async function callOldHttp(info: unknown, ask: AskWorkspace): Promise<unknown> {
	const request = at(info, 'request');
	const timeout = Number(at(request, 'timeout')) || defaultTimeoutMs;
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
