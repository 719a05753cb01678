import { code } from '../../markup';
import type { ProblemSentences } from '../../problemSentence';
import { inAppSettings } from '../settingPlaces';

const account = 'Maintenance › API Accounts';
const settings = inAppSettings('simotel');

/** Problems of Simotel, with the menu names of its panel. */
export const simotelProblems = {
	'simotel-credentials-missing': {
		cause: () => 'answers, but wants an account of ours',
		next: () =>
			`enter the token (API key), or user and password, of an account from ${account} ${settings}; an account with Authentication "both" needs all three`,
	},
	'simotel-credentials-invalid': {
		cause: () => 'answers, but refuses our account',
		next: () =>
			`compare API key, user and password ${settings} with ${account} (Enabled?). Simotel does not say which is wrong`,
	},
	'simotel-ip-not-permitted': {
		cause: () => 'answers, but refuses our address',
		next: () =>
			'in Maintenance › Settings › Simotel API › Allowed IPs add the address from which the Rocket.Chat server goes out (press Enter after it); Maintenance › API Logs shows it',
	},
	'simotel-service-not-permitted': {
		cause: () => 'answers, but refuses our ping',
		next: () =>
			`in ${account} open the account and tick ${code('/setting/ping/act')} under Request`,
	},
	'simotel-wrong-address': {
		cause: () => 'a web page answers, not Simotel’s API',
		next: ({ where }) =>
			`correct the address ${settings}: at ${where} there is no API (usually it is ${code('http://host/api/v4')})`,
	},
	'simotel-plain-at-tls-port': {
		cause: () => 'refused before it reached Simotel (HTTP 400)',
		next: ({ where }) => `if the port of ${where} wants TLS, write ${code('https://')} ${settings}`,
	},
	'simotel-wrong-method': {
		cause: () => 'answers, but refuses the request method',
		next: () =>
			'let a proxy in front of Simotel pass POST (PUT would do as well), and see Maintenance › API Logs',
	},
	'simotel-wrong-content-type': {
		cause: () => 'answers, but refuses the content type',
		next: () =>
			`let a proxy in front of Simotel pass the header ${code('Content-Type: application/json')}`,
	},
	'simotel-service-unknown': {
		cause: () => 'answers, but this release has no ping',
		next: () => 'update Simotel: the ping is part of API v4 (Simotel 6.4 and later)',
	},
	'simotel-request-unreadable': {
		cause: () => 'answers, but could not read the request',
		next: () =>
			'let a proxy in front of Simotel pass the body of requests unchanged, and see Maintenance › API Logs',
	},
	'simotel-unreadable': {
		cause: () => 'the answer cannot be read',
		next: ({ where, status }) =>
			`see what answers at ${where} (HTTP ${status}): it is not what Simotel says to a ping`,
	},
	'simotel-proxy-refuses': {
		cause: ({ status }) => `refused before it reached Simotel (HTTP ${status})`,
		next: ({ where }) => `let the web server or proxy at ${where} pass requests to ${code('/api')}`,
	},
	'simotel-failed': {
		cause: () => 'Simotel says that the ping failed',
		next: ({ text }) =>
			text
				? `Simotel says ${text}: see Maintenance › API Logs there`
				: 'see Maintenance › API Logs on the Simotel server',
	},
} satisfies ProblemSentences<'simotel'>;
