import { keepAlive } from '../../../src/platform/keepAlive';

const timers = (): number =>
	process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('a process of its own is kept alive until the app lets go of it', () => {
	const before = timers();
	const letGo = keepAlive();
	expect(timers()).toBe(before + 1);
	letGo();
	expect(timers()).toBe(before);
});

test('nothing keeps the process of Rocket.Chat itself alive', () => {
	const known = globalThis.TextEncoder;
	Reflect.deleteProperty(globalThis, 'TextEncoder');
	try {
		const before = timers();
		keepAlive();
		expect(timers()).toBe(before);
	} finally {
		globalThis.TextEncoder = known;
	}
});
