import { Field } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import type { PageState } from '../../contract';
import { Choice } from '../Choice';
import type { Tell } from './tell';

type Props = Pick<PageState, 'faults' | 'broken'> & { tell: Tell };

const none = 'none';

/** As a person would write them; one that is not here keeps its own name. */
const serverNames: Record<string, string> = {
	'rest': 'REST API',
	'workspace': 'Workspace',
	'call-server': 'Call server',
	'management-server': 'Management server',
	'sip-server': 'SIP server',
	'drachtio': 'Drachtio',
	'freeswitch': 'FreeSWITCH',
	'simotel': 'Simotel',
	'simotel-trunk': "Simotel's trunk",
	'simotel-event': "Simotel's event",
	'fail2ban': 'fail2ban',
};

/** Breaks the simulated servers, one fault each. */
export function Faults({ faults, broken, tell }: Props): ReactElement {
	return (
		<section aria-labelledby='world-faults'>
			<h3 id='world-faults'>Servers</h3>
			{Object.entries(faults).map(([server, offered]) => {
				const chosen = broken[server] ?? none;
				return (
					<Field key={server} className='world__field world__field--row'>
						<Field.Label htmlFor={`fault-${server}`}>{serverNames[server] ?? server}</Field.Label>
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
