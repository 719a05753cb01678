import { createServer } from 'node:http';

import type { Box, EngineVersion } from '../../workspace/engine/box';
import { at } from '../../workspace/engine/plain';
import type { ClientEvent } from '../../workspace/engine/screens';
import { startBox } from '../../workspace/engine/startBox';
import { probeSetup } from '../support/boxProbe';
import { listenLocally } from '../support/listenLocally';
import { screenProbe } from '../support/screenProbe';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const press = { user: 'admin', room: 'GENERAL', message: 'x' };

describe.each(engines)('views on Apps-Engine %s', (engine) => {
	let box: Box;
	let events: ClientEvent[] = [];
	beforeAll(async () => {
		box = await startBox(probeSetup(engine, { clientPatienceMs: 300 }));
		await box.install(screenProbe());
		box.onInteraction((event) => events.push(event));
	});
	afterAll(() => box.stop());
	beforeEach(() => {
		box.reload('admin');
		events = [];
	});

	const texts = (): unknown[] =>
		box.openViews('admin').map(({ view }) => {
			const [first] = Object.values(at(view, 'blocks') ?? []);
			return at(at(first, 'text'), 'text');
		});
	const ignored = (): unknown[] =>
		events.flatMap((event) => (event.kind === 'ignored' ? [event.reason] : []));

	test('a bar that is open keeps its content when it is opened again, and takes an update', async () => {
		await box.press({ ...press, actionId: 'open', value: 'first' });
		await box.press({ ...press, actionId: 'open', value: 'second' });
		expect([texts(), ignored()]).toEqual([['first'], [expect.stringContaining('open already')]]);
		await box.press({ ...press, actionId: 'update', value: 'third' });
		expect(texts()).toEqual(['third']);
		await box.press({ ...press, actionId: 'answer', value: 'fourth' });
		expect(texts()).toEqual(['fourth']);
	});

	test('an update to a bar that is not on screen is lost', async () => {
		await box.press({ ...press, actionId: 'update', value: 'first' });
		expect([texts(), ignored()]).toEqual([[], ['no view with this id is open']]);
	});

	test('a trigger that the answer did not use still serves a command within its time, once', async () => {
		await box.press({ ...press, actionId: 'tell', triggerId: 'given' });
		await box.press({ ...press, actionId: 'open', value: 'first', triggerId: 'given' });
		await box.press({ ...press, actionId: 'update', value: 'second', triggerId: 'given' });
		expect([texts(), ignored()]).toEqual([['first'], ['trigger used before']]);
	});

	test('an answer that comes too late is a toast on the web, and opens nothing', async () => {
		const toast = new Promise<void>((resolve) => {
			box.onInteraction(({ kind }) => kind === 'toast' && resolve());
		});
		const server = createServer((_request, response) => void toast.then(() => response.end()));
		const port = await listenLocally(server);
		await box.press({ ...press, actionId: 'slow', value: `http://127.0.0.1:${port}/` });
		server.close();
		expect(texts()).toEqual([]);
		expect(events).toContainEqual(
			expect.objectContaining({
				kind: 'toast',
				text: expect.stringContaining('failed to respond'),
			}),
		);
		expect(ignored()).toEqual(['trigger used before']);
	});

	test('a submitted view closes on the web, and stays open on a phone that gets an answer without a type', async () => {
		await box.press({ ...press, actionId: 'modal', value: 'm' });
		await box.submitView({ user: 'admin', view: 'modal' });
		expect(box.openViews('admin')).toEqual([]);
		const phone = { client: 'phone' } as const;
		await box.press({ ...press, ...phone, actionId: 'modal', value: 'm' });
		await box.submitView({ user: 'admin', ...phone, view: 'modal' });
		expect(box.openViews('admin', 'phone')).toHaveLength(1);
	});

	test('a phone draws no bar and no menu buttons, and sends no press without its room', async () => {
		const phone = { client: 'phone' } as const;
		await box.press({ ...press, ...phone, actionId: 'open', value: 'first' });
		await box.press({ user: 'admin', message: 'x', ...phone, actionId: 'tell' });
		expect(box.openViews('admin', 'phone')).toEqual([]);
		expect(ignored()).toEqual(['phones draw no contextual bars', 'no message or room']);
		expect(await box.buttons('admin', 'GENERAL', 'phone')).toEqual([]);
		expect(box.seen('admin')).toEqual([]);
	});

	test('after a reload no view is open', async () => {
		await box.press({ ...press, actionId: 'open', value: 'first' });
		box.reload('admin');
		expect(texts()).toEqual([]);
	});
});
