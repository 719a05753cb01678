import { at } from '../../workspace/engine/plain';
import { labelsOf, messageWith, pressAndRead, pressOn, typeIn } from '../support/pressing';
import { supportRoom } from '../support/startApp';
import { pressEngines, usePressApp } from '../support/usePressApp';

describe.each(pressEngines)('buttons below a fault on Apps-Engine %s', (engine) => {
	const app = usePressApp(engine, { simotel: 'refuse' });

	test('there are none when all is up', async () => {
		await app().world.setFault('simotel', 'none');
		await app().type('admin', '/voip');
		expect(labelsOf(app().lastMessage('admin'))).toEqual([]);
	});

	test('Check again replaces the message in its place, twice in a row, and has no buttons when all is up', async () => {
		await app().type('agent', '/voip');
		const first = messageWith(app(), 'agent', 'Check again');
		await app().box.run({ user: 'agent', room: supportRoom, text: '/voip help' });
		const again = await pressAndRead(app(), 'agent', 'Check again');
		expect(again.text).toContain('Simotel down · connection refused');
		expect(again.labels).toEqual(['Check again', 'Share here']);
		await app().world.setFault('simotel', 'none');
		await app().box.advance(4000);
		const { text, labels, message } = await pressAndRead(app(), 'agent', 'Check again');
		expect(text).toContain('all 3 servers answer');
		expect(labels).toEqual([]);
		expect([message.id, message.replaced, message.private]).toEqual([first.id, 2, true]);
		expect(
			app()
				.box.seen('agent')
				.map(({ id }) => id)
				.indexOf(first.id),
		).toBe(0);
	});

	test('Details are for admins, say what /voip test says, and lead back', async () => {
		await app().type('admin', '/voip');
		const details = await pressAndRead(app(), 'admin', 'Details');
		expect(details.text).toMatch(/failed: connection/);
		expect(details.labels).toEqual(['Back']);
		expect((await pressAndRead(app(), 'admin', 'Back')).labels).toEqual([
			'Check again',
			'Details',
			'Share here',
		]);
		await app().type('agent', '/voip');
		expect(labelsOf(app().lastMessage('agent'))).toEqual(['Check again', 'Share here']);
	});

	test('a press without the right, or for more than the right, says so in one sentence', async () => {
		await app().type('agent', '/voip');
		const { value } = await firstButton('agent');
		await pressOn(app(), 'agent', 'Check again', { actionId: 'voip-details', value });
		expect(app().lastMessage('agent').text).toBe('Only admins can see the details.');
		await app().type('admin', '/voip');
		await app().box.saveSetting('roles_users', 'nobody-has-this');
		await app().box.saveSetting('roles_admins', 'nobody-has-this');
		await pressOn(app(), 'admin', 'Details');
		expect(app().lastMessage('admin').text).toMatch(/is for call-centre staff/);
		await app().startOver();
	});

	const firstButton = async (user: string): Promise<{ value: string }> => {
		const message = messageWith(app(), user, 'Check again');
		const row = message.blocks.slice(-1)[0];
		const [element] = Object.values(at(row, 'elements') ?? []);
		return { value: String(at(element, 'value')) };
	};

	test('a button of yesterday works, and its message keeps its time', async () => {
		await app().type('agent', '/voip');
		const before = messageWith(app(), 'agent', 'Check again').at;
		await app().box.advance(24 * 3_600_000);
		const { text, message } = await pressAndRead(app(), 'agent', 'Check again');
		expect(text).toContain('Simotel down · connection refused');
		expect(Math.abs(message.at - before)).toBeLessThan(5000);
	});

	test('after the address is removed, a press says what is left', async () => {
		await app().type('agent', '/voip simotel');
		await app().box.saveSetting('simotel_url', '');
		const { text } = await pressAndRead(app(), 'agent', 'Check again');
		expect(text).toMatch(/Simotel/);
		expect(text).not.toMatch(/wrong|failed/);
		await app().startOver();
	});

	test('a press asks no server that was asked a moment ago', async () => {
		await app().type('agent', '/voip');
		const before = app().box.httpRequests().length;
		await pressOn(app(), 'agent', 'Check again');
		expect(app().box.httpRequests()).toHaveLength(before);
	});

	test('a press in a disabled app does nothing', async () => {
		await app().type('agent', '/voip');
		await app().box.disable();
		await pressOn(app(), 'agent', 'Check again');
		expect(app().lastMessage('agent').replaced).toBe(0);
		await app().box.enable();
	});

	test('works on a phone, where the app of a message is that of its first block', async () => {
		await app().type('agent', '/voip');
		await pressOn(app(), 'agent', 'Check again', { client: 'phone' });
		expect(app().lastMessage('agent').replaced).toBe(1);
	});

	test('the answer stays in the thread', async () => {
		await app().box.run({
			user: 'agent',
			room: supportRoom,
			text: '/voip',
			thread: 'thread00000000001',
		});
		const { message } = await pressAndRead(app(), 'agent', 'Check again');
		expect(message.thread).toBe('thread00000000001');
	});

	test('users who may not use the app get no buttons', async () => {
		await typeIn(app(), 'user', '/voip');
		expect(labelsOf(app().lastMessage('user'))).toEqual([]);
	});
});
