import type { Surfaces } from './useSurfaces';
import type { useViewState } from './useViewState';
import type { OpenView } from './view';

type Actions = { submit: () => Promise<void>; close: (isCleared: boolean) => Promise<void> };

/** Submit and close as the real client sends them. A bar closes at once; a modal waits for the answer. */
export function useViewActions(
	{ kind, view, errors }: OpenView,
	surfaces: Surfaces,
	state: ReturnType<typeof useViewState>,
): Actions {
	const appId = view.appId ?? '';
	const submit = async (): Promise<void> => {
		if (kind === 'bar') {
			surfaces.close(view.id);
		}
		const payload = { view: { ...view, errors, state: state.current() } };
		await surfaces.press(appId, { type: 'viewSubmit', payload });
	};
	const close = async (isCleared: boolean): Promise<void> => {
		surfaces.close(view.id);
		const payload = { viewId: view.id, view: { ...view, state: state.current() }, isCleared };
		await surfaces.press(appId, { type: 'viewClosed', payload });
	};
	return { submit, close };
}
