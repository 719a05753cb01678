import { createPings } from '../../../src/platform/pingStore';
import { memoryRecords } from '../../support/memoryRecords';
import { createPingCommand } from '../../support/pingCommand';

const secret = 'canary-event-secret-0123456789';

describe('/voip ping', () => {
	test('says how long it took', async () => {
		const command = createPingCommand({}, () => ({}));
		expect(await command.type([], false)).toBe('✅ Simotel answered in 40 ms');
		expect(command.asked).toMatchObject([
			{ method: 'post', url: 'http://pbx.local/api/v4/setting/ping/act', content: '{}' },
		]);
		expect(await createPings(command.records).waiting()).toEqual([]);
	});

	test('tells an admin that events from Simotel are not watched', async () => {
		expect(await createPingCommand({}, () => ({})).type([])).toContain('/voip ping setup');
	});

	test('waits for the event when there is a secret', async () => {
		const command = createPingCommand({ simotel_event_secret: secret }, () => ({}));
		expect(await command.type([])).toContain('Waiting for its Ping event');
		expect(command.records.size()).toBe(1);
		expect(command.watched).toEqual(['id1']);
	});

	test('does not wait for an event that came before the answer', async () => {
		const command = createPingCommand({ simotel_event_secret: secret }, () => {
			command.eventComes();
			return {};
		});
		expect(await command.type([])).toBe('✅ Simotel answered in 40 ms');
		expect(command.watched).toEqual([]);
		// Of two events, only the first has arrived.
		const other = createPingCommand({ simotel_event_secret: secret }, (number) => {
			if (number === 1) {
				other.eventComes();
			}
			return {};
		});
		expect(await other.type(['2'])).toContain('Waiting for its Ping event');
		expect(other.watched).toHaveLength(1);
	});

	test('schedules a check of the event for an agent too', async () => {
		const command = createPingCommand({ simotel_event_secret: secret }, () => ({}));
		await command.type([], false);
		expect(command.watched).toHaveLength(1);
	});

	test('does not wait for an event after a refusal', async () => {
		const body = '{"success":-2,"message":"IP is not permitted","data":""}';
		const command = createPingCommand({ simotel_event_secret: secret }, () => ({
			status: 403,
			body,
		}));
		const shown = await command.type([]);
		expect(shown).toContain('⚪ Simotel ping failed · answers, but refuses our address');
		expect(shown).toContain('Maintenance › Settings › Simotel API › Allowed IPs');
		expect(await createPings(command.records).waiting()).toEqual([]);
		expect(command.watched).toEqual([]);
		expect(await command.type([], false)).toBe(
			'⚪ Simotel ping failed · answers, but refuses our address\nTell an admin: they see more with /voip test',
		);
	});

	test('says that Simotel is not set up', async () => {
		expect(await createPingCommand({ simotel_url: '' }, () => ({})).type([], false)).toBe(
			'Simotel is not set up.',
		);
	});

	test('names a setting that cannot work, and sends nothing', async () => {
		const command = createPingCommand({ simotel_url: 'pbx/api/v3' }, () => ({}));
		expect(await command.type([], false)).toBe('No ping was sent · a setting cannot work');
		expect(await command.type([])).toContain('v3 has no ping; use v4');
		expect(command.asked).toEqual([]);
	});

	test.each(['0', '-1', '1e9', 'abc', '21', '@all'])(
		'answers %s with the range of numbers',
		async (word) => {
			const command = createPingCommand({}, () => ({}));
			expect(await command.type([word])).toBe(
				`${word} is not a number of pings. Type a whole number from 1 to 20, for example /voip ping 5.`,
			);
			expect(command.asked).toEqual([]);
		},
	);
});

describe('the HTTP method', () => {
	test('is PUT once after 405, and the evidence says so', async () => {
		const command = createPingCommand({}, (_number, method) =>
			method === 'post' ? { status: 405 } : {},
		);
		const shown = await command.type([]);
		expect(command.asked.map(({ method }) => method)).toEqual(['post', 'put']);
		expect(shown).toContain('answered HTTP 405 in 40 ms');
		expect(shown).toContain('asked once more, with PUT');
	});
	test.each([400, 401, 403, 404, 415, 500, 501])('stays POST after %s', async (status) => {
		const command = createPingCommand({}, () => ({ status, body: '{"success":0}' }));
		await command.type([]);
		expect(command.asked).toHaveLength(1);
	});
	test('is not tried a third time', async () => {
		const command = createPingCommand({}, () => ({ status: 405 }));
		expect(await command.type([])).toContain('answers, but refuses the request method');
		expect(command.asked).toHaveLength(2);
	});
});

