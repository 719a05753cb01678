import { Button, Field, InputBox } from '@rocket.chat/fuselage';
import { type FormEvent, type ReactElement, useState } from 'react';

import type { SimotelAnswer } from '../../contract';
import { fieldValue } from '../fieldValue';
import { change } from '../server/api';

/** Stands for Simotel's own page, where an admin enters the address that its events go to. */
export function SimotelEvents(): ReactElement {
	const [address, setAddress] = useState('');
	const [said, setSaid] = useState('');
	const enter = (event: FormEvent): void => {
		event.preventDefault();
		change<SimotelAnswer>('simotel', { address }).then(
			({ says }) => setSaid(says),
			(error: Error) => setSaid(error.message),
		);
	};
	return (
		<form noValidate className='simotel-events' onSubmit={enter}>
			<Field>
				<Field.Label htmlFor='simotel-events'>In Simotel: address for events</Field.Label>
				<Field.Row>
					<InputBox
						id='simotel-events'
						type='text'
						autoComplete='off'
						placeholder='What /voip ping setup shows'
						value={address}
						onChange={(event) => setAddress(fieldValue(event))}
					/>
				</Field.Row>
			</Field>
			<Button small type='submit'>
				Enter in Simotel
			</Button>
			<p className='world__note' role='status'>
				{said}
			</p>
		</form>
	);
}
