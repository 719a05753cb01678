import { useRef } from 'react';

export type ViewState = Record<string, Record<string, unknown>>;

/** What the fields of a view hold, as it is sent with the view: by block, then by action. */
export function useViewState(): {
	current: () => ViewState;
	set: (blockId: string, actionId: string, value: unknown) => void;
} {
	const state = useRef<ViewState>({});
	return {
		current: () => state.current,
		set: (blockId, actionId, value) => {
			state.current = {
				...state.current,
				[blockId]: { ...state.current[blockId], [actionId]: value },
			};
		},
	};
}
