import type { PingOrigin, WaitingPing } from './ping';
import { field, textField } from './reading';

const origins: readonly PingOrigin[] = ['person', 'monitor', 'test'];

const number = (value: unknown, name: string): number | undefined => {
	const found = field(value, name);
	return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};

/** A stored ping, if it is one: another version of the app may have written it. */
export function readWaitingPing(value: unknown): WaitingPing | undefined {
	const [id, run] = [textField(value, 'id'), textField(value, 'run')];
	const at = number(value, 'at');
	const origin = origins.find((known) => known === field(value, 'origin'));
	if (!id || !run || at === undefined || !origin) {
		return undefined;
	}
	return {
		id,
		run,
		at,
		origin,
		number: number(value, 'number') ?? 1,
		of: number(value, 'of') ?? 1,
		userId: textField(value, 'userId') ?? '',
		roomId: textField(value, 'roomId') ?? '',
		threadId: textField(value, 'threadId') ?? '',
	};
}
