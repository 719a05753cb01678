import { bold, code } from '../markup';
import { inAppSettings, sections } from './settingPlaces';

type Lasting = { name: string; since: string; ago: string };
type Failing = Lasting & { times: number; state: string; cause: string };

const inARow = (times: number): string =>
	times === 1 ? '1 check failed' : `${times} checks in a row failed`;

/** Nothing more is known of the fault of a trunk. */
const because = (cause: string): string => (cause ? ` · ${cause}` : '');

const room = `${sections.monitor} › Room for alerts`;

/** The alerts of the monitor, and the mute of them. */
export const monitor = {
	/** A time that people in several time zones read. */
	utc: (time: string) => `${time} UTC`,
	trunk: (name: string) => `Trunk ${code(name)}`,
	alerts: {
		fault: ({ name, state, since, ago, times, cause }: Failing) =>
			`${bold(`${name} is ${state}`)} since ${since} (${ago}, ${inARow(times)})${because(cause)}`,
		worse: ({ name, state, since, ago, cause }: Failing) =>
			`${bold(`${name} is ${state} now`)} · the fault began at ${since} (${ago})${because(cause)}`,
		reminder: ({ name, state, since, ago, times, cause }: Failing) =>
			`${bold(`${name} is still ${state}`)} since ${since} (${ago}, ${inARow(times)})${because(cause)}`,
		better: ({ name, state, since, ago, cause }: Failing) =>
			`${bold(`${name} is ${state} now`)}, no longer down · the fault began at ${since} (${ago})${because(cause)}`,
		recovery: ({ name, state, since, ago }: Lasting & { state: string }) =>
			`${bold(`${name} is ${state} again`)} · the fault lasted ${ago}, since ${since}`,
		cannotBeChecked: ({ name, since, ago, cause }: Failing) =>
			`${bold(`${name} cannot be checked`)} since ${since} (${ago})${because(cause)}`,
		canBeChecked: ({ name, since, ago, state }: Lasting & { state: string }) =>
			`${bold(`${name} can be checked again`)}: ${state} · it could not for ${ago}, since ${since}`,
		certificate: ({ name, days }: { name: string; days: number }) => {
			const left = days === 1 ? '1 day' : `${days} days`;
			return `${bold(`The certificate of ${name} runs out`)} ${days < 1 ? 'today' : `in ${left}`}`;
		},
		renew: (where: string) => `renew the certificate of ${where} before it runs out`,
	},
	muted: ({ who, until, reason }: { who: string; until: string; reason: string }) =>
		`Alerts muted by ${who} until ${until}${reason ? `: ${reason}` : ''}`,
	wasMuted: ({ who, until, reason }: { who: string; until: string; reason: string }) =>
		`Alerts before this one were muted by ${who} until ${until}${reason ? `: ${reason}` : ''}`,
	someone: 'somebody who is gone',
	mute: {
		done: (until: string) =>
			`No alerts until ${until}, or until all faults have ended. ${code('/voip unmute')} ends it sooner.`,
		undone: 'Alerts are on again.',
		notMuted: 'Alerts were not muted.',
		off: `The monitor is off, so there are no alerts: turn it on ${inAppSettings('monitor')}.`,
		expected: (examples: string) =>
			`Type how long, as a number with m, h or d: ${examples}. A reason may follow.`,
		tooLong: (max: string) => `A mute lasts ${max} at most.`,
	},
	/** Why no alert can reach the room. */
	roomFaults: {
		'gone': `${room}: this room does not exist any more; pick another`,
		'livechat': `${room}: a room of a call or chat with a visitor takes no alerts; pick another`,
		'encrypted': `${room}: an app cannot write into an encrypted room; pick another`,
		'read-only': `${room}: an app cannot write into a read-only room; pick another`,
		'archived': `${room}: the room is archived; pick another`,
		'not-posted': `${room}: Rocket.Chat did not take the last alert; its log has the reason`,
	},
	noRoom: `${room}: none is picked, so that nobody is told of a fault`,
	unsent: (ago: string, fault: string) => `alerts have not been told for ${ago} · ${fault}`,
	late: (ago: string) =>
		`the monitor has not checked for ${ago}; it has been asked to start again now`,
} as const;
