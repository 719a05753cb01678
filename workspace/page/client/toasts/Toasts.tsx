import type { ReactElement } from 'react';

import { ToastItem } from './ToastItem';
import type { Toast } from './useToasts';

type Props = { toasts: Toast[]; dismiss: (id: number) => void };

export function Toasts({ toasts, dismiss }: Props): ReactElement {
	return (
		<div className='toasts' role='status' aria-live='polite'>
			{toasts.map((toast) => (
				<ToastItem key={toast.id} toast={toast} dismiss={dismiss} />
			))}
		</div>
	);
}
