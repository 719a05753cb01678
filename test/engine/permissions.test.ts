import AdmZip from 'adm-zip';

import { messageText } from '../../workspace/terminal/blocksToText';
import { packaged } from '../support/appZip';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

describe('the permissions in app.json', () => {
	const zip = packaged();
	const needed = [
		'slashcommand',
		'networking',
		'server-setting.read',
		'message.write',
		'room.read',
		'room.write',
		'user.read',
		'role.read',
		'api',
		'persistence',
		'scheduler',
		'ui.interact',
		'ui.registerButtons',
	];

	test('are these and no others', () => {
		const info: unknown = JSON.parse(new AdmZip(zip).readAsText('app.json'));
		expect(info).toMatchObject({ permissions: needed.map((name) => ({ name })) });
	});

	const showsWith = async (names: string[]): Promise<string> => {
		const permissions = names.map((name) => ({ name }));
		let app: AppUnderTest | undefined;
		try {
			app = await startApp('1.42.1', '7', (setup) => ({ ...setup, permissions }));
			await app.box.run({ user: 'agent', room: supportRoom, text: '/voip' });
			await app.box.run({ user: 'agent', room: supportRoom, text: '/voip room' });
			await app.box.run({ user: 'admin', room: supportRoom, text: '/voip ping' });
			await app.box.advance(20_000);
			await app.box.run({ user: 'agent', room: supportRoom, text: '/voip ping' });
			const standing = app.box.seen('admin');
			// One event for each ping that waits: the one of /voip, the admin's, and then the agent's.
			for (let left = 3; left > 0; left -= 1) {
				await app.world.sendEvent();
			}
			await app.box.saveSetting('roles_users', 'admin, livechat-agent, nobody-has-this');
			await app.box.run({ user: 'admin', room: supportRoom, text: '/voip setup' });
			const setup = app.box.seen('admin').slice(-1);
			const [entry] = await app.box.buttons('agent', supportRoom);
			const menu = { user: 'agent', room: supportRoom, context: 'roomAction' } as const;
			await app.box.pressMenu({ ...menu, actionId: entry?.actionId ?? '' });
			const opened = app.box.openViews('agent').map(({ surface }) => `opened ${surface}`);
			const seen = [...setup, ...standing, ...app.box.seen('agent')];
			const told = seen.map((message) => `${message.sender} ${messageText(message)}`);
			return [...told, ...opened].join('\n');
		} catch (error) {
			return String(error);
		} finally {
			await app?.close();
		}
	};
	const all = [
		'voip-status.bot ✅ VoIP: all 3 servers answer',
		'voip-status.bot This room is not a call. It is a channel.',
		'voip-status.bot ✅ Simotel answered in',
		'No Ping event within 20 s',
		'✅ Simotel reached this workspace too',
		'voip-status.bot VoIP Status is installed.',
		'This workspace has no role "nobody-has-this"',
		'opened contextual_bar',
	];

	test('together let everything work', async () => {
		const shown = await showsWith(needed);
		expect(all.filter((sentence) => !shown.includes(sentence))).toEqual([]);
	});

	test.each(needed)('are all needed: without %s something fails', async (missing) => {
		const shown = await showsWith(needed.filter((name) => name !== missing));
		expect(all.filter((sentence) => !shown.includes(sentence))).not.toEqual([]);
	});
});
