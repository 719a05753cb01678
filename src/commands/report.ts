import type { AskingContext, Subcommand } from './commandContext';
import { withProgress } from './progress';
import { diagnoseAll, type TestTools } from './test';
import type { AskVersion } from '../checks/workspaceAccess';
import { sandboxKind } from '../platform/sandbox';
import { summariseSettings } from '../settings/summariseSettings';
import type { Reply } from '../views/reply';
import { reportView } from '../views/reportView';

export type ReportTools = TestTools & { askVersion: AskVersion; appVersion: string };

async function runReport(tools: ReportTools, context: AskingContext): Promise<Reply> {
	const { checks, askVersion, appVersion } = tools;
	const { settings, messages, deadline, clock, startedAt } = context;
	const plans = checks.plan(settings);
	const work = Promise.all([
		diagnoseAll(tools, { wanted: plans.configured, plans }, context, 'other'),
		askVersion(settings, deadline),
	]);
	const [diagnoses, rocketChat] = await withProgress(work, context);
	const facts = {
		appVersion,
		rocketChat,
		sandbox: sandboxKind(),
		generation: settings.teamVoice.generation,
		sections: summariseSettings(settings),
		diagnoses,
	};
	return reportView(facts, { messages, admin: true, startedAt, now: clock.now() });
}

/** `/voip report` collects everything for a support ticket in plain text. */
export const reportCommand = (tools: ReportTools): Subcommand => ({
	name: 'report',
	forAdmins: true,
	summaries: ({ help }) => [help.summaries.report],
	run: (context) => runReport(tools, context),
});
