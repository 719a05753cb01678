import type { IVoipRoom } from '@rocket.chat/core-typings';

import { userId } from './people';
import type { BoxRoom } from '../engine/box';

const second = 1000;
const minute = 60 * second;

/** Checks a call's fields against Rocket.Chat's own types; fields that are not set are left out. */
type Call = Partial<Omit<IVoipRoom, 'v' | 'open' | 'responseBy' | 'livechatData' | 'priorityId'>> &
	Record<string, unknown>;

const agent = { _id: userId('agent'), username: 'agent' };

/** Default values that Rocket.Chat writes into every new call. */
const fillers = {
	msgs: 0,
	usersCount: 1,
	uids: [],
	waitingResponse: true,
	responseBy: '',
	livechatData: '',
	priorityId: '',
	autoTranslateLanguage: '',
};

function call(
	id: string,
	began: number,
	visitor: { _id: string; token: string; phone: string | string[] },
	more: Call,
): BoxRoom {
	const ts = new Date(began);
	return {
		...fillers,
		_id: id,
		t: 'v',
		fname: 'Mary',
		ts,
		lm: ts,
		_updatedAt: ts,
		callStarted: ts,
		v: { status: 'online', ...visitor },
		servedBy: { ...agent, ts },
		u: agent,
		source: { type: 'api' },
		...more,
	};
}

/** Returns calls of a workspace with VoIP, with times relative to `now`. */
export function callRooms(now: number): BoxRoom[] {
	const mary = {
		_id: 'visitorMary000001',
		token: 'canaryVisitorTokenMary7731',
		phone: '+4930555123',
	};
	const john = {
		_id: 'visitorJohn000001',
		token: 'canaryVisitorTokenJohn8842',
		phone: ['+4940555777'],
	};
	const closed = { closer: 'visitor', closedBy: { _id: mary._id, username: 'guest-1' } } as const;
	return [
		call('callInboundOpen01', now - 252 * second, mary, {
			open: true,
			msgs: 1,
			lm: new Date(now - 120 * second),
			direction: 'inbound',
			queue: 'support',
			callUniqueId: '1636363636.42',
			callWaitingTime: 38 * second,
			tags: ['vip'],
			departmentId: 'departmentSales01',
		}),
		call('callOutboundOpen1', now - 65 * second, john, {
			open: true,
			fname: 'John',
			direction: 'outbound',
			queue: 'default',
			callWaitingTime: NaN,
		}),
		call('callClosed0000001', now - 65 * minute, mary, {
			...closed,
			direction: 'inbound',
			queue: 'support',
			closedAt: new Date(now - 60 * minute),
			callDuration: 5 * minute,
			callWaitingTime: 12 * second,
			callTotalHoldTime: 30,
			v: { ...mary, status: 'offline' },
		}),
		call('callArchived00001', now - 400 * 24 * 60 * minute, john, { fname: 'John' }),
		call('callOfManager0001', now - 30 * second, john, {
			open: true,
			fname: 'John',
			direction: 'inbound',
			queue: 'sales',
			servedBy: { _id: userId('manager'), username: 'manager', ts: new Date(now - 30 * second) },
		}),
	];
}
