import { judgementText } from './judgementText';
import { type HttpReading, parseBody } from '../../src/domain/judging/httpReading';
import { judgeCheckConnection } from '../../src/domain/judging/judgeCheckConnection';

export const now = 1_700_000_000_000;
export const facts = {
	where: 'pbx.example.com:443',
	slowAfterMs: 1000,
	now,
	workspaceAnswers: true,
};
export const json = 'application/json';

type Answer = Extract<HttpReading, { kind: 'answer' }>;

export const answer = (
	status: number,
	content: string,
	mediaType = json,
	headers: Record<string, string> = {},
): Answer => ({
	kind: 'answer',
	status,
	headers: { 'content-type': mediaType, ...headers },
	body: parseBody(content, mediaType),
	ms: 42,
});
export const jsonAnswer = (status: number, body: object, headers = {}): Answer =>
	answer(status, JSON.stringify(body), json, headers);
/** Rocket.Chat's answer when its check failed. */
export const failedCheck = (error: string): Answer => jsonAnswer(400, { success: false, error });

export const meaningOf = (reading: HttpReading, changes: Partial<typeof facts> = {}): string =>
	judgementText(judgeCheckConnection(reading, { ...facts, ...changes }));
