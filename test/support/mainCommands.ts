const rows: Readonly<Record<string, string>> = {
	'help': '/voip test',
	'status': 'VoIP status: 3 of 3 up',
	'status call-server': 'Call server · up',
	'room': 'This room is not a call. It is a channel.',
	'room callArchived00001': 'Call with John',
	'ping': 'Simotel ping: answered',
	'ping setup': 'API Address: http',
	'test': 'layer by layer',
	'setup': 'Rocket.Chat',
	'report': 'VoIP Status report',
};

/** What an admin types after `/voip`, and a part of each reply when all is well. `more` has the replies that differ. */
export const mainCommands = (
	more: Readonly<Record<string, string>> = {},
): readonly (readonly [words: string, said: string])[] => Object.entries({ ...rows, ...more });
