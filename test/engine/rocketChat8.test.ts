import { type AppUnderTest, startApp } from '../support/startApp';

/** The API and the old settings are removed, but each answer must still be true and useful. */
describe('on Rocket.Chat 8', () => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp('1.62.0', '8');
	});
	afterAll(() => app.close());

	test.each([
		['status', 'VoIP: all 3 servers answer'],
		['status call-server', 'SIP said 200 OK'],
		['room', 'This room is not a call. It is a channel.'],
		['room', 'Voice calls have no room here: see your call history'],
		['room callArchived00001', 'With John'],
		['ping', 'Simotel answered in'],
		['ping setup', 'API Address:\nhttp'],
		['test', 'all 7 steps'],
		['setup', 'Rocket.Chat 8.0 has removed the VoIP API'],
		['setup', 'Management server (drachtio)'],
		['report', 'Rocket.Chat 8.1'],
		['help', '/voip test'],
	])('/voip %s says: %s', async (words, said) => {
		expect(await app.type('admin', `/voip ${words}`)).toContain(said);
	});

	test('/voip setup asks for nothing that 8.0 has removed', async () => {
		const shown = await app.type('admin', '/voip setup');
		expect(shown).not.toMatch(/user id and token|permission/);
		expect(shown).toMatch(/Nothing is left to do: type \/voip\.$/);
	});

	test('/voip checks everything without a token', async () => {
		await app.reinstall({ rocketchat_user_id: '', rocketchat_token: '' });
		expect(await app.type('agent', '/voip')).toContain('VoIP: all 3 servers answer');
		expect(app.world.requests()).toEqual([]);
	});
});
