import AdmZip from 'adm-zip';

import { messageText } from '../../workspace/terminal/blocksToText';
import { packaged } from '../support/appZip';
import { openDesk, support } from '../support/startApp';

describe('when the Deno process dies during a command', () => {
	test('the next command works', async () => {
		const desk = await openDesk('1.62.0');
		await desk.world.setFault('rest', 'silent');
		const lost = desk.box.run({ user: 'agent', room: support, text: '/voip' });
		await new Promise<void>((resolve) => {
			const asked = setInterval(() => {
				if (desk.world.requests().length > 0) {
					clearInterval(asked);
					resolve();
				}
			}, 10);
		});
		await desk.box.killSandbox();
		await desk.world.setFault('rest', 'none');
		// We cannot answer for a dead process: the engine leaves that call to its own time-out.
		expect(await lost).toMatchObject({ ok: expect.any(Boolean) });
		expect(await desk.type('agent', '/voip help')).toContain('What you can type:');
		await desk.close();
	}, 90_000);
});

describe('every permission in app.json is needed', () => {
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
	];

	test('and there is no other', () => {
		const info: unknown = JSON.parse(new AdmZip(zip).readAsText('app.json'));
		expect(info).toMatchObject({ permissions: needed.map((name) => ({ name })) });
	});

	const showsWith = async (names: string[]): Promise<string> => {
		const permissions = names.map((name) => ({ name }));
		try {
			const desk = await openDesk('1.42.1', '7', (setup) => ({ ...setup, permissions }));
			await desk.box.run({ user: 'agent', room: support, text: '/voip' });
			await desk.box.run({ user: 'agent', room: support, text: '/voip room' });
			await desk.box.run({ user: 'admin', room: support, text: '/voip ping' });
			await desk.box.advance(20_000);
			await desk.box.run({ user: 'agent', room: support, text: '/voip ping' });
			const standing = desk.box.seen('admin');
			// One for each ping that waits: that of /voip, the admin's, and then the agent's.
			for (let left = 3; left > 0; left -= 1) {
				await desk.world.sendEvent();
			}
			await desk.box.saveSetting('roles_users', 'admin, livechat-agent, nobody-has-this');
			await desk.box.run({ user: 'admin', room: support, text: '/voip setup' });
			const setup = desk.box.seen('admin').slice(-1);
			const seen = [...setup, ...standing, ...desk.box.seen('agent')];
			await desk.close();
			return seen.map((message) => `${message.sender} ${messageText(message)}`).join('\n');
		} catch (error) {
			return String(error);
		}
	};
	const all = [
		'voip-status.bot VoIP status: 3 of 3 up',
		'voip-status.bot This room is not a call. It is a channel.',
		'voip-status.bot No Ping event within 20 s',
		'voip-status.bot Ping event received',
		'voip-status.bot VoIP Status is installed.',
		'This workspace has no role "nobody-has-this"',
	];

	test('with all of them everything works', async () => {
		const shown = await showsWith(needed);
		expect(all.filter((sentence) => !shown.includes(sentence))).toEqual([]);
	});

	test.each(needed)('without %s something fails', async (missing) => {
		const shown = await showsWith(needed.filter((name) => name !== missing));
		expect(all.filter((sentence) => !shown.includes(sentence))).not.toEqual([]);
	});
});
