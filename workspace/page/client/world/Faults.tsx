import { Field } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import type { PageState } from '../../contract';
import { Choice } from '../Choice';
import type { Tell } from './World';

type Props = Pick<PageState, 'faults' | 'broken'> & { tell: Tell };

const none = 'none';

/** `call-server` as a person would write it. */
const serverName = (server: string): string => {
	const words = server.replace(/-/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Breaks the simulated servers, one fault each. */
export function Faults({ faults, broken, tell }: Props): ReactElement {
	return (
		<section aria-labelledby='world-faults'>
			<h3 id='world-faults'>Servers</h3>
			{Object.entries(faults).map(([server, offered]) => {
				const chosen = broken[server] ?? none;
				return (
					<Field key={server} className='world__field'>
						<Field.Label htmlFor={`fault-${server}`}>{serverName(server)}</Field.Label>
						<Field.Row>
							<Choice
								id={`fault-${server}`}
								value={chosen}
								options={[
									[none, 'Works'],
									...offered.map(({ name, says }): [string, string] => [name, `${name}: ${says}`]),
								]}
								onChange={(fault) => void tell('world', { server, fault })}
							/>
						</Field.Row>
						{chosen !== none && (
							<p className='world__note'>{offered.find(({ name }) => name === chosen)?.says}</p>
						)}
					</Field>
				);
			})}
		</section>
	);
}
