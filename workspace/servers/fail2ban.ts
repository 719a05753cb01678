import type { Ban, Port } from './port';
import type { SecurityLog } from './securityLog';

const maxLines = 5;
const findMs = 600_000;
const banMs = 600_000;

/** Bans an address for ten minutes from a host that has logged five lines about it within ten minutes. */
type Fail2ban = {
	/** `refuse` and `drop` watch the log; `none` lifts every ban and stops watching. */
	setFault(fault: string): Promise<void>;
	banned(): readonly string[];
	/** Lifts bans that are over, and resolves when the ports are open or shut accordingly. */
	settle(): Promise<void>;
};

/** All clients have one address, that of loopback, so its ban shuts the ports to everybody. */
export function startFail2ban(
	log: SecurityLog,
	ports: () => readonly Pick<Port, 'ban'>[],
	now: () => number,
): Fail2ban {
	let by: Ban | undefined;
	let counts = new Map<string, number[]>();
	const bans = new Map<string, number>();
	let pending = Promise.resolve();
	const apply = (): void => {
		const wanted = bans.size > 0 ? by : undefined;
		const changes = ports().map((port) => port.ban(wanted));
		pending = Promise.all([pending, ...changes]).then(() => undefined);
	};
	const lift = (isOver: (until: number) => boolean): void => {
		const over = [...bans].filter(([, until]) => isOver(until));
		over.forEach(([address]) => bans.delete(address));
		if (over.length > 0) {
			apply();
		}
	};
	log.onLine(({ at, from }) => {
		if (!by || bans.has(from)) {
			return;
		}
		const recent = [...(counts.get(from) ?? []), at].filter((one) => one > at - findMs);
		counts.set(from, recent);
		if (recent.length >= maxLines) {
			counts.delete(from);
			bans.set(from, at + banMs);
			apply();
		}
	});
	const forget = async (): Promise<void> => {
		counts = new Map();
		lift(() => true);
		await pending;
	};
	return {
		async setFault(fault) {
			by = fault === 'refuse' || fault === 'drop' ? fault : undefined;
			await forget();
		},
		banned: () => [...bans.keys()],
		async settle() {
			lift((until) => until <= now());
			await pending;
		},
	};
}
