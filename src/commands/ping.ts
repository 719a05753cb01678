import { runPings } from './pingRun';
import type { PingTools } from './pingRun';
import { pingSetup } from './pingSetup';
import type { ProvidedEndpoints } from './pingSetup';
import type { CommandContext, Subcommand } from './subcommand';
import { simotelCheck } from '../checks/simotel';
import { pingCount } from '../domain/ping';
import { problem } from '../domain/problem';
import { pingNotReadyView, pingRangeView, pingView } from '../views/pingView';
import type { Reply } from '../views/reply';

async function runPing(context: CommandContext, tools: PingTools): Promise<Reply> {
	const { settings, messages, rights } = context;
	const [word] = context.words;
	const count = pingCount(word);
	if (count === undefined) {
		return pingRangeView(word ?? '', messages);
	}
	const ready = simotelCheck().ready(settings);
	if (ready.kind !== 'ready') {
		const missing =
			ready.kind === 'incomplete'
				? ready.problem
				: problem('not-configured', { setting: 'simotel_url' });
		return pingNotReadyView(missing, { messages, admin: rights.admin });
	}
	const results = await runPings(count, context, tools);
	const watched = settings.simotel.eventSecret !== '';
	return pingView(results, { messages, admin: rights.admin, watched });
}

/** `/voip ping`: does Simotel answer, and does its event come back? */
export const pingCommand = (tools: PingTools, endpoints: ProvidedEndpoints): Subcommand => ({
	name: 'ping',
	forAdmins: false,
	summaries: ({ help }, { admin }) => [
		help.summaries.ping,
		...(admin ? [help.summaries.pingSetup] : []),
	],
	run: async (context) =>
		context.words[0]?.toLowerCase() === 'setup'
			? pingSetup(context, endpoints)
			: runPing(context, tools),
});
