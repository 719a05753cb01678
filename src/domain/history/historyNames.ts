import { hourMs, hourOf } from './beatLine';
import { weekMs, weekOf } from './weekRecord';

/** A ring of records: the number is fixed, and a new hour takes the record of the one 49 hours before. */
export const hourSlots = 49;
/** 14 weeks hold 90 days, wherever in a week they begin. */
export const weekSlots = 14;

/** Names that all records of a kind share. */
export const hoursGroup = 'history-hours';
export const weeksGroup = 'history-weeks';

const slot = (at: number, length: number, slots: number): number =>
	(((Math.floor(at / length) % slots) + slots) % slots) + 1;

/** Returns the name of the record that holds the beats of this time. */
export const hourName = (at: number): string =>
	`history-hour-${slot(hourOf(at), hourMs, hourSlots)}`;

/** Returns the name of the record that holds the hours of this time. */
export const weekName = (at: number): string =>
	`history-week-${slot(weekOf(at), weekMs, weekSlots)}`;
