import { IconButton } from '@rocket.chat/fuselage';
import { type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';

import { CommandList } from './CommandList';
import { useCompletion } from './useCompletion';
import type { PageCommand } from '../../contract';

type Props = {
	room: string;
	commands: PageCommand[];
	/** The + menu. */
	menu: ReactNode;
	onSend: (text: string) => void;
	onText: (text: string) => void;
};

const listId = 'composer-commands';

export function Composer({ room, commands, menu, onSend, onText }: Props): ReactElement {
	const [text, setText] = useState('');
	const field = useRef<HTMLTextAreaElement>(null);
	const write = (value: string): void => {
		setText(value);
		onText(value);
	};
	const completion = useCompletion(text, commands, ({ command }) => {
		write(`/${command} `);
		field.current?.focus();
	});
	const send = (): void => {
		if (text.trim()) {
			onSend(text.trim());
			write('');
		}
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (completion.take(event)) {
			event.preventDefault();
		} else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
			event.preventDefault();
			send();
		}
	};
	const isOpen = completion.shown.length > 0;
	return (
		<footer className='composer'>
			{isOpen && (
				<CommandList
					id={listId}
					commands={completion.shown}
					marked={completion.marked}
					onMark={completion.setMarked}
					onChoose={({ command }) => write(`/${command} `)}
				/>
			)}
			<div className='composer__frame'>
				{menu}
				<textarea
					ref={field}
					className='composer__text'
					dir='auto'
					rows={Math.min(8, text.split('\n').length)}
					value={text}
					placeholder={`Message ${room}, or / for a command`}
					role='combobox'
					aria-label={`Message ${room}`}
					aria-autocomplete='list'
					aria-expanded={isOpen}
					aria-controls={listId}
					aria-activedescendant={isOpen ? `${listId}-${completion.marked}` : undefined}
					onChange={({ currentTarget }) => {
						completion.typed();
						write(currentTarget.value);
					}}
					onKeyDown={onKeyDown}
				/>
				<IconButton
					icon='send-filled'
					small
					info={!!text.trim()}
					disabled={!text.trim()}
					aria-label='Send'
					title='Send'
					onClick={send}
				/>
			</div>
		</footer>
	);
}
