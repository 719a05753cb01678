import { createCommandContext } from './commandContext';
import { createManualClock } from './manualClock';
import { memoryRecords } from './memoryRecords';
import { textOf } from './replyText';
import { allChecks } from '../../src/checks/allChecks';
import { createAskBudget } from '../../src/checks/askBudget';
import { createRecentChecks } from '../../src/checks/recentChecks';
import { createRunChecks } from '../../src/checks/runChecks';
import { createDirectTools } from '../../src/clients/direct/nodeSockets';
import { createHttp } from '../../src/clients/http';
import { pingCommand } from '../../src/commands/ping';
import { textField } from '../../src/domain/json';
import { readSettings, type Values } from '../../src/settings/readSettings';
import type { Reply } from '../../src/views/reply';

type Answer = { status?: number; body?: string; ms?: number; fails?: string };
type Accessor = Parameters<typeof createHttp>[0];

/** `/voip ping` with a Simotel that gives these answers, on a clock that only waiting moves. */
export function createPingCommand(
	values: Values,
	answers: (number: number, method: string) => Answer,
	/** Another instance has a clock of its own, and the same records. */
	changes: { records?: ReturnType<typeof memoryRecords>; ids?: string } = {},
) {
	const site = { siteUrl: 'https://chat.example.com' };
	const settings = readSettings(
		{ simotel_url: 'pbx.local', simotel_api_key: 'k', ...values },
		site,
	);
	const clock = createManualClock({ timers: 'by-moving-the-clock' });
	const began = clock.now();
	const asked: { method: string; at: number; url: string; headers: object; content?: string }[] =
		[];
	const send = (method: string) => async (url: string, request: object) => {
		const {
			status = 200,
			body = '{"success":1}',
			ms = 40,
			fails,
		} = answers(asked.length + 1, method);
		asked.push({ method, at: clock.now() - began, url, ...(request as { headers: object }) });
		if (ms === Infinity) {
			return new Promise(() => undefined);
		}
		clock.pass(ms);
		if (fails) {
			throw new Error(fails);
		}
		const headers = { 'content-type': 'application/json' };
		return { url, method, statusCode: status, headers, content: body };
	};
	const http = createHttp({ post: send('post'), put: send('put') } as unknown as Accessor, clock);
	const records = changes.records ?? memoryRecords();
	const interim: string[] = [];
	const watched: string[] = [];
	let ids = 0;
	const computedPath = '/api/apps/private/app/hash/simotel/*';
	const tools = { http, clock, direct: createDirectTools(clock, { takesAnyCertificate: true }) };
	const checks = createRunChecks(
		allChecks,
		createRecentChecks(tools),
		tools,
		createAskBudget(clock, () => `asked${++ids}`),
	);
	const newId = (): string => `${changes.ids ?? 'id'}${++ids}`;
	const later: (() => Promise<Reply | undefined>)[] = [];
	const command = pingCommand({ checks, newId }, () => [{ path: 'simotel/*', computedPath }]);
	return {
		asked,
		interim,
		watched,
		records,
		elapsed: () => clock.now() - began,
		/** Does what is to be done once the reply is on screen. Returns the text that replaces it. */
		async replyIsShown(): Promise<string | undefined> {
			const changed = await later.pop()?.();
			return changed && textOf(changed);
		},
		/** Delivers an event for every ping that waits, as the endpoint does. */
		eventComes: () => void records.claim('simotel-ping'),
		async type(words: string[], admin = true): Promise<string> {
			const context = createCommandContext(clock, {
				words,
				rights: { use: true, admin },
				user: { id: 'me', utcOffset: 0 },
				records,
				scheduler: {
					scheduleOnce: async ({ data }) => void watched.push(textField(data, 'run') ?? ''),
					scheduleRecurring: async () => undefined,
					cancelJob: async () => undefined,
					cancelAllJobs: async () => undefined,
				},
				settings,
				startedAt: clock.now(),
				deadline: { at: clock.now() + 7500 },
				replyId: newId(),
				afterReply: (work) => void later.push(work),
				showProgress: async (interimReply) => void interim.push(textOf(interimReply)),
			});
			return textOf(await command.run(context));
		},
	};
}
