import { amiRefusal } from './judgeAmi';
import { faultProblem, networkFault } from './networkFault';
import { field, textField } from '../json';
import { problem, type Problem } from '../problem';
import type { HttpReading } from './httpReading';
import { upgradeProblem } from './judgeHandshake';
import { jsonOf, workspaceRefusal } from './workspaceRefusal';
import { secondsOf } from '../clock';
import { judge, type Judgement, up } from '../verdict';

const checkPermission = 'manage-voip-contact-center-settings';

export type CheckConnectionFacts = {
	where: string;
	slowAfterMs: number;
	now: number;
	/** Whether the workspace answered another question while this check got no answer: then the target is silent. */
	workspaceAnswers: boolean;
	/** Whether the workspace tries a login for this check. */
	isLogin?: boolean;
	/** How long the workspace took to answer another question, if it was asked one. */
	infoMs?: number;
};

/** Returns why the workspace itself could not answer the request. This says nothing about the target. */
function workspaceProblem(reason: string): Problem {
	const code = networkFault(reason);
	if (code === 'blocked-by-workspace') {
		return problem(code);
	}
	return problem('workspace-unreachable', { text: reason });
}

function failedCheck(text: string, facts: CheckConnectionFacts): Judgement {
	const { where, isLogin = false } = facts;
	const refusal = isLogin ? amiRefusal(text) : undefined;
	if (refusal === 'in-use') {
		return up;
	}
	if (refusal) {
		return judge(problem(refusal, { where, text }));
	}
	const status = /Unexpected server response: (\d{3})/.exec(text)?.[1];
	if (status !== undefined) {
		return judge(upgradeProblem(Number(status), where));
	}
	return judge(faultProblem(text, where));
}

/** The workspace's login was correct, but another client uses the account. */
export const saysInUse = (reading: HttpReading): boolean =>
	reading.kind === 'answer' && amiRefusal(textField(jsonOf(reading), 'error') ?? '') === 'in-use';

/** The time includes that of Rocket.Chat and its API. */
function judgeTime(ms: number, { where, slowAfterMs, infoMs }: CheckConnectionFacts): Judgement {
	const facts = { where, ms, limitMs: slowAfterMs, byWorkspace: true };
	const compared = infoMs === undefined ? facts : { ...facts, infoMs };
	return ms > slowAfterMs ? judge(problem('slow', compared)) : up;
}

/** Judges an answer of `voip/…/checkConnection`, in every form that the versions and the documentation give it. */
export function judgeCheckConnection(reading: HttpReading, facts: CheckConnectionFacts): Judgement {
	const { where } = facts;
	if (reading.kind === 'failed') {
		return judge(workspaceProblem(reading.reason));
	}
	if (reading.kind === 'no-answer') {
		const seconds = secondsOf(reading.ms);
		return judge(
			facts.workspaceAnswers
				? problem('timed-out', { where, seconds })
				: problem('workspace-unreachable', { seconds }),
		);
	}
	const refusal = workspaceRefusal(reading, checkPermission, facts.now);
	if (refusal) {
		return judge(refusal);
	}
	const body = jsonOf(reading);
	if (
		reading.status === 200 &&
		field(body, 'status') === 'connected' &&
		field(body, 'success') !== false
	) {
		return judgeTime(reading.ms, facts);
	}
	const error = textField(body, 'error');
	// A failed connection is a plain error; an `errorType` belongs to Rocket.Chat's own refusals.
	const failed = reading.status === 400 && error !== undefined && !textField(body, 'errorType');
	if (failed || field(body, 'status') === 'connection-error') {
		return failedCheck(error ?? '', facts);
	}
	return judge(problem('unreadable-answer', { status: reading.status, text: error ?? '' }));
}
