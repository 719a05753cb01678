import { openDesk } from './workspace';
import type { EngineVersion } from '../../workspace/engine/box';
import { eventSecret } from '../../workspace/terminal/standardWorkspace';

/** Which of these the engine writes to its log by itself; docs/security.md tells admins. */
type Logged = { savedSecret: boolean; eventSecret: boolean; visitorToken: boolean };
const engines: [EngineVersion, Logged][] = [
	['1.42.1', { savedSecret: false, eventSecret: true, visitorToken: false }],
	['1.46.0', { savedSecret: false, eventSecret: true, visitorToken: true }],
	['1.53.1', { savedSecret: false, eventSecret: true, visitorToken: true }],
	['1.62.0', { savedSecret: false, eventSecret: true, visitorToken: true }],
];

test.each(engines)('what Apps-Engine %s itself logs', async (engine, expected) => {
	const desk = await openDesk(engine);
	const { box } = desk;
	await box.saveSetting('rocketchat_token', 'canary-saved-token');
	await desk.world.sendEvent();
	await box.run({ user: 'agent', room: 'callInboundOpen01', text: '/voip help' });
	const lines = box.appLog();
	await desk.close();
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
	// Whoever keeps debug out of the log keeps these out of it.
	const severities = Object.values(found).flatMap((some) => some.map(({ severity }) => severity));
	expect(new Set(severities)).toEqual(new Set(['debug']));
});
