import { type HttpReading, readBody } from '../../src/domain/judging/httpReading';
import { judgeCheckConnection } from '../../src/domain/judging/judgeCheckConnection';

export const now = 1_700_000_000_000;
export const facts = {
	where: 'pbx.example.com:443',
	slowAfterMs: 1000,
	now,
	workspaceAnswers: true,
};
export const json = 'application/json';

export const answer = (
	status: number,
	content: string,
	mediaType = json,
	headers: Record<string, string> = {},
): HttpReading => ({
	kind: 'answer',
	status,
	headers: { 'content-type': mediaType, ...headers },
	body: readBody(content, mediaType),
	ms: 42,
});
export const said = (status: number, body: object, headers = {}): HttpReading =>
	answer(status, JSON.stringify(body), json, headers);
export const failed = (error: string): HttpReading => said(400, { success: false, error });

export const judged = (reading: HttpReading, more: Partial<typeof facts> = {}): string => {
	const judgement = judgeCheckConnection(reading, { ...facts, ...more });
	return judgement.state === 'up' ? 'up' : `${judgement.state}: ${judgement.problem.code}`;
};
