const rows: Readonly<Record<string, string>> = {
	'help': '/voip test',
	'status': 'VoIP: all 3 servers answer',
	'status call-server': 'Call server · SIP answers',
	'room': 'This room is not a call. It is a channel.',
	'room callArchived00001': 'With John',
	'history': 'There is no history yet.',
	'trunks': 'no state is known yet',
	'ping': 'Simotel answered in',
	'ping setup': 'API Address:\nhttp',
	'test': 'all 7 steps',
	'setup': 'Rocket.Chat',
	'report': 'VoIP Status report',
};

/** What an admin types after `/voip`, and a part of each reply when all is well. `more` has the replies that differ. */
export const mainCommands = (
	more: Readonly<Record<string, string>> = {},
): readonly (readonly [words: string, said: string])[] => Object.entries({ ...rows, ...more });
