import { Modal } from '@rocket.chat/fuselage';
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';

type Props = { label: string; onClose: () => void; children: ReactNode };

const focusable = 'button, [href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** A dialog above the page: it takes the focus, keeps it, gives it back, and closes with Escape. */
export function ModalFrame({ label, onClose, children }: Props): ReactElement {
	const frame = useRef<HTMLElement>(null);
	useEffect(() => {
		const before = document.activeElement;
		const inside = (selector: string): HTMLElement | null | undefined =>
			frame.current?.querySelector<HTMLElement>(selector);
		(inside(`form :is(${focusable})`) ?? inside(focusable))?.focus();
		return () => {
			if (before instanceof HTMLElement) {
				before.focus();
			}
		};
	}, []);
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') {
			onClose();
		}
		const inside = [...(frame.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
		const [first, last] = [inside[0], inside[inside.length - 1]];
		const edge = event.shiftKey ? first : last;
		if (event.key === 'Tab' && document.activeElement === edge) {
			event.preventDefault();
			(event.shiftKey ? last : first)?.focus();
		}
	};
	return (
		<Modal.Backdrop>
			<div className='modal-frame'>
				<Modal ref={frame} open aria-label={label} onKeyDown={onKeyDown}>
					{children}
				</Modal>
			</div>
		</Modal.Backdrop>
	);
}
