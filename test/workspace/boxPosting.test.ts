import type { Box, EngineVersion } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { askProbe } from '../support/askProbe';
import { probeApp, probeSetup } from '../support/boxProbe';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const rooms = [
	{ _id: 'GENERAL', t: 'c', name: 'general' },
	{ _id: 'private', t: 'p', members: ['agent'] },
	{ _id: 'readonly', t: 'c', ro: true },
	{ _id: 'archived', t: 'c', archived: true },
	{ _id: 'blocked', t: 'd', blocked: true },
	{ _id: 'encrypted', t: 'p', encrypted: true },
];
const button = { type: 'button', text: { type: 'plain_text', text: 'b' } };
const blocks = [{ type: 'actions', elements: [button] }];

describe.each(engines)('what an app posts on Apps-Engine %s', (engine) => {
	let box: Box;
	beforeAll(async () => {
		const serverVersion = engine === '1.42.1' ? '6.9.0' : '8.1.0';
		box = await startBox(probeSetup(engine, { rooms, serverVersion }));
		await box.install(probeApp());
	});
	afterAll(() => box.stop());

	const say = (room: string, text = 'hello', more: object = {}): Promise<unknown> =>
		askProbe(box, `say '${text}' '${JSON.stringify(more)}' ${room}`);

	test.each([
		['a private group without its app user', 'private', 'hello', {}, /^said$/],
		['a read-only room', 'readonly', 'hello', {}, /^threw: .*readonly/],
		['a blocked direct message', 'blocked', 'hello', {}, /^threw: .*room_is_blocked/],
		['a room that was deleted', 'deleted', 'hello', {}, /^threw: Invalid room provided/],
		['a mention of all', 'GENERAL', 'look @all', {}, /^threw: .*error-action-not-allowed/],
		['a mention of all in the room', 'GENERAL', '@here look', {}, /^threw: .*not-allowed/],
		['an address with the word', 'GENERAL', 'me@all.example', {}, /^said$/],
		['5000 letters', 'GENERAL', 'x'.repeat(5000), {}, /^said$/],
		['5001 letters', 'GENERAL', 'x'.repeat(5001), {}, /^threw: .*size-exceeded/],
		['a time of two minutes ago', 'GENERAL', 'hello', { at: -120_000 }, /^threw: .*out-of-sync/],
		['another name for the app', 'GENERAL', 'hello', { alias: 'Watch' }, /^said$/],
	])('%s', async (_name, room, text, more, said) => {
		expect(await say(room, text, more)).toMatch(said);
	});

	test('in an archived room: thrown by newer servers only', async () => {
		expect(await say('archived')).toMatch(engine === '1.42.1' ? 'said' : 'room_is_archived');
	});

	test('in an encrypted room: thrown if the workspace allows nothing unencrypted', async () => {
		box.setServerSetting({ id: 'E2E_Enable', value: true });
		expect(await say('encrypted')).toBe('said');
		box.setServerSetting({ id: 'E2E_Allow_Unencrypted_Messages', value: false });
		expect(await say('encrypted')).toMatch(/error-not-allowed/);
	});

	test('blocks are completed in a message that is posted, not in a private one', async () => {
		await say('GENERAL', 'posted', { blocks });
		await askProbe(box, `tell private '${JSON.stringify({ blocks })}' GENERAL`);
		const seen = (text: string) => box.seen('admin').find((message) => message.text === text);
		expect(seen('posted')?.blocks).toMatchObject([{ appId: box.appId }]);
		expect(seen('private')?.blocks).toEqual(blocks);
	});

	test('a private message in a read-only room is shown, in a deleted room thrown', async () => {
		expect(await askProbe(box, 'tell words {} readonly')).toBe('told');
		expect(await askProbe(box, 'tell words {} deleted')).toMatch(/Invalid room provided/);
	});

	test('private messages are gone after a reload, posted ones are not', async () => {
		await say('GENERAL', 'posted');
		box.reload('admin');
		expect(box.seen('admin').every((message) => !message.private)).toBe(true);
		expect(box.seen('admin').length).toBeGreaterThan(0);
	});
});
