import type { IApi } from '@rocket.chat/apps-engine/definition/api';

import { type AnswerRequest, notFound, readingApi } from './privateApi';
import type { EndpointParts } from './simotelEvents';
import { textField } from '../domain/json';
import { hasToken } from '../domain/metrics/bearerToken';
import { currentFacts } from '../domain/metrics/currentFacts';
import { metricsText } from '../domain/metrics/metrics';
import type { StatusFacts } from '../domain/metrics/statusFacts';
import { statusJson } from '../domain/metrics/statusJson';
import { createMonitorStore } from '../platform/monitorStore';
import { createPings } from '../platform/pingStore';
import { sameSecret } from '../platform/random';
import { createRecords } from '../platform/records';

type MachineParts = EndpointParts & { version: string };
type Format = { readonly type: string; write(facts: StatusFacts): string };

/** Answers who has a token with the last results of the monitor. It never starts a check, and reads nothing for others. */
const answerIn =
	({ settings: live, clock, version }: MachineParts, { type, write }: Format): AnswerRequest =>
	async (request, { read, persistence }) => {
		const { metrics, monitor } = await live.current();
		if (!hasToken(textField(request.headers, 'authorization'), metrics.tokens, sameSecret)) {
			return notFound;
		}
		const records = createRecords(read.getPersistenceReader(), persistence);
		const [state, loopMs] = await Promise.all([
			createMonitorStore(records).state(),
			createPings(records).lastLoopMs(),
		]);
		const facts = currentFacts(state, monitor, { version, loopMs, now: clock.now() });
		const headers = { 'Content-Type': type, 'Cache-Control': 'no-store' };
		return { status: 200, headers, content: write(facts) };
	};

/** Returns the endpoints for other programs: `metrics` for Prometheus, and the same as JSON. */
export function machineStatus(parts: MachineParts): IApi[] {
	const metrics = answerIn(parts, {
		type: 'text/plain; version=0.0.4; charset=utf-8',
		write: metricsText,
	});
	const status = answerIn(parts, {
		type: 'application/json; charset=utf-8',
		write: (facts) => JSON.stringify(statusJson(facts)),
	});
	return [
		readingApi('metrics', metrics, 'The metrics failed', parts),
		readingApi('status', status, 'The status for machines failed', parts),
	];
}
