import { isRoomId } from '../../../src/domain/room/callRoom';
import { answerPress } from '../../../src/interactions/door';
import type { PressContext } from '../../../src/interactions/pressContext';
import { readSettings } from '../../../src/settings/readSettings';
import { createManualClock } from '../../support/manualClock';

type Given = {
	sends?: boolean;
	act?: (context: PressContext) => Promise<void>;
	timers?: 'at-once';
};

/** Presses as an agent in a channel, and returns what was sent and logged. */
async function press({ sends = true, act = async () => undefined, timers }: Given) {
	const [sent, logged]: [string[], string[]] = [[], []];
	const message = { text: '' };
	const builder = {
		setRoom: () => builder,
		setText: (text: string) => {
			message.text = text;
			return builder;
		},
		setBlocks: () => builder,
		setGroupable: () => builder,
		setParseUrls: () => builder,
		getMessage: () => message,
	};
	const notifier = {
		getMessageBuilder: () => builder,
		notifyUser: async () => {
			if (!sends) {
				throw new Error('nobody hears');
			}
			sent.push(message.text);
		},
	};
	const roomId = 'room1';
	const room = { id: roomId, type: 'c', _unmappedProperties_: {} };
	const access = {
		read: {
			getRoomReader: () => ({ getById: async () => room }),
			getPersistenceReader: () => ({}),
		},
		modify: { getNotifier: () => notifier },
		persistence: {},
		logger: {
			debug: (text: string) => void logged.push(`debug ${text}`),
			error: (...parts: string[]) => void logged.push(`error ${parts.join(' ')}`),
		},
	};
	const clock = createManualClock(timers ? { timers } : {});
	const parts = {
		...{ appId: 'app', clock, newId: () => 'id' },
		settings: { current: async () => readSettings({}, {}), drop: () => undefined },
		roles: {
			idsOf: async (typed: readonly string[]) => ({ ids: typed, unknown: [], names: typed }),
		},
		rooms: { byId: async () => room, isMember: async () => true },
	};
	const user = { id: 'agent', username: 'agent', roles: ['livechat-agent'] };
	if (!isRoomId(roomId)) {
		throw new Error('not an id');
	}
	const place = { roomId, threadId: '', messageId: 'message1' };
	type Given = Parameters<typeof answerPress>;
	const pressed = { user, place, access } as unknown as Given[1];
	await answerPress(parts as unknown as Given[0], pressed, act);
	return { sent, logged };
}

test('what a press does wrong is logged once, and its user is told so without the reason', async () => {
	const { sent, logged } = await press({
		act: () => Promise.reject(new Error('a bug')),
	});
	expect(logged).toEqual(['error a press failed a bug']);
	expect(sent).toEqual([expect.stringMatching(/^Something went wrong/)]);
});

test('a press never throws, though nothing can be sent', async () => {
	const { sent, logged } = await press({
		sends: false,
		act: () => Promise.reject(new Error('a bug')),
	});
	expect(sent).toEqual([]);
	expect(logged).toEqual(['error a press failed a bug', expect.stringContaining('nobody hears')]);
});

test('a press ends in time, though what it does never ends', async () => {
	const never = (): Promise<void> => new Promise(() => undefined);
	await expect(press({ act: never, timers: 'at-once' })).resolves.toBeDefined();
});

test('what is asked may go on for as long as that of a command, the answer waits 3 s', async () => {
	const waits: number[] = [];
	await press({
		act: async ({ answer }) => {
			waits.push(answer.showBy.at - answer.startedAt, answer.deadline.at - answer.startedAt);
		},
	});
	expect(waits).toEqual([3000, 7500]);
});
