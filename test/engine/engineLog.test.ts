import type { EngineVersion } from '../../workspace/engine/box';
import { eventSecret } from '../../workspace/session/standardWorkspace';
import { startApp } from '../support/startApp';

/** The secrets that the engine itself writes to its log. docs/security.md tells admins of them. */
type Logged = { savedSecret: boolean; eventSecret: boolean; visitorToken: boolean };
const engines: [EngineVersion, Logged][] = [
	['1.42.1', { savedSecret: false, eventSecret: true, visitorToken: false }],
	['1.46.0', { savedSecret: false, eventSecret: true, visitorToken: true }],
	['1.53.1', { savedSecret: false, eventSecret: true, visitorToken: true }],
	['1.62.0', { savedSecret: false, eventSecret: true, visitorToken: true }],
];

test.each(engines)(
	'which secrets Apps-Engine %s writes to its own log',
	async (engine, expected) => {
		const app = await startApp(engine);
		const { box } = app;
		await box.saveSetting('rocketchat_token', 'canary-saved-token');
		await app.world.sendEvent();
		await box.run({ user: 'agent', room: 'callInboundOpen01', text: '/voip help' });
		const lines = box.appLog();
		await app.close();
		const has = (canary: string) => lines.filter(({ text }) => text.includes(canary));
		const found = {
			savedSecret: has('canary-saved-token'),
			eventSecret: has(eventSecret),
			visitorToken: has('canaryVisitorToken'),
		};
		expect({
			savedSecret: found.savedSecret.length > 0,
			eventSecret: found.eventSecret.length > 0,
			visitorToken: found.visitorToken.length > 0,
		}).toEqual(expected);
		// All of these are debug lines, so a log without debug lines has none of them.
		const severities = Object.values(found).flatMap((some) => some.map(({ severity }) => severity));
		expect(new Set(severities)).toEqual(new Set(['debug']));
	},
);
