import { type Desk, openDesk, support } from './startApp';
import type { EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';

export const pingEngines: EngineVersion[] = ['1.42.1', '1.53.1', '1.62.0'];

export type PingDesk = Desk & {
	/** The path to which Simotel sends its events, without the secret. */
	address(): Promise<string>;
	/** Through the web server of the workspace, to either instance in turn. */
	event(): Promise<number>;
	/** What stands on the screen since the installation. */
	lastTexts(user: string): string[];
	/** What anybody was ever shown, but for the address that an admin asks for. */
	shown(): string[];
};

/** Two instances; who types, always reaches the first. */
export async function openPingDesk(engine: EngineVersion): Promise<PingDesk> {
	const desk = await openDesk(engine, '7', (setup) => ({ ...setup, instances: 2 }));
	const seen: string[] = [];
	desk.box.onSeen((user, message) => seen.push(JSON.stringify([user, message])));
	let before: Record<string, number> = {};
	return {
		...desk,
		shown: () => seen.filter((text) => !text.includes('API Address')),
		async address() {
			const [path] = (await desk.box.endpoints()).filter((one) => one.includes('/simotel/'));
			return (path ?? '').replace(/\*$/, '');
		},
		event: () => desk.world.sendEvent(),
		async type(user, text) {
			await desk.box.run({ user, room: support, text, instance: 0 });
			return messageText(desk.last(user));
		},
		lastTexts: (user) => desk.box.seen(user).slice(before[user]).map(messageText),
		async renew() {
			await desk.world.setFault('simotel', 'none');
			await desk.world.setFault('simotel-event', 'off');
			await desk.renew();
			before = { agent: desk.box.seen('agent').length, admin: desk.box.seen('admin').length };
		},
	};
}

export function expectNoSecret({ shown, box }: PingDesk): void {
	expect(shown().join('\n')).not.toMatch(/canary-(event|simotel)/);
	expect(JSON.stringify(box.records())).not.toContain('canary');
}
