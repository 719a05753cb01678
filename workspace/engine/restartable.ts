import type { BoxSetup } from './box';
import type { Serve } from './child/wire';
import { type Instance, startInstance } from './instance';
import { createRegistry, type Registry } from './state';

export type Restartable = Instance & {
	/** Starts the server again over the same database. */
	start(): Promise<void>;
};

/** One server of the workspace, which can die and come back. */
export async function startServer(
	setup: BoxSetup,
	serveFor: (registry: Registry) => Serve,
	shiftMs: () => number,
): Promise<Restartable> {
	let current: Instance | undefined = await startInstance(setup, serveFor);
	const none = createRegistry();
	return {
		get registry() {
			return current?.registry ?? none;
		},
		isUp: () => current?.isUp() ?? false,
		ask: (method, ...args) =>
			current?.ask(method, ...args) ?? Promise.reject(new Error('this server is down')),
		async kill() {
			const killed = current;
			current = undefined;
			await killed?.kill();
		},
		async start() {
			if (current) {
				throw new Error('this server runs already');
			}
			const started = await startInstance(setup, serveFor);
			await started.ask('setClock', shiftMs());
			await started.ask('load');
			current = started;
		},
		stop: async () => current?.stop(),
	};
}
