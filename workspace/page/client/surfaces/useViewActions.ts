import type { Surfaces } from './useSurfaces';
import type { useViewState } from './useViewState';
import type { OpenView } from './view';

type Actions = { submit: () => Promise<void>; close: (isCleared: boolean) => Promise<void> };

/** Submit and close as the real client sends them. The view leaves the screen when the box says so. */
export function useViewActions(
	{ view }: OpenView,
	surfaces: Surfaces,
	state: ReturnType<typeof useViewState>,
): Actions {
	const appId = view.appId ?? '';
	return {
		submit: () =>
			surfaces.press(appId, {
				type: 'viewSubmit',
				payload: { view: { ...view, state: state.current() } },
			}),
		close: (isCleared) =>
			surfaces.press(appId, {
				type: 'viewClosed',
				payload: { viewId: view.id, view: { ...view, state: state.current() }, isCleared },
			}),
	};
}
