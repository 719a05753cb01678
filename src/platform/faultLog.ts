import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';

export type FaultLog = Pick<ILogger, 'error'>;

/** The app. The engine gives it another logger for each call. */
export type LoggingApp = { getLogger(): FaultLog };

const canLog = (value: unknown): value is LoggingApp =>
	typeof value === 'object' &&
	value !== null &&
	'getLogger' in value &&
	typeof value.getLogger === 'function';

const appOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'app' in value ? value.app : undefined;

/**
 * Returns the log of the call that the engine makes to `self`. From 1.62.0 on, entries are stored only if they are
 * written to the logger of `self`, or of the app that `self` has as its `app`.
 */
export function faultLogOf(self: unknown, other: FaultLog): FaultLog {
	const app = [self, appOf(self)].find(canLog);
	return app?.getLogger() ?? other;
}
