import type { IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import {
	ApiSecurity,
	ApiVisibility,
	type IApi,
	type IApiEndpoint,
	type IApiRequest,
	type IApiResponse,
} from '@rocket.chat/apps-engine/definition/api';

import { errorText } from '../domain/errorText';
import { type FaultLog, faultLogOf, type LoggingApp } from '../platform/faultLog';

export type EndpointAccess = { read: IRead; modify: IModify; persistence: IPersistence };
export type AnswerRequest = (request: IApiRequest, access: EndpointAccess) => Promise<IApiResponse>;

type Logs = { logger: FaultLog; app?: LoggingApp };
type Handler = NonNullable<IApiEndpoint['get']>;

/** The same for whatever is refused, so that it tells nothing. */
export const notFound: IApiResponse = { status: 404 };

/** Passes a request on, and answers 500 without a text if that fails: the engine would send the text of the error. */
export const answeredBy = (answer: AnswerRequest, failed: string, { logger }: Logs): Handler =>
	async function (this: unknown, request, _endpoint, read, modify, _http, persistence) {
		try {
			return await answer(request, { read, modify, persistence });
		} catch (error) {
			faultLogOf(this, logger).error(failed, errorText(error));
			return { status: 500 };
		}
	};

const refuse: Handler = () => Promise.resolve(notFound);

/** The engine answers a method that is missing with status 500. */
const refusedMethods = {
	put: refuse,
	delete: refuse,
	patch: refuse,
	head: refuse,
	options: refuse,
} as const;

/** An endpoint in the path that the engine makes hard to guess. It asks for no login: a picture or a scraper has none. */
export const privateApi = (
	path: string,
	methods: Omit<IApiEndpoint, 'path'>,
	{ app }: Pick<Logs, 'app'>,
): IApi => ({
	visibility: ApiVisibility.PRIVATE,
	security: ApiSecurity.UNSECURE,
	endpoints: [{ ...(app ? { app } : {}), path, ...refusedMethods, ...methods }],
});

/** An endpoint that only reads. The web server leaves the body out of its answer to HEAD. */
export function readingApi(path: string, answer: AnswerRequest, failed: string, logs: Logs): IApi {
	const options: AnswerRequest = async (request, access) => {
		const { status } = await answer(request, access);
		return Number(status) === 200
			? { status: 204, headers: { Allow: 'GET, HEAD, OPTIONS' } }
			: { status };
	};
	const get = answeredBy(answer, failed, logs);
	return privateApi(
		path,
		{
			get,
			head: get,
			options: answeredBy(options, failed, logs),
			post: refuse,
		},
		logs,
	);
}
