import { code } from '../../markup';
import type { ProblemSentence, ProblemSentences, SentenceFacts } from '../../problemSentence';
import { amounts } from '../amounts';
import { correctAddress, chooseHowToCheck, inAppSettings, whereEntered } from '../settingPlaces';

const inSeconds = (seconds: number): string => amounts.seconds(seconds * 1000);

const moved: ProblemSentence = {
	cause: () => 'the address has moved',
	next: (facts) =>
		facts.text
			? `${facts.where} redirects to ${facts.text}: enter that ${whereEntered(facts)}, or remove the redirect`
			: `${facts.where} redirects: enter the new address ${whereEntered(facts)}, or remove the redirect`,
};

const accept = `; or, in your own network, turn on Accept self-signed certificates ${inAppSettings('checks')}`;
const remedies: Readonly<Record<NonNullable<SentenceFacts['remedy']>, string>> = {
	accept,
	'accept-and-ask-directly': `${accept} and choose Directly under How to check`,
	'ask-directly': `; or ${chooseHowToCheck('Directly')}: Accept self-signed certificates has no effect on Rocket.Chat's own check`,
};
const orAccept = ({ remedy }: SentenceFacts): string => (remedy ? remedies[remedy] : '');

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
			: `see that the server runs at ${facts.where} and no firewall is in between, or ${correctAddress(facts)}`,
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
	'certificate-expired': {
		cause: () => 'certificate expired',
		next: ({ where }) => `renew the certificate at ${where}`,
	},
	'certificate-not-yet-valid': {
		cause: () => 'certificate not valid yet',
		next: ({ where }) => `compare the clocks of ${where} and of the Rocket.Chat server`,
	},
	'certificate-self-signed': {
		cause: () => 'self-signed certificate',
		next: (facts) =>
			`give ${facts.where} a certificate that the Rocket.Chat server trusts${orAccept(facts)}`,
	},
	'certificate-untrusted': {
		cause: () => 'certificate not trusted',
		next: (facts) =>
			`let ${facts.where} send its full certificate chain, or give it a certificate of a public CA; a CA of your own belongs in the file that ${code('NODE_EXTRA_CA_CERTS')} names on the Rocket.Chat server${orAccept(facts)}`,
	},
	'certificate-wrong-name': {
		cause: () => 'certificate for another name',
		next: (facts) =>
			`renew the certificate at ${facts.where} for that name, or ${correctAddress(facts)}`,
	},
	'certificate-expires-soon': {
		cause: ({ days = 0 }) =>
			days === 1 ? 'certificate expires in 1 day' : `certificate expires in ${days} days`,
		next: ({ where }) => `renew the certificate at ${where}`,
	},
	'certificate-not-acceptable': {
		cause: () => 'this Rocket.Chat takes no such certificate',
		next: ({ where }) =>
			`add the issuer of the certificate at ${where} to the file that ${code('NODE_EXTRA_CA_CERTS')} names on the Rocket.Chat server: this version lets apps accept no untrusted one over HTTP`,
	},
	'client-certificate-wanted': {
		cause: () => 'wants a certificate from each client',
		next: ({ where }) => `let ${where} take connections without a client certificate`,
	},
	'tls-version': {
		cause: () => 'its TLS is too old',
		next: ({ where }) => `let ${where} offer TLS 1.2 or newer`,
	},
	'tls-failed': {
		cause: () => 'no secure connection',
		next: ({ where, target }) =>
			target === 'simotel'
				? `see whether ${where} speaks TLS: ${code('https://')} wants a TLS port, ${code('http://')} a plain one`
				: `see whether ${where} speaks TLS: ${code('wss://')} wants a TLS port, ${code('ws://')} a plain one`,
	},
	'tls-unexplained': {
		cause: () => 'no secure connection',
		next: ({ where }) =>
			`see that ${where} speaks TLS and has a certificate that the Rocket.Chat server trusts; this Rocket.Chat tells apps no more`,
	},
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
	'no-time-left': {
		cause: () => 'no time was left to ask',
		next: () => 'type the command again',
	},
} satisfies ProblemSentences<'network'>;
