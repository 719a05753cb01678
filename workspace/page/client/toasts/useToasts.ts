import { useCallback, useRef, useState } from 'react';

export type Toast = { id: number; variant: 'error' | 'success' | 'info'; text: string };
export type Say = (variant: Toast['variant'], text: string) => void;

/** Short notes at the corner of the page. */
export function useToasts(): { toasts: Toast[]; say: Say; dismiss: (id: number) => void } {
	const [toasts, setToasts] = useState<Toast[]>([]);
	const lastId = useRef(0);
	const dismiss = useCallback(
		(id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
		[],
	);
	const say = useCallback<Say>((variant, text) => {
		lastId.current += 1;
		const id = lastId.current;
		setToasts((before) => [...before.slice(-2), { id, variant, text }]);
	}, []);
	return { toasts, say, dismiss };
}
