import type { Records } from './records';
import { field, textField } from '../domain/json';
import { parsePingArrival, type PingArrival } from '../domain/ping/pingArrival';
import { maxPingAgeMs } from '../domain/ping/waitingPing';

/** A part of a reply. `platform` may not import `views`, so the type is repeated here. */
type ShownPart = {
	readonly words: 'own' | 'others';
	readonly isSmall: boolean;
	readonly lines: readonly string[];
};

/** What a user sees after `/voip ping`, without a word of its event. */
export type ShownPing = { readonly parts: readonly ShownPart[]; readonly admin: boolean };

/**
 * Brings the reply of a run of pings and its event together in one message. The event may reach another instance,
 * and may come before the reply. Each side stores what it has before it reads what the other has, so that at least
 * one of them has both.
 */
export type PingReplies = {
	/** To be called once the reply is on screen. Returns the event, if one has come. */
	noteShown(run: string, at: number, shown: ShownPing): Promise<PingArrival | undefined>;
	/** Returns undefined if the reply is not on screen yet. */
	noteArrival(run: string, at: number, arrival: PingArrival): Promise<ShownPing | undefined>;
	shown(run: string): Promise<ShownPing | undefined>;
	forget(run: string): Promise<void>;
};

const all = 'simotel-ping-reply';
const one = (run: string): string => `simotel-ping-reply:${run}`;
type Kind = 'shown' | 'arrival';
const nameOf = (run: string, kind: Kind): string => `${one(run)}:${kind}`;

const isText = (value: unknown): value is string => typeof value === 'string';

function parsePart(value: unknown): ShownPart[] {
	const lines = field(value, 'lines');
	const words = field(value, 'words') === 'own' ? 'own' : 'others';
	return Array.isArray(lines)
		? [{ words, isSmall: field(value, 'isSmall') === true, lines: lines.filter(isText) }]
		: [];
}

function parseShown(value: unknown): ShownPing | undefined {
	const parts = field(value, 'parts');
	return Array.isArray(parts)
		? { parts: parts.flatMap(parsePart), admin: field(value, 'admin') === true }
		: undefined;
}

export function createPingReplies(records: Records): PingReplies {
	const forget = async (run: string): Promise<void> => void (await records.claim(one(run)));
	const put = (run: string, kind: Kind, at: number, value: object): Promise<void> =>
		records.put(nameOf(run, kind), { run, at, [kind]: value }, [all, one(run)]);
	const valueOf = (found: readonly unknown[], run: string, kind: Kind): unknown =>
		found
			.filter((entry) => textField(entry, 'run') === run)
			.map((entry) => field(entry, kind))
			.find((value) => value !== undefined);
	return {
		forget,
		async noteShown(run, at, shown) {
			await put(run, 'shown', at, shown);
			const found = await records.under(all);
			// If an event never comes, nothing else removes the reply that waits for it.
			const old = found.filter((entry) => at - Number(field(entry, 'at')) > maxPingAgeMs);
			await Promise.all(old.map((entry) => forget(textField(entry, 'run') ?? '')));
			return parsePingArrival(valueOf(found, run, 'arrival'));
		},
		async noteArrival(run, at, arrival) {
			await put(run, 'arrival', at, arrival);
			return parseShown(valueOf(await records.under(all), run, 'shown'));
		},
		shown: async (run) => parseShown(valueOf(await records.under(all), run, 'shown')),
	};
}
