import { bold, code } from '../markup';

/** `/voip help`, and the reply to an unknown word. */
export const help = {
	heading: bold('What you can type'),
	summaries: {
		status: `${code('/voip')} does telephony work?`,
		target: `${code('/voip call-server')} how is this server?`,
		history: `${code('/voip history')} is it flaky? ${code('/voip history 7d')}`,
		room: `${code('/voip room')} what call is this room?`,
		ping: `${code('/voip ping')} does Simotel answer? ${code('/voip ping 10')}`,
		pingSetup: `${code('/voip ping setup')} what to enter in Simotel`,
		trunks: `${code('/voip trunks')} what are Simotel's trunks like?`,
		test: `${code('/voip test')} layer by layer: where does it fail?`,
		setup: `${code('/voip setup')} what works, what comes next?`,
		mute: `${code('/voip mute 2h')} no alerts for so long`,
		unmute: `${code('/voip unmute')} alerts again`,
		report: `${code('/voip report')} everything for a support ticket`,
	},
	unknown: (word: string, nearest: string | undefined) =>
		nearest
			? `I do not know ${word}. Did you mean ${nearest}? ${code('/voip help')} shows what you can type.`
			: `I do not know ${word}. ${code('/voip help')} shows what you can type.`,
	refused: `${code('/voip')} is for call-centre staff. Ask an admin if you need it.`,
	refusedSubcommand: (roles: string) => `Only admins can do that. Ask one: ${roles}.`,
	failed: 'Something went wrong in the VoIP Status app. An admin finds the reason in its log.',
} as const;
