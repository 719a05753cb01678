import type {
	ILogger,
	IModify,
	IPersistence,
	IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import {
	ApiSecurity,
	ApiVisibility,
	type IApi,
	type IApiEndpoint,
	type IApiRequest,
	type IApiResponse,
} from '@rocket.chat/apps-engine/definition/api';

import { receivePingEvent } from './pingReturned';
import { fieldsOf, isFromSimotel, isTooLarge, pathOf } from './simotelRequest';
import { createTakePing, type TakePing } from './takePing';
import type { Clock } from '../domain/clock';
import { errorText } from '../domain/errorText';
import { parseSimotelEvent, simotelEventsPath } from '../domain/ping/pingEvent';
import type { CurrentSettings } from '../settings/currentSettings';

export type EndpointParts = { settings: CurrentSettings; clock: Clock; logger: ILogger };
type Accessors = { read: IRead; modify: IModify; persistence: IPersistence };

async function receive(
	{ settings: live, clock, takePing }: EndpointParts & { takePing: TakePing },
	request: IApiRequest,
	accessors: Accessors,
): Promise<IApiResponse> {
	const settings = await live.current();
	// The response does not show whether the secret is missing, too short or wrong.
	if (!isFromSimotel(request, settings)) {
		return { status: 404 };
	}
	if (isTooLarge(request)) {
		return { status: 413 };
	}
	const event = parseSimotelEvent(fieldsOf(request), pathOf(request).segment);
	if (event.kind === 'malformed') {
		return { status: 400 };
	}
	if (event.kind === 'ping') {
		await receivePingEvent({ ...accessors, clock, takePing, settings, date: event.date });
	}
	return { status: 200 };
}

/** Returns the endpoint for Simotel's events. */
export function simotelEvents(parts: EndpointParts): IApi {
	const takePing = createTakePing();
	const handle: NonNullable<IApiEndpoint['post']> = async (
		request,
		_endpoint,
		read,
		modify,
		_http,
		persistence,
	) => {
		try {
			return await receive({ ...parts, takePing }, request, { read, modify, persistence });
		} catch (error) {
			// The engine would send the text of an error as the response.
			parts.logger.error('A Simotel event failed', errorText(error));
			return { status: 500 };
		}
	};
	return {
		visibility: ApiVisibility.PRIVATE,
		security: ApiSecurity.UNSECURE,
		endpoints: [{ path: `${simotelEventsPath}/*`, get: handle, post: handle }],
	};
}
