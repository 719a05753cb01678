import { call, load, member } from './engine';

const file = 'server/runtime/deno/AppsEngineDenoRuntime';
const className = 'DenoRuntimeSubprocessController';

/** A busy machine needs this long to answer. */
const minPingMs = 250;

type Limits = { limitMs: number; watchdogSpeed: number };

/** Each engine has other names for how often it asks the sandbox whether it lives, and how long it waits. */
function speedUp(watchdog: unknown, times: number): void {
	const options = Object(member(watchdog, 'options'));
	for (const [name, value] of Object.entries(options)) {
		if (/^ping/.test(name) && typeof value === 'number') {
			Object.assign(options, { [name]: Math.max(value / times, minPingMs) });
		}
	}
}

/** The sandboxes that the engine starts: each is told the box's clock, when it starts and when the clock moves. */
export function watchDeno(
	home: string,
	{ limitMs, watchdogSpeed }: Limits,
): (shiftMs: number) => Promise<void> {
	const { prototype }: { prototype: unknown } = load(home, file, className);
	const spawn = member(prototype, 'spawnProcess');
	if (typeof prototype !== 'object' || prototype === null || typeof spawn !== 'function') {
		throw new Error(`${className} has no spawnProcess`);
	}
	const controllers = new Set<unknown>();
	let shiftMs = 0;
	const tell = async (controller: unknown): Promise<void> => {
		const isAlive = member(member(controller, 'deno'), 'exitCode') === null;
		if (isAlive) {
			await call(member(controller, 'messenger'), 'send', `_box.clock:${shiftMs}`);
		}
	};
	Object.assign(prototype, {
		spawnProcess(this: unknown, ...args: unknown[]): unknown {
			// 1.46.0 has its limit in the code; newer engines read it from the environment.
			Object.assign(Object(member(this, 'options')), { timeout: limitMs });
			if (!controllers.has(this)) {
				speedUp(member(this, 'livenessManager'), watchdogSpeed);
			}
			const result: unknown = Reflect.apply(spawn, this, args);
			controllers.add(this);
			void tell(this);
			return result;
		},
	});
	return async (ms) => {
		shiftMs = ms;
		await Promise.all([...controllers].map(tell));
	};
}
