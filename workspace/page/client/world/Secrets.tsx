import { Button, ButtonGroup } from '@rocket.chat/fuselage';
import { type ReactElement, useEffect, useState } from 'react';

import { SecretList } from './SecretList';
import { SimotelEvents } from './SimotelEvents';
import type { PageSecrets, PageState } from '../../contract';
import { useReading } from '../server/useReading';

/** What the simulated servers take, for those who set the app up; shown when it is asked for. */
export function Secrets({ state }: { state: PageState }): ReactElement {
	const [shown, setShown] = useState(false);
	const { answer, reload } = useReading<PageSecrets>(shown ? 'secrets' : '');
	// Another workspace has others, and a fault can move a server to another port.
	useEffect(reload, [state, reload]);
	return (
		<section aria-labelledby='world-secrets'>
			<h3 id='world-secrets'>What the servers take</h3>
			<p className='world__note'>
				Addresses, token, key and passwords to enter in Administration › Apps › VoIP Status.
			</p>
			<ButtonGroup wrap>
				<Button
					small
					aria-expanded={shown}
					aria-controls='secrets'
					onClick={() => setShown(!shown)}
				>
					{shown ? 'Hide passwords' : 'Show passwords'}
				</Button>
			</ButtonGroup>
			<div id='secrets'>
				{shown && answer && (
					<>
						<SecretList secrets={answer.servers} label='Settings and what to enter' />
						<p className='world__note'>With team voice or media calls:</p>
						<SecretList secrets={answer.teamVoice} label='Of team voice and media calls' />
						<p className='world__note'>{answer.logIn}</p>
					</>
				)}
			</div>
			<SimotelEvents />
		</section>
	);
}
