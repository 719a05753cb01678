import type { Sockets, WireEvents } from '../../../src/clients/direct/connection';
import { watchPort } from '../../../src/clients/direct/portWatch';
import { createManualClock } from '../../support/manualClock';

function watched() {
	const clock = createManualClock();
	const seen: string[] = [];
	let knock: WireEvents | undefined;
	const plain: Sockets['plain'] = (_address, events) => {
		seen.push('asked');
		knock = events;
		const destroy = (): void => void seen.push('closed');
		return { write: () => undefined, finish: () => undefined, destroy };
	};
	const port = watchPort({ host: '127.0.0.1', port: 1 }, { clock, plain }, () => {
		seen.push('opened');
	});
	return {
		seen,
		port,
		open: () => knock?.passed('port'),
		pass: async (ms: number) => {
			clock.pass(ms);
			await Promise.resolve();
		},
	};
}

describe('the port of a TLS server', () => {
	test('is tried by a connection of its own if no answer comes, and closed as soon as it opens', async () => {
		const { seen, pass, open } = watched();
		await pass(1000);
		open();
		expect(seen).toEqual(['asked', 'opened', 'closed']);
	});

	test('is not tried if an answer comes soon', async () => {
		const { seen, pass, port } = watched();
		port.heard();
		await pass(1000);
		expect(seen).toEqual([]);
	});

	test('is not reported as open after the end, and no connection stays open', async () => {
		const { seen, pass, port, open } = watched();
		await pass(1000);
		port.heard();
		open();
		expect(seen).toEqual(['asked', 'closed']);
	});
});
