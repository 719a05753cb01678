import type { Subcommand } from './commandContext';
import { endpointAddress, type ProvidedEndpoints } from './endpointAddress';
import { awaitEvent } from './pingAwait';
import { type PingContext, type PingTools, runPings } from './pingRun';
import { createSharePings, type RunResults, type SharePings } from './pingShare';
import { progressAfterMs, takesLonger } from './progress';
import { simotelCheck } from '../checks/simotelCheck';
import { simotelEventsPath } from '../domain/ping/pingEvent';
import { isAnswered, pingCount } from '../domain/ping/waitingPing';
import { createPingRuns } from '../platform/pingRuns';
import { generateSecret } from '../platform/random';
import { refusalView } from '../views/helpView';
import { pingSecretView, pingSetupView } from '../views/pingEventView';
import {
	pingBusyView,
	pingNotReadyView,
	pingProgressView,
	pingRangeView,
	pingView,
} from '../views/pingView';
import type { Reply } from '../views/reply';

/** Equal requests at the same time share one run. A different request during a run is told to wait. */
async function runPing(context: PingContext, tools: PingTools, share: SharePings): Promise<Reply> {
	const { settings, messages, rights } = context;
	const [word] = context.words;
	const wanted = pingCount(word);
	if (wanted === undefined) {
		return pingRangeView(word ?? '', messages);
	}
	const plan = simotelCheck.plan(settings);
	if (plan.kind !== 'ready') {
		return pingNotReadyView(plan.problem, { messages, admin: rights.admin });
	}
	const run = context.replyId;
	let isOwnRun = false;
	const begin = async (): Promise<RunResults> => {
		isOwnRun = true;
		const runs = createPingRuns(context.records);
		if (!(await runs.begin(run, context.clock.now()))) {
			return undefined;
		}
		try {
			return await runPings({ run, wanted }, plan, context, tools);
		} finally {
			await runs.end(run);
		}
	};
	const join = async (others: Promise<RunResults>): Promise<RunResults> => {
		if (await takesLonger(others, progressAfterMs, context.clock)) {
			await context.showProgress(pingProgressView({ done: 0, wanted }, messages));
		}
		return others;
	};
	const results = await share({ wanted, key: plan.key }, begin, join);
	if (!results) {
		return pingBusyView(messages);
	}
	const watched = settings.simotel.eventSecret !== '';
	const { contact } = settings;
	const audience = { messages, admin: rights.admin, watched, contact };
	if (isOwnRun && watched && results.verdicts.some(isAnswered)) {
		context.afterReply(() => awaitEvent(run, results, audience, context));
	}
	return pingView(results, audience);
}

/** `/voip ping` shows whether Simotel answers. Its event is reported later. */
export function pingCommand(tools: PingTools, endpoints: ProvidedEndpoints): Subcommand {
	const share = createSharePings();
	return {
		name: 'ping',
		forAdmins: false,
		summaries: ({ help }, { admin }) => [
			help.summaries.ping,
			...(admin ? [help.summaries.pingSetup] : []),
		],
		run: async (context) =>
			context.words[0]?.toLowerCase() === 'setup'
				? pingSetup(context, endpoints)
				: runPing(context, tools, share),
	};
}

/** `/voip ping setup` shows what to enter in Simotel. Only this reply shows the secret, because an admin must enter it there. */
export function pingSetup(
	{ messages, rights, settings }: Pick<PingContext, 'messages' | 'rights' | 'settings'>,
	endpoints: ProvidedEndpoints,
): Reply {
	if (!rights.admin) {
		return refusalView(messages.help.refusedSubcommand(settings.roles.admins.join(', ')));
	}
	const { eventSecret, eventSecretTooShort } = settings.simotel;
	if (!eventSecret) {
		return pingSecretView({ generated: generateSecret(), tooShort: eventSecretTooShort }, messages);
	}
	const address = endpointAddress(endpoints, `${simotelEventsPath}/*`, eventSecret, settings);
	return address === undefined
		? refusalView(messages.ping.setup.noAddress)
		: pingSetupView(address, messages);
}
