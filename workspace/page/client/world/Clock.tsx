import { Button, ButtonGroup } from '@rocket.chat/fuselage';
import { type ReactElement, useState } from 'react';

import type { Tell } from './tell';

type Props = { now: number; ahead: number; tell: Tell };

const minute = 60_000;
const steps: [string, number][] = [
	['+1 min', minute],
	['+5 min', 5 * minute],
	['+1 hour', 60 * minute],
	['+1 day', 24 * 60 * minute],
];

const spoken = (ms: number): string => {
	const minutes = Math.round(ms / minute);
	const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
	return [
		days ? `${days} d` : '',
		hours ? `${hours} h` : '',
		minutes % 60 || minutes === 0 ? `${minutes % 60} min` : '',
	]
		.filter(Boolean)
		.join(' ');
};

/** Moves the workspace's clock; the app's jobs that fall due in between run. */
export function Clock({ now, ahead, tell }: Props): ReactElement {
	const [moving, setMoving] = useState(false);
	const move = (ms: number): void => {
		setMoving(true);
		void tell('clock', { ms }).finally(() => setMoving(false));
	};
	return (
		<section aria-labelledby='world-clock'>
			<h3 id='world-clock'>Clock</h3>
			<p className='world__note'>
				{new Date(now).toLocaleString()}
				{ahead > 0 ? `, ${spoken(ahead)} ahead` : ', the time of this machine'}
			</p>
			<ButtonGroup wrap>
				{steps.map(([label, ms]) => (
					<Button key={label} small disabled={moving} onClick={() => move(ms)}>
						{label}
					</Button>
				))}
			</ButtonGroup>
		</section>
	);
}
