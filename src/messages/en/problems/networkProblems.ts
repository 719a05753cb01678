import type { ProblemFacts } from '../../../domain/problem';
import type { ProblemSentence, ProblemSentences } from '../../problemSentence';
import { inAppSettings } from '../settingPlaces';

const certificate = 'or correct the address in Settings';

const moved: ProblemSentence = {
	cause: () => 'the address has moved',
	next: ({ where, text }) =>
		`${where} sends us elsewhere${text ? `, to ${text}` : ''}: enter that address in Settings, or take the redirect away`,
};

const orShutOut = ({ answeredBefore }: ProblemFacts): string =>
	answeredBefore
		? '; it answered not long ago, so an intrusion guard (fail2ban) may have shut the Rocket.Chat server out: look at its list of bans first'
		: '';

const directly = `choose Directly ${inAppSettings('checks')} › How to check`;
const accept = `; or, in your own network, turn on Accept self-signed certificates ${inAppSettings('checks')}`;
const remedies: Readonly<Record<NonNullable<ProblemFacts['remedy']>, string>> = {
	accept,
	'accept-and-ask-directly': `${accept} and choose Directly under How to check`,
	'ask-directly': `; or ${directly}: Accept self-signed certificates has no effect on Rocket.Chat's own check`,
};
const orAccept = ({ remedy }: ProblemFacts): string => (remedy ? remedies[remedy] : '');

/** Returns what may be slow: not what has answered another question quickly. */
function loaded({ byWorkspace, ownMs, infoMs, limitMs = 0 }: ProblemFacts): string {
	if (!byWorkspace) {
		return 'the server or the network';
	}
	if (infoMs !== undefined && infoMs <= limitMs) {
		return 'the server or the network';
	}
	return ownMs === undefined && infoMs === undefined
		? 'Rocket.Chat, the server or the network'
		: 'Rocket.Chat';
}

function comparison({ ownMs, infoMs }: ProblemFacts): string {
	if (ownMs !== undefined) {
		return `, our own look ${ownMs} ms`;
	}
	return infoMs === undefined ? '' : `, and ${infoMs} ms for its own version`;
}

const timedOut: ProblemSentence = {
	cause: ({ seconds }) => (seconds ? `timed out after ${seconds} s` : 'timed out'),
	next: (facts) =>
		`open ${facts.where} in the firewall for the Rocket.Chat server, see whether the server there hangs, or correct the address in Settings${orShutOut(facts)}`,
};

