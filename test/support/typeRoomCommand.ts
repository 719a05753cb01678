import { type AppUnderTest, supportRoom } from './startApp';
import type { EngineVersion } from '../../workspace/engine/box';
import type { RocketChatMajor } from '../../workspace/servers/world';
import { messageText } from '../../workspace/terminal/blocksToText';

export const roomEngines: [EngineVersion, RocketChatMajor][] = [
	['1.42.1', '6'],
	['1.62.0', '7'],
];

export const refusal = 'No such room, or you may not see it.';

/** A user who may use the app, but serves no call and is in no room. */
export const colleague = {
	id: 'colleague00000000',
	username: 'colleague',
	name: 'colleague',
	roles: ['user', 'livechat-agent'],
};

/** Types `/voip room` in a room, with or without words after it. */
export async function typeRoomCommand(
	{ box, lastMessage }: AppUnderTest,
	room: string,
	user = 'agent',
	words = '',
): Promise<string> {
	const outcome = await box.run({ user, room, text: `/voip room ${words}` });
	return outcome.ok ? messageText(lastMessage(user)) : outcome.error;
}

export const typeRoomCommandWithId = (
	app: AppUnderTest,
	user: string,
	words: string,
): Promise<string> => typeRoomCommand(app, supportRoom, user, words);

/** Returns the requests about rooms that the REST API has received. */
export const askedRooms = (app: AppUnderTest): Record<string, string>[] =>
	app.world
		.requests()
		.filter(({ path }) => path === '/api/v1/voip/room')
		.map(({ query }) => query);
