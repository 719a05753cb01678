import { bold, code } from '../markup';
import { inAppSettings, sections } from './settingPlaces';

/** `/voip setup`, and the welcome to the admin who installs the app. */
export const setup = {
	headings: {
		'omnichannel': `${bold('VoIP Status setup')} · for omnichannel VoIP`,
		'freeswitch': `${bold('VoIP Status setup')} · for team voice (FreeSWITCH)`,
		'media-calls': `${bold('VoIP Status setup')} · for media calls`,
		'none': `${bold('VoIP Status setup')} · no telephony found in this workspace's settings`,
	},
	movedTo8:
		'Rocket.Chat 8.0 has removed the VoIP API and its settings: the app asks the servers itself now.',
	sources: {
		'app': 'this app',
		'workspace': 'from the workspace',
		'site-url': 'Site URL',
		'default': 'default',
	},
	value: (name: string, text: string) => `${name}: ${text}`,
	from: (said: string, source: string) => `${said} (${source})`,
	isSet: (name: string) => `${name} set`,
	isNotSet: (name: string) => `${name} not set`,
	switchedOff: 'switched off',
	cannotWork: (name: string) => `${name} cannot work, ignored`,
	tooShort: (name: string) => `${name} too short, ignored`,
	/** A server that nobody has set up. */
	notSetUp: (name: string) => `➖ ${bold(name)} not set up (optional)`,
	/** When no server is set up: one of them is needed. */
	notSetUpYet: (name: string) => `➖ ${bold(name)} not set up`,
	notChecked: (name: string) => `➖ ${bold(name)} not checked: switched off`,
	api: {
		allowed: `✅ ${bold("Rocket.Chat's VoIP API")} up · its token works`,
		problem: (cause: string) =>
			`⚪ ${bold("Rocket.Chat's VoIP API")} unknown · ${code('/voip room')} tells less: ${cause}`,
		noToken: `➖ ${bold("Rocket.Chat's VoIP API")} no token (optional)`,
	},
	tokenHowTo: `Optional: ${code('/voip room')} tells more with the token of a user made for it. The texts beside the two fields ${inAppSettings('rocketchat')} say which permissions that user needs, and where the token is made.`,
	lookAt: (remark: string) => `Look at: ${remark}`,
	refusedAgo: (time: string, refusal: string) => `${time} ago: ${refusal}`,
	hint: (settings: string, hint: string) => `${settings}: ${hint}`,
	hints: {
		'localhost':
			'this address is the Rocket.Chat machine (or container) itself: right only if the server runs there',
		'wss-on-80': 'wss:// on port 80 is unusual: TLS is usually on 443',
		'ws-from-https':
			'browsers refuse ws:// in a workspace that is opened over https://; agents need wss://',
		'private-address': 'a private address: agents outside of that network cannot reach it',
		'sip-tls-port': 'port 5061 is for SIP over TLS, but no TLS is used here',
		'usual-port-of-ami': 'port 5038 is usually the management server',
		'usual-port-of-sip': 'port 5060 is usually SIP, the management server is usually on 5038',
		'needs-address': 'not used, as the address of this section is empty',
		'needs-simotel-address': 'not used, as the address of Simotel is empty',
		'usual-port-of-plain-sip':
			'port 5060 is usually SIP without a WebSocket; Asterisk has its WebSocket on 8088 or, with TLS, 8089',
		'usual-port-of-websocket':
			"ports 8088 and 8089 are usually Asterisk's WebSocket, the management server is usually on 5038",
	},
	next: {
		anyServer: `open Administration › Apps › VoIP Status › Settings and fill in ${sections.call_server} › Address, for example ${code('wss://pbx.example.com/ws')}; or ${sections.management_server} or ${sections.simotel}, if you have only that. One is enough to begin`,
		allOff: `nothing is checked: choose servers ${inAppSettings('checks')} › Servers to check, or fill in Simotel`,
		/** After the secret is saved. */
		eventAddress: `type ${code('/voip ping setup')}, and enter the address that it shows in Simotel`,
		eventSecret: `type ${code('/voip ping setup')}, so that Simotel can reach this workspace too (optional)`,
	},
	nothingLeft: `Nothing is left to do: type ${code('/voip')}.`,
	welcome: {
		heading: bold('VoIP Status is installed.'),
		type: `Type ${code('/voip')} in any room: it shows, to you alone, whether telephony works. ${code('/voip help')} lists the rest.`,
		settings: `To set it up, open Administration › Apps › VoIP Status › Settings. ${code('/voip setup')} tells what is configured and what comes next.`,
		reports: 'After you save a setting, I tell you here whether it works.',
	},
} as const;
