import { Chip, InputBox } from '@rocket.chat/fuselage';
import { type ReactElement, useState } from 'react';

import type { RoomPick } from '../../contract';
import { fieldValue } from '../fieldValue';
import { useReading } from '../server/useReading';

type Props = { id: string; value: unknown; onChange: (value: RoomPick[]) => void };

const isPick = (value: unknown): value is { _id: string; name?: string } =>
	typeof value === 'object' && value !== null && '_id' in value;
const picksOf = (value: unknown): RoomPick[] =>
	(Array.isArray(value) ? value : []).filter(isPick).map(({ _id, name = _id }) => ({ _id, name }));

/** Stores a list of `{ _id, name }`, as the real one does; it offers only rooms that the admin is in. */
export function RoomPicker({ id, value, onChange }: Props): ReactElement {
	const [query, setQuery] = useState('');
	const { answer: found = [] } = useReading<RoomPick[]>('rooms', { query });
	const picked = picksOf(value);
	const offered = found.filter((room) => !picked.some(({ _id }) => _id === room._id));
	return (
		<div className='room-picker'>
			{picked.map((room) => (
				<Chip
					key={room._id}
					aria-label={`Remove ${room.name}`}
					onClick={() => onChange(picked.filter(({ _id }) => _id !== room._id))}
				>
					{room.name}
				</Chip>
			))}
			<InputBox
				id={id}
				type='text'
				value={query}
				placeholder='Search for a room'
				list={`${id}-rooms`}
				onChange={(event) => {
					const typed = fieldValue(event);
					const room = offered.find(({ name }) => name === typed);
					setQuery(room ? '' : typed);
					if (room) {
						onChange([...picked, room]);
					}
				}}
			/>
			<datalist id={`${id}-rooms`}>
				{offered.map(({ _id, name }) => (
					<option key={_id} value={name} />
				))}
			</datalist>
		</div>
	);
}
