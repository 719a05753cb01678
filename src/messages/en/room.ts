type Duration = { days: number; hours: number; minutes: number; seconds: number };

/** The two largest units say enough. */
function duration({ days, hours, minutes, seconds }: Duration): string {
	if (days > 0) {
		return `${days} d ${hours} h`;
	}
	if (hours > 0) {
		return `${hours} h ${minutes} min`;
	}
	return minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`;
}

const roomsOfCalls =
	'Calls are rooms of their own, in the list of rooms under Omnichannel. Type /voip room there.';
const roomsOfLivechats =
	'Livechats are rooms, in the list of rooms under Omnichannel: type /voip room there.';

/** `/voip room`. */
export const room = {
	duration,
	headings: { voip: 'Call', livechat: 'Livechat' },
	with: (heading: string, name: string) => `${heading} with ${name}`,
	directions: { inbound: 'inbound', outbound: 'outbound' },
	statuses: { online: 'online', away: 'away', busy: 'busy', offline: 'offline' },
	open: 'Open',
	openFor: (time: string) => `Open for ${time}`,
	closed: 'Closed',
	closedAgo: (time: string) => `Closed ${time} ago`,
	by: (state: string, name: string) => `${state} by ${name}`,
	theVisitor: 'the visitor',
	lasted: (time: string) => `lasted ${time}`,
	waited: (time: string) => `waited ${time}`,
	waitedIn: (time: string, queue: string) => `waited ${time} in queue "${queue}"`,
	queue: (queue: string) => `queue "${queue}"`,
	onHold: (time: string) => `on hold ${time}`,
	awaitsAnswer: 'waiting for an answer',
	answered: 'not waiting for an answer',
	agent: (name: string) => `Agent ${name}`,
	since: (time: string) => `since ${time}`,
	department: (name: string) => `department ${name}`,
	tags: (tags: string) => `Tags: ${tags}`,
	messages: (count: number) => `${count} ${count === 1 ? 'message' : 'messages'}`,
	firstResponse: (time: string) => `first response after ${time}`,
	averageResponse: (time: string) => `on average after ${time}`,
	field: (name: string, value: string) => `${name}: ${value}`,
	details: (parts: string) => `Details: ${parts}`,
	roomId: (id: string) => `room ${id}`,
	callId: (id: string) => `call id ${id}`,
	lastMessage: (time: string) => `last message ${time}`,
	engineOnly: (cause: string) =>
		`Only what Rocket.Chat tells every app, without its VoIP API: ${cause}`,
	/** Other words for `api-absent` than in a check of a server. */
	noApi: 'this Rocket.Chat has none',
	tooOften: (seconds: number) => `Details missing: asked too often, try again in ${seconds} s`,
	noCall: {
		heading: 'This room is not a call.',
		kinds: {
			'channel': 'It is a channel.',
			'team-channel': 'It is a channel.',
			'private-group': 'It is a private group.',
			'direct-message': 'It is a direct message.',
			'other': 'It is a room of another kind.',
		},
		where: {
			'omnichannel': roomsOfCalls,
			'none': roomsOfCalls,
			'freeswitch': `A team voice call of this workspace has no room. ${roomsOfLivechats}`,
			'media-calls': `A voice call of this workspace has no room: your own are in Rocket.Chat's call history. ${roomsOfLivechats}`,
		},
	},
	refused: 'There is no such room, or you may not see what call it is.',
	deleted: 'This room was deleted meanwhile.',
	membersLate:
		'Whether you are in that room could not be looked up in time: it has many members. Try again in a minute.',
	expected: 'Type /voip room in the room of a call, or /voip room and one room id.',
	expectedId: (word: string, example: string) =>
		`"${word}" is not a room id. A room id looks like ${example}: letters and digits, no spaces.`,
	example: 'kCJDd5peKiZnGJLPq',
} as const;
