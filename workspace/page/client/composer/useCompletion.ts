import { type KeyboardEvent, useState } from 'react';

import { commandsFor, moveMark } from './completion';
import type { PageCommand } from '../../contract';

type Completion = {
	shown: PageCommand[];
	marked: number;
	setMarked: (index: number) => void;
	/** True if the key was for the list. */
	take: (event: KeyboardEvent) => boolean;
	typed: () => void;
};

export function useCompletion(
	text: string,
	commands: PageCommand[],
	choose: (command: PageCommand) => void,
): Completion {
	const [marked, setMarked] = useState(0);
	const [closed, setClosed] = useState(false);
	const shown = closed ? [] : commandsFor(text, commands);
	const current = shown[Math.min(marked, shown.length - 1)];
	const take = ({ key, shiftKey }: KeyboardEvent): boolean => {
		if (!current) {
			return false;
		}
		switch (key) {
			case 'ArrowDown':
				setMarked(moveMark(marked, 1, shown.length));
				return true;
			case 'ArrowUp':
				setMarked(moveMark(marked, -1, shown.length));
				return true;
			case 'Escape':
				setClosed(true);
				return true;
			case 'Enter':
			case 'Tab':
				if (!shiftKey) {
					choose(current);
				}
				return !shiftKey;
			default:
				return false;
		}
	};
	const typed = (): void => {
		setMarked(0);
		setClosed(false);
	};
	return { shown, marked: Math.min(marked, Math.max(0, shown.length - 1)), setMarked, take, typed };
}