describe('/voip ping 10', () => {
	test('sends ten, 200 ms apart, with progress and sums', async () => {
		const command = createPingCommand({}, (number) =>
			number === 3 ? { fails: 'ECONNREFUSED' } : {},
		);
		const shown = await command.type(['10'], false);
		expect(shown).toBe(
			[
				'Simotel ping: 9 of 10 answered · 10 % loss · min 40, avg 40, max 40 ms',
				'••×••••••• (• answered, × failed)',
				'1 failed: connection refused',
				'Tell an admin: they see more with /voip test',
			].join('\n'),
		);
		const gaps = command.asked.map(({ at }, index) => at - (command.asked[index - 1]?.at ?? -200));
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(200);
		expect(command.interim.length).toBeGreaterThan(0);
		expect(command.interim[0]).toMatch(/^\d of 10…$/);
	});

	test('stops at the deadline with the pings that were answered', async () => {
		const command = createPingCommand({ simotel_event_secret: secret }, () => ({ ms: 3000 }));
		const shown = await command.type(['10']);
		expect(shown).toContain('Ended after 7.5 s, with 3 of 10 sent.');
		expect(command.records.size()).toBe(3);
		expect(command.watched).toHaveLength(1);
	});

	test('leaves out a ping that was still open at the deadline, and says so', async () => {
		const command = createPingCommand({}, (number) =>
			number < 4 ? { ms: 2000 } : { ms: Infinity },
		);
		const shown = await command.type(['10']);
		expect(command.asked).toHaveLength(4);
		expect(command.elapsed()).toBe(7500);
		expect(shown).toContain('3 of 3 answered · 0 % loss');
		expect(shown).toContain(
			'Ended after 7.5 s, with 3 of 10 sent. One more was under way and is not counted.',
		);
	});

	test('leaves out a ping that had no time left for its second request', async () => {
		const command = createPingCommand({}, (_number, method) =>
			method === 'post' ? { status: 405, ms: 1100 } : { ms: 100 },
		);
		const shown = await command.type(['10']);
		expect(shown).toContain('5 of 5 answered · 0 % loss');
		expect(shown).toContain('One more was under way');
		expect(shown).not.toContain('refuses');
	});
});

describe('/voip ping of many people at once', () => {
	test('is one run, whose answer all of them get', async () => {
		const command = createPingCommand({ simotel_event_secret: secret }, () => ({}));
		const shown = await Promise.all([1, 2, 3].map(() => command.type(['5'])));
		expect(command.asked).toHaveLength(5);
		expect(new Set(shown.map((text) => text.split('\n')[0]))).toEqual(
			new Set(['Simotel ping: 5 of 5 answered · 0 % loss · min 40, avg 40, max 40 ms']),
		);
		expect(shown.filter((text) => text.includes('Sent once for all'))).toHaveLength(2);
		expect(command.watched).toHaveLength(1);
	});

	test('is one run, and who asks for another number of pings is told to wait', async () => {
		const command = createPingCommand({}, () => ({}));
		const shown = await Promise.all([command.type(['5']), command.type(['6']), command.type([])]);
		expect(command.asked).toHaveLength(5);
		const busy = /^Somebody is pinging Simotel at the moment/;
		expect(shown.map((text) => busy.test(text))).toEqual([false, true, true]);
		expect(await command.type(['6'])).toContain('6 of 6 answered');
	});

	test('is no more than one run on two instances, and the next is possible afterwards', async () => {
		const records = memoryRecords();
		const [first, second] = ['a', 'b'].map((ids) =>
			createPingCommand({}, () => ({}), { records, ids }),
		);
		const both = await Promise.all([first?.type(['5']), second?.type(['5'])]);
		expect(both.join()).toContain('Somebody is pinging Simotel');
		expect((first?.asked.length ?? 0) + (second?.asked.length ?? 0)).toBeLessThanOrEqual(5);
		expect(await second?.type(['2'])).toContain('2 of 2 answered');
		expect(records.size()).toBe(0);
	});

	test('is not held up by a run of an instance that was killed', async () => {
		const records = memoryRecords();
		await records.add(['simotel-ping-run', 'simotel-ping-run:x'], {
			id: 'x',
			at: 1_000_000 - 9000,
		});
		const command = createPingCommand({}, () => ({}), { records });
		expect(await command.type([])).toContain('Somebody is pinging');
		await records.claim('simotel-ping-run:x');
		await records.add(['simotel-ping-run', 'simotel-ping-run:y'], {
			id: 'y',
			at: 1_000_000 - 12_000,
		});
		expect(await command.type([])).toContain('answered in 40 ms');
		expect(records.size()).toBe(0);
	});

	test('sends nothing while an earlier ping has not come back', async () => {
		const command = createPingCommand({}, () => ({ ms: Infinity }));
		expect(await command.type([])).toContain('Simotel ping failed');
		expect(await command.type(['5'])).toContain('still');
		expect(command.asked).toHaveLength(1);
	});
});

