import type { ClientKind, PageEvent } from '../../workspace/page/contract';

export type PageEvents = {
	/** Resolves with the first event that matches, whether it has come or is still to come. */
	first<Kind extends PageEvent['kind']>(
		kind: Kind,
		matches?: (event: Extract<PageEvent, { kind: Kind }>) => boolean,
	): Promise<Extract<PageEvent, { kind: Kind }>>;
	all(): readonly PageEvent[];
	close(): void;
};

const hasKind = <Kind extends PageEvent['kind']>(
	event: PageEvent,
	kind: Kind,
): event is Extract<PageEvent, { kind: Kind }> => event.kind === kind;

/** Listens to a page's server-sent events, as a browser does. */
export async function listenToPage(
	address: string,
	user: string,
	headers: Record<string, string> = {},
	client: ClientKind = 'web',
): Promise<PageEvents> {
	const ended = new AbortController();
	const response = await fetch(`${address}page/events?user=${user}&client=${client}`, {
		headers,
		signal: ended.signal,
	});
	if (!response.ok || !response.body) {
		throw new Error(await response.text());
	}
	const events: PageEvent[] = [];
	const waiting = new Set<() => void>();
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	const take = (chunk: Uint8Array): void => {
		const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines.filter((one) => one.startsWith('data: '))) {
			events.push(JSON.parse(line.slice(6)));
			waiting.forEach((look) => look());
		}
	};
	const read = async (): Promise<void> => {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			take(part.value);
		}
	};
	void read().catch(() => undefined);
	return {
		first: (kind, matches = () => true) =>
			new Promise((resolve) => {
				const look = (): void => {
					for (const event of events) {
						if (hasKind(event, kind) && matches(event)) {
							waiting.delete(look);
							resolve(event);
							return;
						}
					}
				};
				waiting.add(look);
				look();
			}),
		all: () => events,
		close: () => ended.abort(),
	};
}
