import {
	Contextualbar,
	ContextualbarAction,
	ContextualbarContent,
	ContextualbarHeader,
	ContextualbarIcon,
	ContextualbarTitle,
} from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import { Clock } from './Clock';
import { Crossings } from './Crossings';
import { Faults } from './Faults';
import { Secrets } from './Secrets';
import { Versions } from './Versions';
import type { PageState } from '../../contract';
import { change } from '../server/api';
import type { Say } from '../toasts/useToasts';

type Props = { state: PageState; say: Say; onClose: () => void };

/** What surrounds the app: versions, faults of the servers, the clock, and what the last command cost. */
export function World({ state, say, onClose }: Props): ReactElement {
	const tell = (path: string, body: object): Promise<void> =>
		change<unknown>(path, body).then(
			() => undefined,
			(error: Error) => say('error', error.message),
		);
	return (
		<aside className='side-panel' aria-label='The world'>
			<Contextualbar width='full'>
				<ContextualbarHeader is='h2'>
					<ContextualbarIcon name='globe' />
					<ContextualbarTitle>The world</ContextualbarTitle>
					<ContextualbarAction name='cross' aria-label='Close' onClick={onClose} />
				</ContextualbarHeader>
				<ContextualbarContent paddingBlock={16} className='world'>
					<Faults faults={state.faults} broken={state.broken} tell={tell} />
					<Secrets state={state} />
					<Crossings last={state.last} />
					<Clock now={state.now} ahead={state.clock} tell={tell} />
					<Versions state={state} tell={tell} />
				</ContextualbarContent>
			</Contextualbar>
		</aside>
	);
}
