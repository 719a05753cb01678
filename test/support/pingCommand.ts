import { setupParts } from './commandContext';
import { memoryRecords } from './memoryRecords';
import { createHttp } from '../../src/clients/http';
import { pingCommand } from '../../src/commands/ping';
import type { Clock } from '../../src/domain/clock';
import { messagesFor } from '../../src/messages/languages';
import { createPings } from '../../src/platform/pingStore';
import { readSettings, type Values } from '../../src/settings/readSettings';
import type { Reply } from '../../src/views/reply';

export type Answer = { status?: number; body?: string; ms?: number; fails?: string };
type Accessor = Parameters<typeof createHttp>[0];

export const shown = ({ blocks }: Reply): string =>
	blocks
		.map((block) => (block.type === 'section' ? block.text.text : block.elements[0]?.text))
		.join('\n');

/** `/voip ping` in front of a Simotel that answers as told, on a clock that only waiting moves. */
export function createPingCommand(
	values: Values,
	answers: (number: number, method: string) => Answer,
) {
	const site = { siteUrl: 'https://chat.example.com' };
	const settings = readSettings({ simotel_url: 'pbx.local', ...values }, site);
	const began = 1_000_000;
	let now = began;
	const clock: Clock = {
		now: () => now,
		// Whoever waits for this moves the clock; a time-out that nobody needs moves nothing.
		timer(ms) {
			let waits = true;
			const elapsed = new Promise<void>((resolve) => {
				const end = (): void => {
					if (waits) {
						now += ms;
						resolve();
					}
				};
				setImmediate(() => setImmediate(end));
			});
			const cancel = (): void => {
				waits = false;
			};
			return { elapsed, cancel };
		},
	};
	const asked: { method: string; at: number; url: string; headers: object; content?: string }[] =
		[];
	const send = (method: string) => async (url: string, request: object) => {
		const {
			status = 200,
			body = '{"success":1}',
			ms = 40,
			fails,
		} = answers(asked.length + 1, method);
		asked.push({ method, at: now - began, url, ...(request as { headers: object }) });
		if (ms === Infinity) {
			return new Promise(() => undefined);
		}
		now += ms;
		if (fails) {
			throw new Error(fails);
		}
		const headers = { 'content-type': 'application/json' };
		return { url, method, statusCode: status, headers, content: body };
	};
	const http = createHttp({ post: send('post'), put: send('put') } as unknown as Accessor, clock);
	const records = memoryRecords();
	const interim: string[] = [];
	const watched: string[] = [];
	let ids = 0;
	const computedPath = '/api/apps/private/app/hash/simotel/*';
	const command = pingCommand({ http, clock, newId: () => `id${++ids}` }, () => [
		{ path: 'simotel/*', computedPath },
	]);
	return {
		asked,
		interim,
		watched,
		records,
		elapsed: () => now - began,
		/** For all pings that wait, as the endpoint takes them. */
		eventComes: () => void records.take('simotel-ping'),
		async type(words: string[], admin = true): Promise<string> {
			const reply = await command.run({
				words,
				rights: { use: true, admin },
				user: { id: 'me', utcOffset: 0 },
				roomId: 'here',
				threadId: '',
				pings: createPings(records),
				watchPing: async (run) => void watched.push(run),
				...setupParts(records),
				messages: messagesFor('en'),
				settings,
				clock,
				began,
				deadline: { at: began + 7500 },
				meanwhile: async (interimReply) => void interim.push(shown(interimReply)),
			});
			return shown(reply);
		},
	};
}
