import type { CommandContext, Subcommand } from './commandContext';
import { type PingTools, runPings } from './pingRun';
import { sparingSimotelCheck } from '../checks/sparingSimotel';
import { simotelEventsPath } from '../domain/ping/pingEvent';
import { pingCount } from '../domain/ping/waitingPing';
import { generateSecret } from '../platform/random';
import { refusalView } from '../views/helpView';
import { pingSecretView, pingSetupView } from '../views/pingEventView';
import { pingNotReadyView, pingRangeView, pingView } from '../views/pingView';
import type { Reply } from '../views/reply';

async function runPing(context: CommandContext, tools: PingTools): Promise<Reply> {
	const { settings, messages, rights } = context;
	const [word] = context.words;
	const count = pingCount(word);
	if (count === undefined) {
		return pingRangeView(word ?? '', messages);
	}
	const plan = sparingSimotelCheck.plan(settings);
	if (plan.kind !== 'ready') {
		return pingNotReadyView(plan.problem, { messages, admin: rights.admin });
	}
	const results = await runPings(count, plan, context, tools);
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

/** Asked each time: the engine knows the app's paths only once they are registered. */
export type ProvidedEndpoints = () => readonly { path: string; computedPath: string }[];

const route = (): string => `${simotelEventsPath}/*`;

/** `/voip ping setup`: what to enter in Simotel. The one place where the secret shows: it has to be typed there. */
export function pingSetup(context: CommandContext, endpoints: ProvidedEndpoints): Reply {
	const { messages, rights, settings } = context;
	if (!rights.admin) {
		return refusalView(messages.help.refusedSubcommand(settings.roles.admins.join(', ')));
	}
	const { eventSecret, eventSecretTooShort } = settings.simotel;
	if (!eventSecret) {
		return pingSecretView({ generated: generateSecret(), tooShort: eventSecretTooShort }, messages);
	}
	const site = settings.rocketChat.siteUrl ?? settings.rocketChat.address;
	const endpoint = endpoints().find(({ path }) => path === route());
	if (!site || !endpoint) {
		return refusalView(messages.ping.setup.noAddress);
	}
	const path = endpoint.computedPath.replace(/\*$/, eventSecret);
	return pingSetupView(`${site.url}${path.startsWith('/') ? '' : '/'}${path}`, messages);
}
