import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';

import { encodePressValue, type PressPlace } from '../domain/press/pressValue';

type Blocks = NonNullable<IMessage['blocks']>;
type Block = Blocks[number];

/** `platform` may not import `views`, so the type is repeated here. */
export type ShownButton = {
	readonly actionId: string;
	readonly label: string;
	readonly about?: string;
};

const button = (
	ids: { appId: string; blockId: string },
	{ actionId, label }: ShownButton,
	value: string,
) => ({
	type: 'button' as const,
	...ids,
	actionId,
	value,
	text: { type: 'plain_text' as const, text: label, emoji: false },
});

/** The engine completes the ids of blocks in views and stored messages only. A press without the app's id reaches nobody. */
function withIds(
	blocks: readonly Block[],
	appId: string,
	blockId: string,
	elements: (ids: { appId: string; blockId: string }) => ReturnType<typeof button>[],
): Block[] {
	const row = { appId, blockId: `${blockId}-buttons` };
	return [
		...blocks.map((block, index) => ({ ...block, appId, blockId: `${blockId}-${index}` })),
		{ type: 'actions', ...row, elements: elements(row) },
	];
}

/** Puts buttons below the blocks of a private message. */
export const withButtons = (
	blocks: readonly Block[],
	buttons: readonly ShownButton[],
	place: PressPlace,
	appId: string,
): Block[] =>
	withIds(blocks, appId, 'voip', (row) =>
		buttons.map((one) => button(row, one, encodePressValue({ ...place, about: one.about ?? '' }))),
	);

/** Puts buttons below the blocks of a message that all members of a room see. */
export const withRoomButtons = (
	blocks: readonly Block[],
	buttons: readonly ShownButton[],
	appId: string,
): Block[] =>
	buttons.length === 0
		? [...blocks]
		: withIds(blocks, appId, 'voip', (row) =>
				buttons.map((one) => button(row, one, one.about ?? '')),
			);

/** Puts one button below the blocks of a bar. Its room is in the block's id as well. */
export const withBarButton = (
	blocks: readonly Block[],
	one: ShownButton,
	roomId: string,
	appId: string,
): Block[] => withIds(blocks, appId, `voip-${roomId}`, (row) => [button(row, one, roomId)]);
