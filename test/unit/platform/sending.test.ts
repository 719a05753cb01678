import { createDirectMessages } from '../../../src/platform/sending';
import { composeReply, own } from '../../../src/views/reply';

/** A workspace in which apps may not make direct rooms, with one such room from before. */
function createWithoutRight() {
	const written: unknown[] = [];
	const message = {
		setSender: () => message,
		setRoom: (room: unknown) => {
			written.push(room);
			return message;
		},
		setText: () => message,
		setBlocks: () => message,
		setGroupable: () => message,
		setParseUrls: () => message,
	};
	const room = {
		setType: () => room,
		setCreator: () => room,
		setMembersToBeAddedByUsernames: () => room,
	};
	const read = {
		getUserReader: () => ({ getAppUser: async () => ({ username: 'bot' }) }),
		getRoomReader: () => ({
			getDirectByUsernames: async ([, user]: string[]) =>
				user === 'known' ? { id: 'held' } : undefined,
		}),
	};
	const creator = {
		startRoom: () => room,
		startMessage: () => message,
		finish: async (made: unknown) => {
			if (made === room) {
				throw new Error('error-not-allowed');
			}
			return 'id';
		},
	};
	type Accessors = Parameters<typeof createDirectMessages>;
	const direct = createDirectMessages(
		read as unknown as Accessors[0],
		{ getCreator: () => creator } as unknown as Accessors[1],
	);
	const send = (username: string): Promise<void> =>
		direct.send({ username } as never, composeReply([own('news')]));
	return { send, written };
}

test('without the right to make direct rooms, one that exists is written to, and a first message fails', async () => {
	const { send, written } = createWithoutRight();
	await expect(send('stranger')).rejects.toThrow('error-not-allowed');
	await send('known');
	expect(written).toEqual([{ id: 'held' }]);
});
