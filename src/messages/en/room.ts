import { bold, code } from '../markup';
import { amounts } from './amounts';

const byId = `${code('/voip room <room id>')}: the id is in the address of the room, after ${code('/voip/')}.`;
const inCallRoom = `Calls are rooms of their own, where nothing can be typed. For one of them, type here ${byId}`;
const inLivechats = `In a livechat, ${code('/voip room')} works.`;

/** `/voip room`. */
export const room = {
	headings: {
		call: `☎ ${bold('Call')}`,
		inbound: `☎ ${bold('Inbound call')}`,
		outbound: `☎ ${bold('Outbound call')}`,
		livechat: `💬 ${bold('Livechat')}`,
	},
	/** `time` and `at`: undefined if that is not known. */
	inProgress: (time: string | undefined) =>
		time === undefined ? 'in progress' : `in progress for ${bold(time)}`,
	ended: (at: string | undefined) => (at === undefined ? 'ended' : `ended ${bold(at)}`),
	endedByVisitor: (at: string | undefined) =>
		at === undefined ? 'ended by the visitor' : `ended ${bold(at)} by the visitor`,
	lasted: (time: string) => `lasted ${time}`,
	awaitsAnswer: 'waiting for an answer',
	with: (name: string) => `With ${name}`,
	statuses: { online: 'online', away: 'away', busy: 'busy', offline: 'offline' },
	number: (phone: string) => `Number ${phone}`,
	waited: (time: string) => `Waited ${time}`,
	waitedIn: (time: string, queue: string) => `Waited ${time} in queue ${queue}`,
	queue: (queue: string) => `Queue ${queue}`,
	onHold: (time: string) => `On hold ${time}`,
	agent: (name: string) => `Agent ${name}`,
	agentSince: (name: string, time: string) => `Agent ${name} since ${time}`,
	department: (name: string) => `Department ${name}`,
	tags: (tags: string) => `Tags ${tags}`,
	endedBy: (name: string) => `Ended by ${name}`,
	messages: (count: number) => `${count} ${count === 1 ? 'message' : 'messages'}`,
	averageResponse: (time: string) => `Replies after ${time} on average`,
	fields: (fields: string) => `Fields: ${fields}`,
	field: (name: string, value: string) => `${name} = ${value}`,
	roomId: (id: string) => `Room ${id}`,
	callId: (id: string) => `Call id ${id}`,
	lastMessage: (time: string) => `Last message ${time}`,
	detailsMissing: (cause: string) => `Details missing: ${cause}`,
	tooOften: (seconds: number) =>
		`Details missing: asked too often, try again in ${amounts.amount(seconds, 's')}`,
	noCall: {
		kinds: {
			'channel': 'This room is not a call. It is a channel.',
			'team-channel': 'This room is not a call. It is a channel.',
			'private-group': 'This room is not a call. It is a private group.',
			'direct-message': 'This room is not a call. It is a direct message.',
			'other': 'This room is not a call. It is a room of another kind.',
		},
		where: {
			'omnichannel': inCallRoom,
			'none': inCallRoom,
			'freeswitch': `Voice calls have no room here. ${inLivechats}`,
			'media-calls': `Voice calls have no room here: see your call history. ${inLivechats}`,
		},
	},
	refused: 'No such room, or you may not see it.',
	deleted: 'This room has been deleted.',
	membersLate:
		'Whether you are in that room could not be looked up in time: it has many members. Try again in a minute.',
	expected: `Type ${code('/voip room')} in a livechat, or for a call ${byId}`,
	notAnId: (word: string) =>
		`${word} is not a room id. Type ${code('/voip room')} in a livechat, or for a call ${byId}`,
} as const;
