import { IconButton, Option, Tile } from '@rocket.chat/fuselage';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';

import type { PageButton } from '../../contract';

type Props = {
	icon: 'kebab' | 'plus';
	label: string;
	/** What it says where the app shows nothing. */
	empty: string;
	opens: 'down' | 'up';
	buttons: PageButton[];
	onPress: (button: PageButton) => void;
};

/** A menu with the app's buttons: in the room's header, at a message, beside the composer. */
export function ButtonMenu({ icon, label, empty, opens, buttons, onPress }: Props): ReactElement {
	const [open, setOpen] = useState(false);
	const frame = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (open) {
			frame.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
		}
	}, [open]);
	const onKeyDown = ({ key }: KeyboardEvent): void => {
		const entries = [...(frame.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
		const here = entries.findIndex((entry) => entry === document.activeElement);
		if (key === 'Escape') {
			setOpen(false);
			frame.current?.querySelector('button')?.focus();
		} else if (key === 'ArrowDown' || key === 'ArrowUp') {
			const step = key === 'ArrowDown' ? 1 : entries.length - 1;
			entries[(here + step) % entries.length]?.focus();
		} else if (key === 'Enter' || key === ' ') {
			entries[here]?.click();
		}
	};
	return (
		<div
			ref={frame}
			className='button-menu'
			onBlur={({ relatedTarget }) => {
				if (!(relatedTarget instanceof Node && frame.current?.contains(relatedTarget))) {
					setOpen(false);
				}
			}}
		>
			<IconButton
				icon={icon}
				small
				aria-label={label}
				title={label}
				aria-haspopup='menu'
				aria-expanded={open}
				onClick={() => setOpen(!open)}
			/>
			{open && (
				<Tile padding={8} elevation='2' className={`button-menu__list button-menu__list--${opens}`}>
					<ul role='menu' tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
						{buttons.map((button) => (
							<Option
								key={button.actionId}
								role='menuitem'
								tabIndex={-1}
								label={button.label}
								onClick={() => {
									setOpen(false);
									onPress(button);
								}}
							/>
						))}
						{buttons.length === 0 && (
							<li role='menuitem' aria-disabled='true' tabIndex={-1} className='button-menu__empty'>
								{empty}
							</li>
						)}
					</ul>
				</Tile>
			)}
		</div>
	);
}
