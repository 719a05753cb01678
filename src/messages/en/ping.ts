import { maxSkewMs } from '../../domain/ping/pingMatch';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** `/voip ping` and the event that comes back. */
export const ping = {
	answered: (ms: number) => `Simotel ping: answered in ${ms} ms`,
	failed: (cause: string) => `Simotel ping: failed · ${cause}`,
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
		return [
			`Simotel ping: ${sums.sent} sent`,
			`${sums.ok} ${refused > 0 ? 'accepted' : 'ok'}`,
			...(refused > 0 && sums.lost === 0 ? [] : [`${sums.lossPercent} % loss`]),
			...(sums.ok > 0 ? [`min ${sums.min}`, `avg ${sums.avg}`, `max ${sums.max} ms`] : []),
		].join(', ');
	},
	bar: (symbols: string) => `${symbols}  (• answered, × failed)`,
	failures: ({ count, cause }: { count: number; cause: string }) => `${count} failed: ${cause}`,
	progress: ({ done, wanted }: { done: number; wanted: number }) => `${done} of ${wanted}…`,
	pinging: 'Pinging Simotel…',
	endedEarly: ({ sent, wanted, cut }: { sent: number; wanted: number; cut: boolean }) =>
		`Ended after 7.5 s, with ${sent} of ${wanted} sent.${
			cut ? ' One more was under way and is not counted.' : ''
		}`,
	stopped: ({ sent, wanted }: { sent: number; wanted: number; cut: boolean }) =>
		`Stopped at the refusal: ${sent} of ${wanted} sent.`,
	busy: 'Somebody is pinging Simotel at the moment, so no other ping was sent. Type it again in a few seconds.',
	range: ({ word, max }: { word: string; max: number }) =>
		`"${word}" is not a number of pings. Type a whole number from 1 to ${max}, for example /voip ping 5.`,
	notSent: (cause: string) => `Simotel ping: not sent · ${cause}`,
	notSetUp: 'Simotel is not set up.',
	waiting: 'Ping event: waiting for it; it will show here when it comes.',
	waitingElsewhere:
		'Sent once for all who asked just now. Its Ping event will show to the first of them.',
	notWatched:
		'Ping event: not watched, so whether Simotel reaches this workspace is unknown. /voip ping setup shows how.',
	received: ({ ms, about }: { ms: number; about: boolean }) =>
		`Ping event received ${about ? 'about ' : ''}${seconds(ms)} later: Simotel can reach this workspace too`,
	receivedOf: (facts: { ms: number; about: boolean; number: number; of: number }) =>
		`Ping event ${facts.number} of ${facts.of} received ${facts.about ? 'about ' : ''}${seconds(facts.ms)} later: Simotel can reach this workspace too`,
	skew: (ms: number) =>
		`Simotel's clock is ${Math.abs(ms) < maxSkewMs ? seconds(Math.abs(ms)) : 'a day or more'} ${ms > 0 ? 'ahead of' : 'behind'} this server's.`,
	noEvent:
		'No Ping event within 20 s: Simotel does not reach this workspace, or the event is not switched on. In Simotel, Maintenance › Settings › API Settings, tick the event Ping and enter the API Address that /voip ping setup shows.',
	setup: {
		where:
			'In Simotel, open Maintenance › Settings › API Settings, section Simotel Event API (Event Webhooks), and enter:',
		steps: (address: string) => [
			'Enabled: ticked',
			'Version: G4 (Rest4 works too)',
			'Method: Post (Get works too)',
			'Events: tick Ping; others are accepted and ignored',
			`API Address: ${address}`,
			'API Username and Password: empty, or the same as in Settings › Simotel',
		],
		keep: 'Save, then type /voip ping. Keep the address to yourself: it holds the secret.',
		renew: 'When the app is uninstalled and installed again the address changes: enter it anew.',
		secretMissing:
			'There is no secret for events yet. Enter this new one in the app’s settings, Simotel › Secret for events:',
		secretTooShort:
			'The secret for events has fewer than 24 letters and counts as not set. Enter this new one in the app’s settings, Simotel › Secret for events:',
		thenAgain: 'Save, then type /voip ping setup again for the address.',
		noAddress:
			'The address of this workspace is not known: set Site URL in Rocket.Chat’s General settings, and disable and enable the app.',
	},
} as const;
