import type { EngineVersion } from '../../workspace/engine/box';
import { subcommandNames } from '../support/everyCommand';
import { combinations, everyone, lead, persons } from '../support/roles';
import { type AppUnderTest, startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

/** The answer of each subcommand to a user who may run it. */
const answers: [string, RegExp, 'everyone' | 'admins'][] = [
	['status', /^✅ VoIP: all 3 servers answer/, 'everyone'],
	['room', /^This room is not a call\./, 'everyone'],
	['ping', /^✅ Simotel answered in/, 'everyone'],
	['help', /^What you can type/, 'everyone'],
	['history', /^⚪ There is no history yet/, 'everyone'],
	['trunks', /^⚪ Trunks: no state/, 'admins'],
	['mute 2h', /^The monitor is off/, 'admins'],
	['unmute', /^Alerts were not muted/, 'admins'],
	['setup', /^VoIP Status setup/, 'admins'],
	['test call-server', /call server/i, 'admins'],
	['report', /report/i, 'admins'],
	['ping setup', /API Address:\nhttp/, 'admins'],
];

test('this test tries every subcommand', () => {
	const tried = answers.map(([words]) => words.split(' ')[0]);
	expect(subcommandNames.filter((name) => !tried.includes(name))).toEqual([]);
});

describe.each(engines)('who may use /voip on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine, '7', (setup) => ({
			...setup,
			roles: [...setup.roles, lead],
			users: persons,
		}));
	});
	afterAll(() => app.close());

	describe.each(combinations)('with users "$users" and admins "$admins"', (combination) => {
		const { users, admins, mayUse, mayAdmin } = combination;
		beforeAll(() => app.startOver({ roles_users: users, roles_admins: admins }));
		const refused = '/voip is for call-centre staff. Ask an admin if you need it.';
		const adminsOnly = `Only admins can do that. Ask one: ${admins}.`;

		test.each(everyone)('%s gets an answer, or reads which roles get one', async (name) => {
			for (const [word, answer, whose] of answers) {
				const shown = await app.type(name, `/voip ${word}`);
				const entitled = whose === 'admins' ? mayAdmin : mayUse;
				// Rocket.Chat's own admins can always run setup, so that they can correct the roles.
				const may = word === 'setup' ? [...entitled, 'admin'] : entitled;
				const no = mayUse.includes(name) ? adminsOnly : refused;
				const said = answer.test(shown) ? 'its answer' : shown;
				expect([word, said]).toEqual([word, may.includes(name) ? 'its answer' : no]);
			}
		});

		test.each(everyone)(
			'%s sees only permitted subcommands in help and "Did you mean"',
			async (name) => {
				const help = await app.type(name, '/voip help');
				const mistyped = await app.type(name, '/voip setp');
				const isAdmin = mayAdmin.includes(name);
				expect({
					status: help.includes('/voip does telephony work?'),
					setup: help.includes('/voip setup '),
					pingSetup: help.includes('/voip ping setup'),
					didYouMean: mistyped.includes('Did you mean /voip setup?'),
				}).toEqual({
					status: mayUse.includes(name),
					setup: isAdmin,
					pingSetup: isAdmin,
					didYouMean: isAdmin,
				});
			},
		);
	});

	test('/voip setup names a role that does not exist', async () => {
		await app.startOver({ roles_users: 'admin, dispatchers', roles_admins: `${lead.name}, admin` });
		const shown = await app.type('admin', '/voip setup');
		expect(shown).toContain('Look at: This workspace has no role "dispatchers".');
		expect(shown).not.toContain(`no role "${lead.name}"`);
	});
});
