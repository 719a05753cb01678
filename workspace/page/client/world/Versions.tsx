import { Button, ButtonGroup, Field, Throbber } from '@rocket.chat/fuselage';
import { type ReactElement, useState } from 'react';

import type { PageState, RestartRequest } from '../../contract';
import { Choice } from '../Choice';
import type { Tell } from './tell';

type Props = { state: PageState; tell: Tell };
type Name = 'rocketchat' | 'generation' | 'engine';

/** Rocket.Chat's version, what the call server is set up as, and the engine. A change starts the workspace again. */
export function Versions({ state, tell }: Props): ReactElement {
	const [starting, setStarting] = useState(false);
	const restart = (change: RestartRequest): void => {
		setStarting(true);
		void tell('restart', change).finally(() => setStarting(false));
	};
	const busy = starting || state.starting;
	const choice = (name: Name, label: string, value: string, options: string[]): ReactElement => (
		<Field className='world__field'>
			<Field.Label htmlFor={`world-${name}`}>{label}</Field.Label>
			<Field.Row>
				<Choice
					id={`world-${name}`}
					value={value}
					disabled={busy}
					options={options.map((option): [string, string] => [option, option])}
					onChange={(chosen) => restart({ [name]: chosen })}
				/>
			</Field.Row>
		</Field>
	);
	return (
		<section aria-labelledby='world-versions'>
			<h3 id='world-versions'>Workspace</h3>
			<p className='world__note'>
				Rocket.Chat {state.rocketchat} · Apps-Engine {state.engine}. A change starts a new
				workspace.
			</p>
			{choice('rocketchat', 'Rocket.Chat', state.platform, state.majors)}
			{choice('generation', 'VoIP generation', state.generation, state.generations)}
			{choice('engine', 'Apps-Engine', state.engine, state.engines)}
			<ButtonGroup wrap>
				<Button small disabled={busy} onClick={() => restart({ empty: true })}>
					Start empty
				</Button>
				<Button small disabled={busy} onClick={() => restart({ empty: false })}>
					Start configured
				</Button>
				{busy && <Throbber />}
			</ButtonGroup>
			<p className='world__note'>
				{state.configured
					? 'It was started with the app set up.'
					: 'It was started as after a fresh install.'}
			</p>
		</section>
	);
}
