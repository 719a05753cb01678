import { createServer, type Server, type ServerResponse } from 'node:http';

import type { Box, EngineVersion } from '../../workspace/engine/box';
import { at } from '../../workspace/engine/plain';
import { startBox } from '../../workspace/engine/startBox';
import { probeSetup } from '../support/boxProbe';
import { jobProbe } from '../support/jobProbe';
import { listenLocally } from '../support/listenLocally';

const minute = 60_000;
const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

describe.each(engines)('jobs on two servers with Apps-Engine %s', (engine) => {
	let box: Box;
	let server: Server;
	let url = '';
	/** Runs of the job that wait for the test. */
	let held: ServerResponse[] = [];
	let isHolding = true;
	let arrived: () => void = () => undefined;
	beforeEach(async () => {
		held = [];
		isHolding = true;
		server = createServer((_request, response) => {
			if (isHolding) {
				held.push(response);
				arrived();
			} else {
				response.end();
			}
		});
		url = `http://127.0.0.1:${await listenLocally(server)}/`;
		box = await startBox(probeSetup(engine, { instances: 2 }));
		await box.install(jobProbe('job'));
		const data = JSON.stringify({ tag: 'x', url });
		await type(`every job '1 minute' '${data}'`);
	});
	afterEach(async () => {
		server.closeAllConnections();
		server.close();
		await box.stop();
	});

	const type = (words: string, instance = 0) =>
		box.run({ user: 'admin', room: 'GENERAL', text: `/probe ${words}`, instance });
	const ran = (): number => box.records().filter(({ data }) => at(data, 'tag') === 'x').length;
	/** Starts the job that is due, and resolves when its run waits. */
	const startRun = async (ms = 0): Promise<{ ended: Promise<void> }> => {
		const waits = new Promise<void>((resolve) => {
			arrived = resolve;
		});
		const ended = box.advance(ms);
		await waits;
		return { ended };
	};
	const release = (): void => {
		isHolding = false;
		held.forEach((response) => response.end());
	};

	test('a run that outlasts the interval delays the next, on all servers, and nothing piles up', async () => {
		const { ended } = await startRun();
		await box.advance(3 * minute);
		expect(held).toHaveLength(1);
		release();
		await ended;
		await box.advance(0);
		await box.advance(0);
		expect(ran()).toBe(2);
	});

	test('a run that takes longer than ten minutes is joined by one on the other server', async () => {
		const first = await startRun();
		const second = await startRun(11 * minute);
		expect(held).toHaveLength(2);
		release();
		await Promise.all([first.ended, second.ended]);
		expect(ran()).toBeGreaterThanOrEqual(2);
	});

	test('a job whose server is killed in the middle rests ten minutes, then another takes it', async () => {
		const { ended } = await startRun();
		await box.killServer(0);
		await ended;
		isHolding = false;
		await box.advance(9.5 * minute);
		expect([ran(), typeof box.jobs()[0]?.lockedAt]).toEqual([0, 'number']);
		await box.advance(minute);
		expect(ran()).toBeGreaterThan(0);
		await box.startServer(0);
		await type('cancel job', 0);
		expect(box.jobs()).toEqual([]);
	});

	test('runs that were missed while no server ran are made up by one', async () => {
		isHolding = false;
		await box.advance(0);
		await Promise.all([box.killServer(0), box.killServer(1)]);
		await box.advance(60 * minute);
		expect(ran()).toBe(1);
		await box.startServer(0);
		await box.advance(0);
		expect(ran()).toBe(2);
	});

	test('a clock set back keeps a job waiting for its old time', async () => {
		isHolding = false;
		await box.advance(0);
		await box.turnBack(60 * minute);
		await box.advance(60 * minute);
		expect(ran()).toBe(1);
		await box.advance(minute);
		expect(ran()).toBe(2);
	});

	test('a job whose processor an update has dropped fails in Deno, runs on in the old engine, and rests after a restart', async () => {
		isHolding = false;
		await box.update(jobProbe('another'));
		await box.advance(2 * minute);
		const { failCount = 0 } = box.jobs()[0] ?? {};
		const runs = ran();
		expect([runs > 0, failCount > 0]).toEqual(engine === '1.42.1' ? [true, false] : [false, true]);
		await Promise.all([box.killServer(0), box.killServer(1)]);
		await box.startServer(0);
		await box.advance(5 * minute);
		expect([ran(), box.jobs()[0]?.failCount]).toEqual([runs, failCount]);
	});
});
