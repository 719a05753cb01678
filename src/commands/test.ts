import {
	type AskingContext,
	checkRunOf,
	type Subcommand,
	type TypedCommand,
} from './commandContext';
import { withProgress } from './progress';
import type { FindRedirect, Site } from '../checks/findRedirect';
import type { CheckPlans, CheckRun, RunChecks } from '../checks/runChecks';
import type { Asker } from '../domain/asking/askedQuestion';
import { diagnose, type Diagnosis } from '../domain/diagnosis/diagnose';
import { nearest } from '../domain/nearest';
import type { Problem } from '../domain/problem';
import { isTarget, type Target, targets } from '../domain/target';
import { judge } from '../domain/verdict';
import { refusalView, unknownTargetView } from '../views/helpView';
import type { Reply } from '../views/reply';
import { testTargetView, testView } from '../views/testView';

export type TestTools = { checks: RunChecks; findRedirect: FindRedirect };

/** Does not ask a server that redirects, because our secrets would be sent to the other address. */
async function diagnoseOne(
	checks: RunChecks,
	{ target, plans }: { target: Target; plans: CheckPlans },
	context: AskingContext,
	redirectOf: (site: Site) => Promise<Problem | undefined>,
	run: CheckRun,
): Promise<Diagnosis[]> {
	const { settings, clock } = context;
	const secure = settings.simotel.api?.scheme === 'https';
	const site = target === 'simotel' ? 'simotel' : 'workspace';
	const usesWeb = target === 'simotel' || plans.plans.get(target)?.way === 'api';
	const redirect = usesWeb ? await redirectOf(site) : undefined;
	if (redirect) {
		const where = redirect.facts.where ?? '';
		const facts = { target, where, way: target === 'simotel' ? 'direct' : 'api' } as const;
		const at = clock.now();
		return [diagnose({ ...judge(redirect), ...facts, ms: 0, at, evidence: [] }, secure)];
	}
	const verdicts = await checks.run(plans, [target], run);
	return verdicts.map((verdict) => diagnose(verdict, secure));
}

/** Asks these targets at the same time, and splits the verdicts into layers. */
export async function diagnoseAll(
	{ checks, findRedirect }: TestTools,
	{ wanted, plans }: { wanted: readonly Target[]; plans: CheckPlans },
	context: AskingContext,
	asker: Asker,
): Promise<Diagnosis[]> {
	const { settings, deadline, showBy } = context;
	const run = checkRunOf(context, asker);
	const found = new Map<Site, Promise<Problem | undefined>>();
	// Two targets are asked through the workspace, but its redirect is looked up only once.
	const redirectOf = (site: Site): Promise<Problem | undefined> => {
		const known = found.get(site) ?? findRedirect(site, settings, showBy ?? deadline);
		found.set(site, known);
		return known;
	};
	const all = await Promise.all(
		wanted.map((target) => diagnoseOne(checks, { target, plans }, context, redirectOf, run)),
	);
	return all.flat();
}

export type TestContext = AskingContext & Pick<TypedCommand, 'words'>;

export async function runTest(
	tools: TestTools,
	context: TestContext,
	asker: Asker,
): Promise<Reply> {
	const { checks } = tools;
	const { messages, settings, clock, startedAt } = context;
	const [word] = context.words;
	const name = word?.toLowerCase();
	if (word !== undefined && name !== undefined && !isTarget(name)) {
		return unknownTargetView(word, nearest(name, targets), messages);
	}
	const plans = checks.plan(settings);
	const wanted = targets.filter((target) =>
		name ? target === name : plans.configured.includes(target),
	);
	if (wanted.length === 0) {
		return refusalView(messages.test.nothing);
	}
	const diagnoses = await withProgress(
		diagnoseAll(tools, { wanted, plans }, context, asker),
		context,
	);
	const audience = { messages, admin: true, startedAt, now: clock.now() };
	const [only] = diagnoses;
	return name && only ? testTargetView(only, audience) : testView(diagnoses, audience);
}

/** `/voip test` shows layer by layer where a connection fails. */
export const testCommand = (tools: TestTools): Subcommand => ({
	name: 'test',
	forAdmins: true,
	summaries: ({ help }) => [help.summaries.test],
	run: (context) => runTest(tools, context, 'test'),
});
