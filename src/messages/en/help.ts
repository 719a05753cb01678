/** `/voip help`, and the reply to an unknown word. */
export const help = {
	heading: 'What you can type:',
	summaries: {
		ping: '/voip ping or /voip ping 10: does Simotel answer, and does its event come back?',
		pingSetup: '/voip ping setup: what to enter in Simotel for that',
		help: '/voip help: this list',
		test: '/voip test or /voip test <target>: layer by layer, where does it fail?',
		report: '/voip report: everything for a support ticket',
		setup: '/voip setup: what is configured, what is missing, and the next step',
		room: '/voip room or /voip room <room id>: what call is this room?',
		status: '/voip or /voip status: does telephony work?',
	},
	unknown: (word: string) => `Unknown subcommand "${word}".`,
	didYouMean: (word: string) => `Did you mean "${word}"?`,
	refused: (roles: string) =>
		`You may not use /voip: ask somebody with one of these roles: ${roles}.`,
	refusedSubcommand: (roles: string) => `Only these roles may do that: ${roles}.`,
	failed: 'Something went wrong in the VoIP Status app. An admin finds the reason in its log.',
} as const;
