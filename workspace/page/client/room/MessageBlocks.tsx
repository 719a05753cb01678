import { MessageBlock } from '@rocket.chat/fuselage';
import { kitContext, UiKitMessage as drawBlocks } from '@rocket.chat/fuselage-ui-kit';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { ReactElement } from 'react';

import type { PageMessage } from '../../contract';
import { usePhonePictures } from '../pictures/usePhonePictures';
import type { Surfaces } from '../surfaces/useSurfaces';

type Props = { message: PageMessage; phone: boolean; press: Surfaces['press'] };
type Pressed = { actionId: string; blockId: string; value: unknown; appId: string };

export const isLayoutBlock = (block: unknown): block is LayoutBlock & { appId?: string } =>
	typeof block === 'object' && block !== null && 'type' in block;

export function MessageBlocks({ message, phone, press }: Props): ReactElement {
	const { id: mid, room: rid } = message;
	const sent = message.blocks.filter(isLayoutBlock);
	const pictures = sent.flatMap((block) => (block.type === 'image' ? [block.imageUrl] : []));
	const shown = usePhonePictures(pictures, phone);
	const blocks = sent.map((block) =>
		block.type === 'image' ? { ...block, imageUrl: shown(block.imageUrl) } : block,
	);
	// A phone sends all presses of a message to the app of its first block.
	const firstApp = sent[0]?.appId ?? '';
	const context = {
		action: ({ actionId, blockId, value, appId }: Pressed) =>
			press(phone ? firstApp : appId, {
				type: 'blockAction',
				actionId,
				payload: { blockId, value },
				container: { type: 'message', id: mid },
				rid,
				mid,
			}),
		state: () => undefined,
		appId: '',
		values: {},
	};
	return (
		<MessageBlock fixedWidth data-content=''>
			<kitContext.Provider value={context}>{drawBlocks(blocks)}</kitContext.Provider>
		</MessageBlock>
	);
}
