import type { EngineVersion } from '../../workspace/engine/box';
import type { RocketChatMajor } from '../../workspace/servers/world';
import {
	type TelephonyGeneration,
	workspaceSettings,
} from '../../workspace/session/standardWorkspace';
import { packaged } from '../support/appZip';
import { startApp } from '../support/startApp';

const workspaces: [TelephonyGeneration, EngineVersion, RocketChatMajor][] = [
	['omnichannel', '1.42.1', '6'],
	['omnichannel', '1.62.0', '7'],
	['freeswitch', '1.62.0', '7'],
	['media-calls', '1.62.0', '8'],
];

test.each(workspaces)(
	'in a workspace with %s, on Apps-Engine %s and Rocket.Chat %s, the call server is checked with no field filled in',
	async (generation, engine, major) => {
		const app = await startApp(engine, major);
		try {
			await app.box.uninstall();
			workspaceSettings(app.world, major).forEach(({ id }) => app.box.removeServerSetting(id));
			workspaceSettings(app.world, major, generation).forEach((setting) =>
				app.box.setServerSetting(setting),
			);
			expect(await app.box.install(packaged())).toMatchObject({ ok: true });
			const settings = await app.box.settings();
			expect(
				settings.filter(({ value, packageValue }) => (value ?? packageValue) !== packageValue),
			).toEqual([]);
			const shown = await app.type('agent', '/voip');
			expect(shown).toMatch(/✅ (Up: )?\W*Call server/);
			// Rocket.Chat hides the management server's password from apps.
			expect(shown).not.toContain('🔴');
			expect(await app.type('admin', '/voip setup')).toContain('Next: ');
		} finally {
			await app.close();
		}
	},
);