/** Problems of the connection to a server, for every protocol. */
export const networkProblems = {
	'slow': {
		cause: (facts) => {
			const { ms, byWorkspace } = facts;
			const said = byWorkspace ? `Rocket.Chat took ${ms} ms to tell` : `answered in ${ms} ms`;
			return `slow: ${said}${comparison(facts)}`;
		},
		next: (facts) => `see what loads ${loaded(facts)}; slow means over ${facts.limitMs} ms`,
	},
	'refused': {
		cause: () => 'connection refused',
		next: (facts) =>
			`nothing listens at ${facts.where}: start the server, or correct its address and port in Settings${orShutOut(facts)}`,
	},
	'name-not-found': {
		cause: () => 'host name not found',
		next: ({ where }) =>
			`the name in ${where} does not exist: correct the host in Settings, or add it to DNS`,
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
			`choose Through Rocket.Chat's VoIP API ${inAppSettings('checks')} › How to check where this workspace has that API, else leave the server out under Servers to check: what an app may not reach it cannot check`,
	},
	'connection-reset': {
		cause: () => 'connection cut off',
		next: ({ where }) =>
			`${where} closes the connection: if its port speaks TLS, write the address with wss:// or https://; if not, see whether the port is another server's, or a proxy's with nothing behind it`,
	},
	'closed-without-answer': {
		cause: () => 'closes the connection without an answer',
		next: ({ where }) =>
			`see that ${where} is the right port, without TLS, and that the server's access list lets the Rocket.Chat server in`,
	},
	'connects-but-silent': {
		cause: ({ seconds }) =>
			seconds ? `connects, then says nothing (${seconds} s)` : 'connects, then says nothing',
		next: ({ where }) =>
			`see whether the server process at ${where} hangs: restart it; or whether the port wants TLS where we use none, or the reverse, or is another server's`,
	},
	'timed-out': timedOut,
	'page-timed-out': timedOut,
	'certificate-expired': {
		cause: () => 'certificate expired',
		next: ({ where }) => `renew the certificate at ${where}`,
	},
	'certificate-not-yet-valid': {
		cause: () => 'certificate not valid yet',
		next: ({ where }) => `see that the clocks of ${where} and of the Rocket.Chat server are right`,
	},
	'certificate-self-signed': {
		cause: () => 'self-signed certificate',
		next: (facts) =>
			`give ${facts.where} a certificate that the Rocket.Chat server trusts${orAccept(facts)}`,
	},
	'certificate-untrusted': {
		cause: () => 'certificate not trusted',
		next: (facts) =>
			`let ${facts.where} send its full certificate chain, or give it a certificate of a public CA; a CA of your own belongs in the file that NODE_EXTRA_CA_CERTS names on the Rocket.Chat server${orAccept(facts)}`,
	},
	'certificate-wrong-name': {
		cause: () => 'certificate for another name',
		next: ({ where }) => `renew the certificate at ${where} for that name, ${certificate}`,
	},
	'certificate-expires-soon': {
		cause: ({ days }) =>
			days === 1 ? 'certificate expires in 1 day' : `certificate expires in ${days} days`,
		next: ({ where }) => `renew the certificate at ${where}`,
	},
	'certificate-not-acceptable': {
		cause: () => 'this Rocket.Chat takes no such certificate',
		next: ({ where }) =>
			`add the issuer of the certificate at ${where} to the file that NODE_EXTRA_CA_CERTS names on the Rocket.Chat server: this version does not let apps accept an untrusted one over HTTP`,
	},
	'client-certificate-wanted': {
		cause: () => 'wants a certificate from whoever connects',
		next: ({ where }) => `let ${where} take connections without a client certificate`,
	},
	'tls-version': {
		cause: () => 'its TLS is too old',
		next: ({ where }) => `let ${where} offer TLS 1.2 or newer`,
	},
	'tls-failed': {
		cause: () => 'no secure connection',
		next: ({ where }) =>
			`see whether ${where} speaks TLS: wss:// and https:// want a TLS port, ws:// and http:// a plain one`,
	},
	'tls-unexplained': {
		cause: () => 'no secure connection',
		next: ({ where }) =>
			`see that ${where} speaks TLS and has a certificate that the Rocket.Chat server trusts; this Rocket.Chat does not tell apps more`,
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
				? `start the server behind the proxy at ${where}, or see whether the proxy limits requests (nginx: limit_req)`
				: `start the server behind the proxy at ${where}`,
	},
	'redirected': moved,
	'redirect-not-followed': moved,
	'redirect-unusable': {
		cause: () => 'redirects to an address that cannot be asked',
		next: ({ where }) =>
			`see where ${where} redirects to, and enter the address in Settings that does not redirect`,
	},
	'wrong-protocol': {
		cause: () => 'another kind of server answers',
		next: ({ where }) => `correct the port: ${where} speaks another protocol`,
	},
	'check-failed': {
		cause: () => 'the check failed',
		next: ({ text }) => (text ? `the server says: ${text}` : 'see the server log of Rocket.Chat'),
	},
	'still-waiting': {
		cause: () => 'still waiting for the last check',
		next: () => 'try again in half a minute',
	},
	'no-time-left': {
		cause: () => 'no time was left to ask',
		next: () => 'type the command again',
	},
} satisfies ProblemSentences<'network'>;
