import { maxSkewMs } from '../../domain/ping/pingMatch';
import { bold, code } from '../markup';
import { amounts } from './amounts';

type Received = { ms: number; about: boolean };

const later = ({ ms, about }: Received): string =>
	about ? `about ${amounts.seconds(ms)} later` : `${amounts.seconds(ms)} later`;

const inMs = (ms: number): string => amounts.amount(ms, 'ms');

/** `/voip ping` and the event that comes back. */
export const ping = {
	answered: (ms: number) => bold(`Simotel answered in ${inMs(ms)}`),
	slow: (ms: number) => `${bold(`Simotel answered in ${inMs(ms)}`)}, which is slow`,
	failed: (cause: string) => `${bold('Simotel ping failed')} · ${cause}`,
	sums: (sums: {
		sent: number;
		ok: number;
		lost: number;
		lossPercent: number;
		min: number;
		avg: number;
		max: number;
	}) => {
		const refused = sums.sent - sums.ok - sums.lost;
		const hasLoss = refused === 0 || sums.lost > 0;
		return [
			bold(`Simotel ping: ${sums.ok} of ${sums.sent} ${refused > 0 ? 'accepted' : 'answered'}`),
			...(hasLoss ? [`${amounts.amount(sums.lossPercent, '%')} loss`] : []),
			...(sums.ok > 0 ? [`min ${sums.min}, avg ${sums.avg}, max ${inMs(sums.max)}`] : []),
		].join(' · ');
	},
	bar: (symbols: string) => `${symbols} (• answered, × failed)`,
	failures: ({ count, cause }: { count: number; cause: string }) => `${count} failed: ${cause}`,
	progress: ({ done, wanted }: { done: number; wanted: number }) => `${done} of ${wanted}…`,
	pinging: 'Pinging Simotel…',
	endedEarly: ({ sent, wanted, cut }: { sent: number; wanted: number; cut: boolean }) =>
		cut
			? `Ended after ${amounts.seconds(7500)}, with ${sent} of ${wanted} sent. One more was under way and is not counted.`
			: `Ended after ${amounts.seconds(7500)}, with ${sent} of ${wanted} sent.`,
	stopped: ({ sent, wanted }: { sent: number; wanted: number; cut: boolean }) =>
		`Stopped at the refusal: ${sent} of ${wanted} sent.`,
	busy: 'Somebody is pinging Simotel at the moment, so no other ping was sent. Type it again in a few seconds.',
	range: ({ word, max }: { word: string; max: number }) =>
		`${word} is not a number of pings. Type a whole number from 1 to ${max}, for example ${code('/voip ping 5')}.`,
	meantSetup: (word: string) =>
		`${word} is not a number of pings. Did you mean ${code('/voip ping setup')}?`,
	notSent: (cause: string) => `No ping was sent · ${cause}`,
	notSetUp: 'Simotel is not set up.',
	waiting: 'Waiting for its Ping event; it will show here.',
	waitingElsewhere:
		'Sent once for all who asked just now. Its Ping event will show to the first of them.',
	notWatched: `The way back (Simotel to here) is not set up. ${code('/voip ping setup')} shows how.`,
	received: (facts: Received) => `✅ Simotel reached this workspace too, ${later(facts)}`,
	receivedOf: (facts: Received & { number: number; of: number }) =>
		`✅ Simotel reached this workspace too, ${later(facts)} (ping ${facts.number} of ${facts.of})`,
	skew: (ms: number) => {
		const size = Math.abs(ms);
		const off = size < maxSkewMs ? amounts.toTheMinute(size) : 'a day or more';
		return ms > 0
			? `Simotel's clock is ${off} ahead of this server's`
			: `Simotel's clock is ${off} behind this server's`;
	},
	noEvent: {
		forAgents: `No Ping event came back within ${amounts.amount(20, 's')}. Calls are not affected. An admin can see why.`,
		forAdmins: `${bold(`No Ping event within ${amounts.amount(20, 's')}`)}: Simotel does not reach this workspace, or the event is not switched on. Calls are not affected.`,
		next: `In Simotel, Maintenance › Settings › API Settings, tick the event Ping and enter the API Address that ${code('/voip ping setup')} shows.`,
	},
	setup: {
		where: `${bold('In Simotel')}, open Maintenance › Settings › API Settings, section Simotel Event API (Event Webhooks), and enter:`,
		steps: [
			`• ${bold('Enabled')}: ticked`,
			`• ${bold('Version')}: G4 (Rest4 works too)`,
			`• ${bold('Method')}: Post (Get works too)`,
			`• ${bold('Events')}: tick Ping and TrunkNewState only (each event costs a log entry here)`,
			`• ${bold('API Username')} and ${bold('Password')}: empty, or those of the app's settings › Simotel`,
			`• ${bold('API Address')}:`,
		],
		keep: `Save, then type ${code('/voip ping')}. Keep the address to yourself: it holds the secret. After a new installation of the app it is another one.`,
		secretMissing:
			"There is no secret for events yet. Enter this new one in the app's settings, Simotel › Secret for events:",
		secretTooShort:
			"The secret for events has fewer than 24 characters and is ignored. Enter this new one in the app's settings, Simotel › Secret for events:",
		thenAgain: `Save, then type ${code('/voip ping setup')} again for the address.`,
		noAddress:
			'The address of this workspace is not known: set Site URL in Administration › Settings › General, and disable and enable the app.',
	},
} as const;
