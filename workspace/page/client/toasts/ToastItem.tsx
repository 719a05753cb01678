import { ToastBar } from '@rocket.chat/fuselage';
import { type ReactElement, useEffect } from 'react';

import type { Toast } from './useToasts';

const shownSeconds = 5;

type Props = { toast: Toast; dismiss: (id: number) => void };

/** fuselage draws how the time runs out; ending it is left to the page. */
export function ToastItem({ toast: { id, variant, text }, dismiss }: Props): ReactElement {
	useEffect(() => {
		const timer = setTimeout(() => dismiss(id), shownSeconds * 1000);
		return () => clearTimeout(timer);
	}, [id, dismiss]);
	return (
		<ToastBar
			id={String(id)}
			data-toast={id}
			variant={variant}
			time={shownSeconds}
			onClose={() => dismiss(id)}
		>
			{text}
		</ToastBar>
	);
}
