import type { HttpTools } from './check';
import { rocketChatFor } from './workspaceAccess';
import { type Deadline, remaining } from '../domain/clock';
import { hasReached } from '../domain/history/reach';
import { problem } from '../domain/problem';
import { judge, type Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

/** Returns the verdicts of a run. Those of servers that are down become unknown if this machine reaches nothing. */
export type DoubtVerdicts = (
	verdicts: readonly Verdict[],
	settings: Settings,
	deadline: Deadline,
) => Promise<readonly Verdict[]>;

const maxMs = 1500;

/** If no server was reached, asks the workspace itself, by the address at which others reach it. */
export const createDoubtVerdicts =
	(tools: HttpTools): DoubtVerdicts =>
	async (verdicts, settings, deadline) => {
		const { address } = settings.rocketChat;
		const hasDown = verdicts.some(({ state }) => state === 'down');
		if (!hasDown || !address || verdicts.some(hasReached)) {
			return verdicts;
		}
		const limit = Math.min(maxMs, remaining(deadline, tools.clock));
		const reading = await rocketChatFor(settings, tools).info(limit).reading;
		if (reading.kind === 'answer') {
			return verdicts;
		}
		const doubted = judge(problem('nothing-reachable'));
		return verdicts.map((verdict) =>
			verdict.state === 'down' ? { ...verdict, ...doubted } : verdict,
		);
	};
