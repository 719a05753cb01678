import { sections } from './settingPlaces';

/** Settings: why a value cannot work, and the report after saving. */
export const settings = {
	sections,
	names: {
		call_server_address: `${sections.call_server} › Address`,
		management_server_address: `${sections.management_server} › Address`,
		management_server_username: `${sections.management_server} › User`,
		management_server_password: `${sections.management_server} › Password`,
		simotel_url: `${sections.simotel} › Address`,
		simotel_api_key: `${sections.simotel} › Token (API key)`,
		simotel_username: `${sections.simotel} › User`,
		simotel_password: `${sections.simotel} › Password`,
		simotel_event_secret: `${sections.simotel} › Secret for events`,
		rocketchat_user_id: `${sections.rocketchat} › User id`,
		rocketchat_token: `${sections.rocketchat} › Personal access token`,
		rocketchat_url: `${sections.rocketchat} › Address of Rocket.Chat`,
		check_way: `${sections.checks} › How to check`,
		servers_to_check: `${sections.checks} › Servers to check`,
		timeout_seconds: `${sections.checks} › Time-out in seconds`,
		accept_self_signed: `${sections.checks} › Accept self-signed certificates`,
		roles_users: `${sections.access} › Roles that may use /voip`,
		roles_admins: `${sections.access} › Admin roles`,
		contact: `${sections.access} › Contact`,
	},
	/** Names in the summary of `/voip setup`, where the section is written before them. */
	shortNames: {
		'address': 'address',
		'way': 'how to check',
		'servers': 'servers',
		'user-id': 'user id',
		'token': 'token',
		'user': 'user',
		'password': 'password',
		'api-key': 'API key',
		'event-secret': 'secret for events',
		'time-out': 'time-out in seconds',
		'self-signed': 'self-signed certificates',
		'users': 'may use /voip',
		'admins': 'see details',
		'contact': 'contact',
	},
	/** Values of choices and switches, as the settings page says them. */
	shownValues: {
		auto: 'Automatic',
		api: "Through Rocket.Chat's VoIP API",
		direct: 'Directly',
		accepted: 'accepted',
		refused: 'refused',
	},
	refused: ({ name, reason, example }: { name: string; reason: string; example: string }) =>
		// A reason that ends with a colon names all that can be entered.
		reason.endsWith(':')
			? `${name} was not saved: ${reason} ${example}.`
			: `${name} was not saved: ${reason}.${example ? ` For example: ${example}` : ''}`,
	keptOld: 'The value from before is still there, whatever the page says.',
	saved: (sections: string) => `Saved: ${sections}.`,
	switchedOff: (target: string) => `${target}: switched off, not checked.`,
	nothingToCheck: 'There is nothing to check yet: /voip setup shows what is missing.',
	unknownRole: (name: string, lists: string) =>
		`This workspace has no role "${name}".${lists ? ` It stands in ${lists}.` : ''}`,
	everyoneIsAdmin: (list: string) =>
		`${list} has *: everybody in this workspace sees hosts, ports and next steps.`,
	faults: {
		'not-text': 'it is not text',
		'control-characters': 'it has a line break or another control character in it',
		'too-long': 'it is too long',
		'invisible-characters': 'it has an invisible character in it, as pasting may bring',
		'needs-http': 'it must begin with http:// or https://',
		'needs-wss-or-sip': 'it must begin with wss://, ws:// or sip://',
		'credentials-in-url': 'a user or password does not belong in the address',
		'not-a-url': 'it is not a complete address',
		'not-a-host': 'the host is not a name or IP address',
		'not-host-and-port': 'write the host alone or with its port, without https:// or a path',
		'zone-in-address':
			'an IPv6 address with a zone, such as %eth0, cannot be asked; use one without',
		'not-a-port': 'a port is a number from 1 to 65535',
		'not-behind-host': 'after the host only a path can follow, without ?, # or quotation marks',
		'nothing-behind-port': 'after the host and its port nothing can follow',
		'not-a-number': 'it is not a number',
		'out-of-range': 'it must be between 1 and 6',
		'not-a-choice': 'choose one of:',
		'not-on-off': 'it is neither on nor off',
		'not-roles': 'it is not a list of roles',
		'old-simotel-api': 'v3 has no ping; use v4',
		'colon-in-name': 'a user name with a colon cannot be sent',
		'not-for-an-address': 'only letters, digits and . _ ~ - can stand in an address',
		'not-ascii': 'it contains a space or a special character',
	},
} as const;
