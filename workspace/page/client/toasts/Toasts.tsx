import { ToastBar } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import type { Toast } from './useToasts';

type Props = { toasts: Toast[]; dismiss: (id: number) => void };

export function Toasts({ toasts, dismiss }: Props): ReactElement {
	return (
		<div className='toasts' role='status' aria-live='polite'>
			{toasts.map(({ id, variant, text }) => (
				<ToastBar key={id} id={String(id)} variant={variant} time={5} onClose={() => dismiss(id)}>
					{text}
				</ToastBar>
			))}
		</div>
	);
}
