import { Option, Tile } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import type { PageCommand } from '../../contract';

type Props = {
	id: string;
	commands: PageCommand[];
	marked: number;
	onMark: (index: number) => void;
	onChoose: (command: PageCommand) => void;
};

/** What can be typed, above the composer. The composer keeps the focus. */
export function CommandList({ id, commands, marked, onMark, onChoose }: Props): ReactElement {
	return (
		<Tile padding={8} className='command-list'>
			<div className='command-list__title'>Commands</div>
			<ul id={id} role='listbox' aria-label='Commands'>
				{commands.map((entry, index) => (
					<Option
						key={entry.command}
						id={`${id}-${index}`}
						role='option'
						focus={index === marked}
						aria-selected={index === marked}
						onMouseEnter={() => onMark(index)}
						// A click would take the focus from the composer first.
						onMouseDown={(event: { preventDefault(): void }) => {
							event.preventDefault();
							onChoose(entry);
						}}
					>
						<span className='command-list__entry'>
							<span>
								<strong>/{entry.command}</strong> {entry.params}
							</span>
							<span className='command-list__description'>{entry.description}</span>
						</span>
					</Option>
				))}
			</ul>
		</Tile>
	);
}
