/** Why a setting cannot work. */
export const settings = {
	faults: {
		'not-text': 'it is not text',
		'control-characters': 'it has a line break or another control character in it',
		'too-long': 'it is too long',
		'needs-scheme': 'it needs its beginning, such as https:// or wss://',
		'wrong-scheme': 'it begins with the wrong scheme',
		'credentials-in-url': 'a user or password does not belong into the address',
		'not-a-url': 'it is not an address',
		'not-a-host': 'the host is not a name or IP address',
		'not-a-port': 'a port is a number from 1 to 65535',
		'not-a-path': 'it is not a path',
		'not-a-number': 'it is not a number',
		'out-of-range': 'it is outside the range',
		'not-a-choice': 'it is none of the choices',
		'not-on-off': 'it is neither on nor off',
		'not-roles': 'it is not a list of roles',
		'old-simotel-api': 'v3 has no ping; use v4',
		'colon-in-name': 'a user name with a colon cannot be sent',
		'not-for-an-address': 'only letters, digits and . _ ~ - can stand in an address',
		'not-ascii': 'it has a space or a letter that cannot be sent',
	},
} as const;
