import { field } from '../json';
import type { DecodedRoom, RoomFacts, RoomKind } from './callRoom';
import {
	count,
	firstOf,
	instant,
	ownFields,
	phoneIn,
	seconds,
	textList,
	textReader,
	type TextReader,
} from './roomFields';

/** The field names in which the engine and the REST API differ. */
type Names = Readonly<Record<'id' | 'type' | 'shown' | 'name' | 'ts' | 'lm' | 'open', string>> &
	Readonly<Record<'waiting' | 'msgs', string>>;

const engineNames: Names = {
	id: 'id',
	type: 'type',
	shown: 'displayName',
	name: 'slugifiedName',
	ts: 'createdAt',
	lm: 'lastModifiedAt',
	open: 'isOpen',
	waiting: 'isWaitingResponse',
	msgs: 'messageCount',
};
const apiNames: Names = {
	id: '_id',
	type: 't',
	shown: 'fname',
	name: 'name',
	ts: 'ts',
	lm: 'lm',
	open: 'open',
	waiting: 'waitingResponse',
	msgs: 'msgs',
};

const kinds: Readonly<Record<string, RoomKind>> = {
	v: 'voip',
	l: 'livechat',
	c: 'channel',
	p: 'private-group',
	d: 'direct-message',
};

const kindOf = (type: unknown): RoomKind =>
	(typeof type === 'string' && Object.keys(kinds).includes(type) && kinds[type]) || 'other';

const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
	allowed.find((one) => one === value);

/** For ids, which decide who may see a call: an id is kept even if it contains a token that a visitor chose. */
const anyText = textReader([]);

const flag = (value: unknown): boolean | undefined =>
	typeof value === 'boolean' ? value : undefined;

function visitorOf(
	document: unknown,
	rest: unknown,
	names: Names,
	text: TextReader,
): Pick<RoomFacts, 'visitorName' | 'visitorStatus' | 'phone'> {
	const visitors = [field(document, 'visitor'), field(rest, 'v')];
	const of = (name: string): string | undefined =>
		firstOf(visitors.map((visitor) => text(field(visitor, name))));
	const channel = field(field(document, 'visitorChannelInfo'), 'phone');
	const phones = [...visitors.map((visitor) => field(visitor, 'phone')), channel];
	return {
		visitorName:
			of('name') ??
			text(field(document, names.shown)) ??
			text(field(document, names.name)) ??
			of('username'),
		visitorStatus: of('status'),
		phone: firstOf(phones.map((phone) => phoneIn(phone, text))),
	};
}

function agentOf(
	document: unknown,
	text: TextReader,
): Pick<RoomFacts, 'agentId' | 'agent' | 'agentSince'> {
	const agent = field(document, 'servedBy');
	return {
		agentId: anyText(field(agent, 'id')) ?? anyText(field(agent, '_id')),
		agent: text(field(agent, 'username')) ?? text(field(agent, 'name')),
		agentSince: instant(field(agent, 'ts')),
	};
}

/** A new call has a time of the last message before there is a message: the time when it was made. */
function lastMessageOf(document: unknown, rest: unknown, names: Names): number | undefined {
	const at = instant(field(document, names.lm));
	const untouched = at !== undefined && at === instant(field(document, names.ts));
	if (untouched && field(document, names.msgs) === 0) {
		return undefined;
	}
	return at ?? instant(field(field(document, 'lastMessage') ?? field(rest, 'lastMessage'), 'ts'));
}

/** `rest` holds the database fields that Rocket.Chat's converter does not map. */
function decode(document: unknown, rest: unknown, names: Names, text: TextReader): DecodedRoom {
	const own = (name: keyof Names): unknown => field(document, names[name]);
	const either = (name: string): unknown => field(document, name) ?? field(rest, name);
	const closedBy = either('closedBy');
	const metrics = either('metrics');
	const response = field(metrics, 'response');
	const answered = text(either('responseBy')) ?? text(field(either('responseBy'), 'username'));
	const facts: RoomFacts = {
		id: anyText(own('id')),
		...visitorOf(document, rest, names, text),
		direction: oneOf(either('direction'), ['inbound', 'outbound']),
		queue: text(either('queue')),
		callId: text(either('callUniqueId')),
		startedAt: instant(either('callStarted')) ?? instant(own('ts')),
		open: flag(own('open')),
		closedAt: instant(either('closedAt')),
		closer: oneOf(either('closer'), ['visitor', 'user']),
		closedBy: text(field(closedBy, 'username')) ?? text(field(closedBy, 'name')),
		waitedMs: count(either('callWaitingTime')),
		heldMs: seconds(either('callTotalHoldTime')),
		// Early builds stored it in the metrics.
		durationMs: count(either('callDuration')) ?? count(field(metrics, 'callDuration')),
		...agentOf(document, text),
		department: text(field(field(document, 'department'), 'name')),
		tags: textList(either('tags'), text),
		lastMessageAt: lastMessageOf(document, rest, names),
		messages: count(own('msgs')),
		awaitsAnswer: flag(own('waiting')) ?? (answered ? false : undefined),
		firstResponseMs: seconds(field(response, 'ft')),
		averageResponseMs: seconds(field(response, 'avg')),
		customFields: ownFields(field(document, 'customFields'), text),
	};
	return { kind: kindOf(own('type')), facts };
}

/** Decodes a room as the engine gives it to an app. Texts that contain a secret are left out. */
export const decodeRoom = (room: unknown, secrets: readonly string[]): DecodedRoom =>
	decode(room, field(room, '_unmappedProperties_'), engineNames, textReader(secrets));

/** Decodes a room of the REST API, which uses the names of the database. */
export const decodeApiRoom = (room: unknown, secrets: readonly string[]): DecodedRoom =>
	decode(room, room, apiNames, textReader(secrets));
