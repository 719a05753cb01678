import {
	type AskingContext,
	checkRunOf,
	type CommandContext,
	type Subcommand,
	type TypedCommand,
} from './commandContext';
import { monitorFacts, type MonitorTools } from './monitorFacts';
import { withProgress } from './progress';
import type { RunChecks } from '../checks/runChecks';
import { nearest } from '../domain/nearest';
import { isTarget, type Target, targets } from '../domain/target';
import { switchedOff } from '../settings/findServers';
import { statusButtons } from '../views/buttonRow';
import { unknownTargetView } from '../views/helpView';
import type { Reply } from '../views/reply';
import { notSetUpView, statusView, targetView } from '../views/statusView';

export type StatusContext = AskingContext &
	Pick<TypedCommand, 'words' | 'rights' | 'user' | 'mayShare'> &
	Partial<Pick<CommandContext, 'scheduler'>>;

export async function runStatus(
	checks: RunChecks,
	monitor: MonitorTools,
	context: StatusContext,
): Promise<Reply> {
	const { settings, messages, rights, clock, startedAt } = context;
	const [word] = context.words;
	const { contact } = settings;
	const { utcOffset } = context.user;
	const shared = { messages, admin: rights.admin, startedAt, contact, utcOffset };
	const audience = () => ({ ...shared, now: clock.now() });
	if (word !== undefined && !isTarget(word.toLowerCase())) {
		return unknownTargetView(word, nearest(word, targets), messages);
	}
	const one = targets.filter((target): target is Target => target === word?.toLowerCase());
	const plans = checks.plan(settings);
	const { configured } = plans;
	const off = switchedOff(settings);
	if (configured.length === 0 && !one.some((target) => off.includes(target))) {
		return notSetUpView(off, audience());
	}
	const work = checks.run(plans, one.length > 0 ? one : configured, checkRunOf(context));
	const verdicts = await withProgress(work, context);
	const known = { ...audience(), ...(await monitorFacts(monitor, context)) };
	const [only] = verdicts;
	const reply = one.length > 0 && only ? targetView(only, known) : statusView(verdicts, known);
	const row = { messages, admin: rights.admin, mayShare: context.mayShare, about: one[0] };
	return { ...reply, buttons: statusButtons(verdicts, row) };
}

/** `/voip status`, or `/voip` alone, shows whether telephony works. */
export const statusCommand = (checks: RunChecks, monitor: MonitorTools): Subcommand => ({
	name: 'status',
	aliases: [''],
	forAdmins: false,
	summaries: ({ help }) => [help.summaries.status, help.summaries.target],
	run: (context) => runStatus(checks, monitor, context),
});
