import { Button, Tag } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import type { PageLogLine } from '../../contract';
import { useReading } from '../server/useReading';

const variants: Record<string, 'danger' | 'warning' | 'primary'> = {
	error: 'danger',
	fatal: 'danger',
	warning: 'warning',
	warn: 'warning',
	info: 'primary',
};

/** The app's log as the engine wrote it, the newest first. */
export function AppLog(): ReactElement {
	const { answer: lines = [], reload } = useReading<PageLogLine[]>('log');
	return (
		<div className='log'>
			<div className='log__head'>
				<p>
					{lines.length === 0
						? 'The app has written nothing.'
						: `${lines.length} lines, the newest first.`}
				</p>
				<Button small onClick={reload}>
					Read again
				</Button>
			</div>
			<ol className='log__lines'>
				{[...lines].reverse().map(({ severity, method, text }, index) => (
					<li key={lines.length - index}>
						<span className='log__about'>
							<Tag variant={variants[severity.toLowerCase()]}>{severity}</Tag>
							<span>{method}</span>
						</span>
						<pre>{text}</pre>
					</li>
				))}
			</ol>
		</div>
	);
}
