import { field, textField } from '../json';
import { problem, type Problem } from '../problem';
import type { HttpReading } from './httpReading';

type Answer = Extract<HttpReading, { kind: 'answer' }>;

function secondsToWait(answer: Answer, now: number): number {
	const reset = Number(answer.headers['x-ratelimit-reset']);
	if (Number.isFinite(reset) && reset > now) {
		return Math.min(3600, Math.ceil((reset - now) / 1000));
	}
	const said = answer.body.kind === 'json' ? textField(answer.body.value, 'error') : undefined;
	return Number(/wait (\d{1,4}) seconds/.exec(said ?? '')?.[1] ?? 60);
}

const refusesParameters = (answer: Answer): boolean => {
	const body = answer.body.kind === 'json' ? answer.body.value : undefined;
	const kind = textField(body, 'errorType') ?? '';
	const text = textField(body, 'error') ?? '';
	return (
		/invalid-params/.test(kind) ||
		/\[invalid-params\]|^Match error:|Incorrect \/ Insufficient Parameters/.test(text)
	);
};

/**
 * Returns the problem that Rocket.Chat's API layer reports before it calls the route: with the token, its
 * permission, the rate limit or the version. Returns undefined if the route itself answered.
 */
export function workspaceRefusal(
	answer: Answer,
	permission: string,
	now: number,
): Problem | undefined {
	const { status, body } = answer;
	if (status === 401) {
		return problem('token-refused', { status });
	}
	if (status === 403) {
		return problem('permission-missing', { permission });
	}
	if (status === 429) {
		return problem('rate-limited', { seconds: secondsToWait(answer, now) });
	}
	if (status >= 500) {
		return problem(body.kind === 'json' ? 'workspace-failed' : 'workspace-unreachable', { status });
	}
	const saysAbsent =
		body.kind === 'json' && textField(body.value, 'message') === 'API endpoint does not exist';
	if (status === 404 || saysAbsent || (status === 200 && body.kind === 'html')) {
		return problem('api-absent', { status });
	}
	if (status === 400 && refusesParameters(answer)) {
		return problem('parameters-refused', { text: textField(jsonOf(answer), 'error') ?? '' });
	}
	if (
		body.kind !== 'json' ||
		typeof body.value !== 'object' ||
		field(body.value, 'status') === 'error'
	) {
		return problem('unreadable-answer', { status });
	}
	return undefined;
}

export const jsonOf = (answer: Answer): unknown =>
	answer.body.kind === 'json' ? answer.body.value : undefined;
