import { code } from '../../markup';
import type { ProblemSentences, SentenceFacts } from '../../problemSentence';
import { chooseHowToCheck, correctAddress, inAppSettings } from '../settingPlaces';

const accept = `; or, in your own network, turn on Accept self-signed certificates ${inAppSettings('checks')}`;
const remedies: Readonly<Record<NonNullable<SentenceFacts['remedy']>, string>> = {
	accept,
	'accept-and-ask-directly': `${accept} and choose Directly under How to check`,
	'ask-directly': `; or ${chooseHowToCheck('Directly')}: Accept self-signed certificates has no effect on Rocket.Chat's own check`,
};
const orAccept = ({ remedy }: SentenceFacts): string => (remedy ? remedies[remedy] : '');

/** Problems of TLS and of certificates. */
export const certificateProblems = {
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
} satisfies Partial<ProblemSentences<'network'>>;
