import { parsed, type Parsed, refused } from './parsed';
import { textField } from '../../domain/json';

/** Reads what the settings page stores for a picked room: a list of objects with its id. Empty if none is picked. */
export function parseRoom(raw: unknown): Parsed<string> {
	if (raw === undefined || raw === null || raw === '') {
		return parsed('');
	}
	if (!Array.isArray(raw)) {
		return refused('not-a-room', '');
	}
	const [id, ...more] = raw.map((room: unknown) => textField(room, '_id') ?? '');
	if (id === undefined) {
		return parsed('');
	}
	if (more.length > 0) {
		return refused('more-than-one-room', '');
	}
	return /^[\x21-\x7e]{1,100}$/.test(id) ? parsed(id) : refused('not-a-room', '');
}
