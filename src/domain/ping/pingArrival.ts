import { field } from '../json';

/** The arrival of the event of a person's ping. */
export type PingArrival = {
	/** Time from our ping to the arrival of the event. */
	readonly ms: number;
	/** True if the event may be another ping's. */
	readonly about: boolean;
	/** The difference between Simotel's clock and this one. 0 if it is too small to mention. */
	readonly skewMs: number;
	/** The position of the ping in its run; `of` is the size of the run. */
	readonly number: number;
	readonly of: number;
};

/** Returns undefined if the record is no arrival: another version of the app may have stored it. */
export function parsePingArrival(value: unknown): PingArrival | undefined {
	const [ms, skewMs] = [field(value, 'ms'), field(value, 'skewMs')];
	const [number, of] = [field(value, 'number'), field(value, 'of')];
	return typeof ms === 'number' &&
		typeof skewMs === 'number' &&
		typeof number === 'number' &&
		typeof of === 'number'
		? { ms, about: field(value, 'about') === true, skewMs, number, of }
		: undefined;
}
