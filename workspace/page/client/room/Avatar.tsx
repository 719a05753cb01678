import type { ReactElement } from 'react';

import { AppIcon } from '../look/AppIcon';

type Props = { username: string; name: string; isApp?: boolean; size?: number };

/** Dark enough for a white letter. */
const colors = ['#b3261e', '#7b1fa2', '#3f51b5', '#00695c', '#8a4b08', '#5d4037', '#37474f'];
const colorOf = (username: string): string | undefined =>
	colors[[...username].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % colors.length];

export function Avatar({ username, name, isApp = false, size = 36 }: Props): ReactElement {
	return isApp ? (
		<AppIcon size={size} />
	) : (
		<span
			className='avatar'
			aria-hidden='true'
			style={{
				background: colorOf(username),
				inlineSize: size,
				blockSize: size,
				fontSize: size / 2,
			}}
		>
			{(name || username).slice(0, 1).toUpperCase()}
		</span>
	);
}
