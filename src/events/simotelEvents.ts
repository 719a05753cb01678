import type { IApi, IApiRequest, IApiResponse } from '@rocket.chat/apps-engine/definition/api';

import { createNoteTrunk, type NoteTrunk } from './noteTrunk';
import { receivePingEvent } from './pingReturned';
import { answeredBy, type EndpointAccess, notFound, privateApi } from './privateApi';
import { fieldsOf, isFromSimotel, isTooLarge, pathOf } from './simotelRequest';
import { createTakePing, type TakePing } from './takePing';
import type { Clock } from '../domain/clock';
import { parseSimotelEvent, simotelEventsPath } from '../domain/ping/pingEvent';
import { isTrunkEvent, readTrunkEvent } from '../domain/trunks/trunkEvent';
import type { FaultLog, LoggingApp } from '../platform/faultLog';
import { newId } from '../platform/random';
import { createTrunkStore } from '../platform/trunkStore';
import type { CurrentSettings } from '../settings/currentSettings';

export type EndpointParts = {
	settings: CurrentSettings;
	clock: Clock;
	logger: FaultLog;
	/** Has the logger of each call. */
	app?: LoggingApp;
};
type Takers = { takePing: TakePing; noteTrunk: NoteTrunk };

async function receive(
	{ settings: live, clock, takePing, noteTrunk }: EndpointParts & Takers,
	request: IApiRequest,
	accessors: EndpointAccess,
): Promise<IApiResponse> {
	const settings = await live.current();
	// The response does not show whether the secret is missing, too short or wrong.
	if (!isFromSimotel(request, settings)) {
		return notFound;
	}
	if (isTooLarge(request)) {
		return { status: 413 };
	}
	const [fields, { segment }] = [fieldsOf(request), pathOf(request)];
	const event = parseSimotelEvent(fields, segment);
	if (event.kind === 'malformed') {
		return { status: 400 };
	}
	if (event.kind === 'ping') {
		await receivePingEvent({ ...accessors, clock, takePing, settings, date: event.date });
		return { status: 200 };
	}
	if (!isTrunkEvent(fields, segment)) {
		return { status: 200 };
	}
	const trunk = readTrunkEvent(fields, clock.now());
	if (!trunk) {
		return { status: 400 };
	}
	const { read, persistence } = accessors;
	await noteTrunk(createTrunkStore(read.getPersistenceReader(), persistence, newId), trunk);
	return { status: 200 };
}

/** Returns the endpoint for Simotel's events. */
export function simotelEvents(parts: EndpointParts): IApi {
	const takers = { takePing: createTakePing(), noteTrunk: createNoteTrunk() };
	const handle = answeredBy(
		(request, access) => receive({ ...parts, ...takers }, request, access),
		'A Simotel event failed',
		parts,
	);
	return privateApi(`${simotelEventsPath}/*`, { get: handle, post: handle }, parts);
}
