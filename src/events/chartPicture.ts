import type { IApi, IApiResponse } from '@rocket.chat/apps-engine/definition/api';

import { type AnswerRequest, notFound, readingApi } from './privateApi';
import type { EndpointParts } from './simotelEvents';
import { chartPath, type ChartRequest, readChartSegment } from '../domain/chart/chartAddress';
import { chartSlices, drawChart } from '../domain/chart/drawChart';
import { encodePng } from '../domain/chart/png';
import { needsWeeks, periodMs } from '../domain/history/period';
import { readHistory } from '../domain/history/readHistory';
import { slicesOf } from '../domain/history/slices';
import { textField } from '../domain/json';
import { createChartKeys } from '../platform/chartKeys';
import { bufferOf, deflate } from '../platform/deflate';
import { createHistoryStore, type HistoryStore } from '../platform/historyStore';
import { createRecords } from '../platform/records';

async function draw(
	{ target, period }: ChartRequest,
	store: HistoryStore,
	now: number,
): Promise<Buffer> {
	const [hours, weeks] = await Promise.all([
		store.hours(),
		needsWeeks(period) ? store.weeks() : [],
	]);
	const span = { from: now - periodMs(period), to: now };
	const slices = slicesOf(readHistory(hours, weeks, span.from)[target], span, chartSlices[period]);
	return bufferOf(encodePng(drawChart(slices, period), deflate));
}

const headers = {
	'Content-Type': 'image/png',
	'Cache-Control': 'private, max-age=300',
	'Content-Security-Policy': "default-src 'none'",
	'Referrer-Policy': 'no-referrer',
};

/** Returns the endpoint of the pictures. It looks at the path alone: phones append the user's login to the query. */
export function chartPicture({
	clock,
	...logs
}: Pick<EndpointParts, 'clock' | 'logger' | 'app'>): IApi {
	const answer: AnswerRequest = async (
		{ params },
		{ read, persistence },
	): Promise<IApiResponse> => {
		const now = clock.now();
		const reader = read.getPersistenceReader();
		const signers = await createChartKeys(createRecords(reader, persistence)).signers();
		const segment = textField(params, '0');
		const [wanted] = signers.flatMap((signer) => readChartSegment(segment, now, signer) ?? []);
		if (!wanted) {
			return notFound;
		}
		const content = await draw(wanted, createHistoryStore(reader, persistence), now);
		return { status: 200, headers, content };
	};
	return readingApi(`${chartPath}/*`, answer, 'A picture failed', logs);
}
