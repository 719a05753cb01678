import { field, textField } from '../json';
import { decodeWatched } from './decodeWatched';
import { type NamedWatched, type Watch } from './watchAll';

function decodeNamed(stored: unknown): NamedWatched[] {
	const name = textField(stored, 'name');
	return name ? [{ name, watched: decodeWatched(field(stored, 'watched')) }] : [];
}

/** Returns an empty watch if the record cannot be read. */
export function decodeWatch(stored: unknown): Watch {
	const targets: unknown = field(stored, 'targets');
	const recoveredAt = field(stored, 'recoveredAt');
	return {
		targets: Array.isArray(targets)
			? targets.flatMap((target: unknown) => decodeNamed(target))
			: [],
		recoveredAt: typeof recoveredAt === 'number' && Number.isFinite(recoveredAt) ? recoveredAt : 0,
	};
}