describe('pings that wait for their event', () => {
	test('are 60 at the most', async () => {
		const command = createPingCommand({ simotel_event_secret: secret }, () => ({}));
		for (let run = 0; run < 7; run++) {
			await command.type(['10']);
		}
		expect(command.asked).toHaveLength(70);
		expect(command.records.size()).toBe(60);
	});
});

describe('/voip ping 5', () => {
	test.each([
		['credentials', 401, '{"success":-2,"message":"BasicAuth or ApiKey is invalid","data":""}'],
		['missing credentials', 401, '{"success":-2,"message":"BasicAuth or ApiKey is missing"}'],
		['the address', 403, '{"success":-2,"message":"IP is not permitted","data":""}'],
		['the service', 403, '{"success":-2,"message":"Access denied: /setting/ping/act"}'],
	])('stops at the first refusal of %s', async (_name, status, body) => {
		const command = createPingCommand({}, (number) => (number === 2 ? { status, body } : {}));
		const shown = await command.type(['5']);
		expect(command.asked).toHaveLength(2);
		expect(shown).toContain('1 of 2 accepted · min 40');
		expect(shown).toContain('Stopped at the refusal: 2 of 5 sent.');
	});

	test('goes on after a ping that failed otherwise', async () => {
		const command = createPingCommand({}, () => ({ status: 500 }));
		await command.type(['5']);
		expect(command.asked).toHaveLength(5);
	});
});

describe('/voip ping setup', () => {
	test('gives the address with the secret to admins only', async () => {
		const command = createPingCommand({ simotel_event_secret: secret }, () => ({}));
		expect(await command.type(['setup'])).toContain(
			`API Address:\nhttps://chat.example.com/api/apps/private/app/hash/simotel/${secret}`,
		);
		const refused = await command.type(['setup'], false);
		expect(refused).toBe('Only admins can do that. Ask one: admin, livechat-manager.');
		expect(command.asked).toEqual([]);
	});
	test.each(['', 'too-short'])('offers a new secret each time instead of %j', async (set) => {
		const command = createPingCommand({ simotel_event_secret: set }, () => ({}));
		const [first, second] = [await command.type(['setup']), await command.type(['Setup'])];
		expect(first).toMatch(/\n[0-9a-f]{64}\n/);
		expect(first).not.toBe(second);
		expect(first).toMatch(set ? /fewer than 24/ : /no secret for events yet/);
	});
});

test('/voip ping sends credentials in headers and shows them nowhere', async () => {
	const account = {
		simotel_api_key: 'canary-key',
		simotel_username: 'کاربر',
		simotel_password: 'canary-pä:ss',
	};
	const body = JSON.stringify({ success: 0, message: 'no' });
	const command = createPingCommand({ ...account, simotel_event_secret: secret }, () => ({ body }));
	const shown = [await command.type([]), await command.type(['5']), ...command.interim].join('\n');
	expect(shown).not.toMatch(/canary/);
	const encoded = Buffer.from('کاربر:canary-pä:ss').toString('base64');
	expect(command.asked[0]?.headers).toMatchObject({
		'X-APIKEY': 'canary-key',
		'Authorization': `Basic ${encoded}`,
		'Content-Type': 'application/json',
	});
});
