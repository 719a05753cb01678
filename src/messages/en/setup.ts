import { inAppSettings } from './settingPlaces';

/** `/voip setup`, and the welcome to the admin who installs the app. */
export const setup = {
	heading: 'VoIP Status: what is configured',
	generations: {
		'omnichannel':
			'This workspace has omnichannel VoIP (to 7.13): call server and management server can be checked, and rooms of calls told.',
		'freeswitch':
			'This workspace has team voice over FreeSWITCH (7.x): its WebSocket and its event socket can be checked.',
		'media-calls':
			'This workspace has team voice over media calls: the SIP server is asked by SIP OPTIONS over TCP, drachtio by its login, if its password is entered here.',
		'none':
			'This workspace shows apps no telephony of its own: what the app is to check has to be entered here.',
	},
	movedTo8:
		'Rocket.Chat 8.0 has removed the VoIP API and its settings: the app asks the servers itself now.',
	sources: {
		'app': 'this app',
		'workspace': "the workspace's VoIP settings",
		'site-url': 'Site URL',
		'default': 'default',
	},
	value: (name: string, text: string) => `${name} ${text}`,
	from: (said: string, source: string) => `${said} (${source})`,
	isSet: (name: string) => `${name} set`,
	isNotSet: (name: string) => `${name} not set`,
	switchedOff: 'switched off',
	cannotWork: (name: string) => `${name} cannot work, counts as not set`,
	tooShort: (name: string) => `${name} too short, counts as not set`,
	callsAllowed: '✅ Calls · the token may ask about them (inbound-voip-calls)',
	callsUnknown: (cause: string) => `⚪ Calls · /voip room knows less · ${cause}`,
	callsWithoutToken: `⚪ Calls · /voip room shows what Rocket.Chat tells every app; for more it needs user id and token ${inAppSettings('rocketchat')}`,
	remarks: 'To look at:',
	refusedAgo: (time: string) => `${time} ago:`,
	renewAddress:
		'When the app is uninstalled and installed again, Simotel needs its new address: /voip ping setup shows it',
	hints: {
		'localhost':
			'this address means the machine or container of Rocket.Chat itself: it is wrong if the server runs elsewhere',
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
		anyServer: `${inAppSettings()}, fill in an address of Call server, Management server or Simotel; what is left out under Checks › Servers to check is not checked`,
		access: `as a user with the permissions manage-voip-contact-center-settings and inbound-voip-calls, open My Account › Personal Access Tokens, add a token with Ignore Two Factor Authentication, and enter user id and token ${inAppSettings('rocketchat')}`,
		eventSecret: 'type /voip ping setup, so that Simotel can reach this workspace too',
		nothing: 'Nothing is left to do: type /voip.',
	},
	welcome: {
		heading: 'VoIP Status is installed.',
		type: 'Type /voip in any room: it shows, to you alone, whether telephony works. /voip help lists the rest.',
		settings:
			'To set it up, open Administration › Apps › VoIP Status › Settings. /voip setup tells what is configured and what comes next.',
		reports: 'What a saved setting comes to, I tell you here.',
	},
} as const;
