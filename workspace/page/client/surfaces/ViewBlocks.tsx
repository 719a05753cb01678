import { kitContext, UiKitModal as drawBlocks } from '@rocket.chat/fuselage-ui-kit';
import type { ReactElement } from 'react';

import type { Surfaces } from './useSurfaces';
import type { useViewState } from './useViewState';
import type { OpenView } from './view';

type Props = { open: OpenView; surfaces: Surfaces; state: ReturnType<typeof useViewState> };

/** The blocks of a bar or a modal. A press there names no room: the real server then takes the first it finds. */
export function ViewBlocks({ open: { view, errors }, surfaces, state }: Props): ReactElement {
	const context = {
		action: ({ actionId, blockId, value, appId }: Pressed) =>
			surfaces.press(appId, {
				type: 'blockAction',
				actionId,
				payload: { blockId, value },
				container: { type: 'view', id: view.id },
			}),
		state: ({ blockId, actionId, value }: Pressed) => state.set(blockId, actionId, value),
		appId: view.appId ?? '',
		errors,
		values: {},
		viewId: view.id,
	};
	return <kitContext.Provider value={context}>{drawBlocks(view.blocks)}</kitContext.Provider>;
}
type Pressed = { actionId: string; blockId: string; value: unknown; appId: string };
