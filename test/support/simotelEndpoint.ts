import { createManualClock } from './manualClock';
import { simotelEvents } from '../../src/events/simotelEvents';
import { readSettings, type Values } from '../../src/settings/readSettings';

type Post = NonNullable<ReturnType<typeof simotelEvents>['endpoints'][number]['post']>;
type Request = { params?: object; headers?: object; query?: object; content?: unknown };

export const secret = 'canary-event-secret-0123456789';

/** The endpoint with a store that counts its calls, and no user to notify. */
export function createSimotelEndpoint(values: Values = {}) {
	const settings = readSettings({ simotel_event_secret: secret, ...values }, {});
	const reads: string[] = [];
	const errors: unknown[] = [];
	let broken = false;
	const api = simotelEvents({
		settings: { current: async () => settings, drop: () => undefined },
		clock: createManualClock({ timers: 'at-once' }),
		logger: { error: (...items: unknown[]) => errors.push(items) } as never,
	});
	const read = {
		getPersistenceReader: () => ({
			readByAssociation: async () => {
				reads.push('read');
				if (broken) {
					throw new Error(`cannot read ${secret}`);
				}
				return [];
			},
		}),
	};
	return {
		reads,
		errors,
		break: () => {
			broken = true;
		},
		async send(method: 'get' | 'post', path: string, request: Request = {}): Promise<number> {
			const [endpoint] = api.endpoints;
			const whole = { method, headers: {}, query: {}, params: { 0: path }, ...request };
			const answer = await endpoint?.[method]?.(
				whole as unknown as Parameters<Post>[0],
				{} as never,
				read as unknown as Parameters<Post>[2],
				{} as never,
				{} as never,
				{} as never,
			);
			expect(answer?.content).toBeUndefined();
			return answer?.status ?? 0;
		},
	};
}
