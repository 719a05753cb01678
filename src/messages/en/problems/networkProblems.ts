import { certificateProblems } from './certificateProblems';
import { code } from '../../markup';
import type { ProblemSentence, ProblemSentences, SentenceFacts } from '../../problemSentence';
import { amounts } from '../amounts';
import { chooseHowToCheck, correctAddress, whereEntered } from '../settingPlaces';

const inSeconds = (seconds: number): string => amounts.seconds(seconds * 1000);

const moved: ProblemSentence = {
	cause: () => 'the address has moved',
	next: (facts) =>
		facts.text
			? `${facts.where} redirects to ${facts.text}: enter that ${whereEntered(facts)}, or remove the redirect`
			: `${facts.where} redirects: enter the new address ${whereEntered(facts)}, or remove the redirect`,
};

/** Returns what may be slow: not what has answered another question quickly. */
function loaded({ byWorkspace, ownMs, infoMs, limitMs = 0 }: SentenceFacts): string {
	if (!byWorkspace) {
		return 'the server and the network';
	}
	if (infoMs !== undefined && infoMs <= limitMs) {
		return 'the server and the network';
	}
	return ownMs === undefined && infoMs === undefined
		? 'Rocket.Chat, the server and the network'
		: 'Rocket.Chat';
}

/** Names a port with TLS as a possible cause, with the beginning of the address that it wants. */
function tlsPort(target: SentenceFacts['target']): string {
	if (target === 'management-server') {
		return 'a TLS port';
	}
	return `a TLS port, which wants ${target === 'simotel' ? code('https://') : code('wss://')}`;
}

const timedOut: ProblemSentence = {
	cause: ({ seconds }) => (seconds ? `timed out after ${inSeconds(seconds)}` : 'timed out'),
	next: (facts) =>
		// An address that answered a short time ago is right.
		facts.answeredBefore
			? `see whether a guard at ${facts.where} (fail2ban) has banned the Rocket.Chat server, or whether the server hangs`
			: `see that it runs at ${facts.where} and no firewall is in between, or ${correctAddress(facts)}`,
};

/** Problems of the connection to a server, for every protocol. */
export const networkProblems = {
	'slow': {
		cause: ({ ms = 0, byWorkspace, ownMs, infoMs }) => {
			const took = amounts.amount(ms, 'ms');
			if (!byWorkspace) {
				return `slow: answered in ${took}`;
			}
			if (ownMs !== undefined) {
				return `slow: Rocket.Chat took ${took} to tell, our own look ${amounts.amount(ownMs, 'ms')}`;
			}
			return infoMs === undefined
				? `slow: Rocket.Chat took ${took} to tell`
				: `slow: Rocket.Chat took ${took} to tell, and ${amounts.amount(infoMs, 'ms')} for its own version`;
		},
		next: (facts) =>
			`check the load of ${loaded(facts)} (the limit is ${amounts.amount(facts.limitMs ?? 0, 'ms')})`,
	},
	'refused': {
		cause: () => 'connection refused',
		next: (facts) =>
			facts.answeredBefore
				? `start it at ${facts.where}, or see whether a guard there (fail2ban) has banned the Rocket.Chat server`
				: `start it at ${facts.where}, or ${correctAddress(facts)}`,
	},
	'name-not-found': {
		cause: () => 'host name not found',
		next: (facts) => `correct the host of ${facts.where} ${whereEntered(facts)}, or add it to DNS`,
	},
	'name-service-failed': {
		cause: () => 'the name service failed',
		next: () => 'see whether DNS works on the Rocket.Chat server, then check again',
	},
	'no-route': {
		cause: () => 'no network route',
		next: ({ where }) => `see that the Rocket.Chat server has a route to ${where}`,
	},
	'sandbox-denies-connections': {
		cause: () => 'this Rocket.Chat lets apps open no connections',
		next: () =>
			`${chooseHowToCheck("Through Rocket.Chat's VoIP API")} if this workspace has that API; else leave the server out there: what an app may not reach it cannot check`,
	},
	'connection-reset': {
		cause: () => 'connection cut off',
		next: ({ where, target }) =>
			`see what is at ${where}: nothing behind the proxy, another server's port, or ${tlsPort(target)}`,
	},
	'closed-without-answer': {
		cause: () => 'closes the connection without an answer',
		next: ({ where }) =>
			`check that ${where} is the right port (not a TLS one) and that its access list allows the Rocket.Chat server`,
	},
	'connects-but-silent': {
		cause: ({ seconds }) =>
			seconds
				? `connects, then says nothing (${inSeconds(seconds)})`
				: 'connects, then says nothing',
		next: ({ where, target }) =>
			`restart the server at ${where} if it hangs; else it is another server's port, or ${tlsPort(target)}`,
	},
	'timed-out': timedOut,
	'page-timed-out': timedOut,
	...certificateProblems,
	'proxy-wants-credentials': {
		cause: ({ status }) => `refused by a proxy (HTTP ${status})`,
		next: ({ where, status }) =>
			status === 403
				? `let the proxy at ${where} pass the Rocket.Chat server: see its list of allowed addresses (nginx: allow and deny)`
				: `let the proxy at ${where} pass WebSocket connections without a login`,
	},
	'proxy-cannot-reach': {
		cause: ({ status }) => `a proxy cannot reach it (HTTP ${status})`,
		next: ({ where, status }) =>
			status === 503
				? `start the server behind the proxy at ${where}, or see whether the proxy limits requests (nginx: ${code('limit_req')})`
				: `start the server behind the proxy at ${where}`,
	},
	'redirected': moved,
	'redirect-not-followed': moved,
	'redirect-unusable': {
		cause: () => 'redirects to an address that cannot be asked',
		next: (facts) =>
			`see where ${facts.where} redirects to, and enter an address that does not redirect ${whereEntered(facts)}`,
	},
	'wrong-protocol': {
		cause: () => 'another kind of server answers',
		next: (facts) =>
			`${facts.where} speaks another protocol: correct the port ${whereEntered(facts)}`,
	},
	'check-failed': {
		cause: () => 'the check ended with an error',
		next: ({ text }) =>
			text
				? `the error says ${text}: look for it in the logs of the server and of Rocket.Chat`
				: 'see the logs of the server and of Rocket.Chat',
	},
	'still-waiting': {
		cause: () => 'still waiting for the last check',
		next: () => 'try again in half a minute',
	},
	'not-answered-yet': {
		cause: () => 'not answered yet',
		next: () => 'press the button below in a few seconds',
	},
	'nothing-reachable': {
		cause: () => 'nothing could be reached, Rocket.Chat itself included',
		next: () =>
			'look at the network of the Rocket.Chat machine (or container): its gateway, its DNS and its firewall',
	},
	'no-time-left': {
		cause: () => 'no time was left to ask',
		next: () => 'type the command again',
	},
} satisfies ProblemSentences<'network'>;
