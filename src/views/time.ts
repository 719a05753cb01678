const hourMs = 3_600_000;

/** Returns hours and minutes in the reader's time zone, with the date unless it is today there. */
export function timeFor(
	at: number,
	{ now, utcOffset }: { now: number; utcOffset: number },
): string {
	const local = (instant: number): string => {
		const shifted = new Date(instant + utcOffset * hourMs);
		return Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString();
	};
	const text = local(at).replace(/^[+-]\d\d(?=\d{4}-)/, '');
	const time = text.slice(11, 16);
	return text.slice(0, 10) === local(now).slice(0, 10) ? time : `${text.slice(0, 10)} ${time}`;
}
