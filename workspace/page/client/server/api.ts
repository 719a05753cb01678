/** What the server answered when it did not do what was asked. */
export class Refusal extends Error {}

const pageToken = (): string =>
	document.querySelector('meta[name="page-token"]')?.getAttribute('content') ?? '';

const send = async (path: string, init: RequestInit): Promise<Response> => {
	const response = await fetch(path, init);
	if (response.ok) {
		return response;
	}
	const { error = `HTTP ${response.status}` }: { error?: string } = await response
		.json()
		.catch(() => ({}));
	throw new Refusal(error);
};

const post = (path: string, body: BodyInit, type: string): Promise<Response> =>
	send(`/page/${path}`, {
		method: 'POST',
		body,
		headers: { 'content-type': type, 'x-page-token': pageToken() },
	});

export const read = async <Answer>(
	path: string,
	query: Record<string, string> = {},
): Promise<Answer> => {
	const response = await send(`/page/${path}?${new URLSearchParams(query)}`, {});
	const answer: Answer = await response.json();
	return answer;
};

export const change = async <Answer>(path: string, body: object): Promise<Answer> => {
	const response = await post(path, JSON.stringify(body), 'application/json');
	const answer: Answer = await response.json();
	return answer;
};

export const upload = async <Answer>(path: string, file: Blob): Promise<Answer> => {
	const response = await post(path, file, 'application/zip');
	const answer: Answer = await response.json();
	return answer;
};
