import { fork } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

import type { EngineVersion } from './box';
import { connect } from './child/wire';
import type { Answer, Ask, Serve } from './child/wire';
import { denoFolder } from './denoBinary';
import { engineHome, root } from './engineHome';

export type Instance = {
	ask(method: string, ...args: unknown[]): Promise<unknown>;
	stop(): Promise<void>;
};

function environment(version: EngineVersion, limitMs: number): NodeJS.ProcessEnv {
	const { sandbox } = engineHome(version);
	const path = [dirname(process.execPath), process.env.PATH ?? ''];
	return {
		...process.env,
		NODE_OPTIONS: '',
		// Under `test`, which jest sets, the engine grants every permission.
		NODE_ENV: 'production',
		DENO_DIR: join(root, '.cache', 'deno'),
		PATH: (sandbox === 'deno' ? [denoFolder(), ...path] : path).join(delimiter),
		// The engines' own limits: a call into the app is cut after 10 s on old servers, 30 s on new ones.
		APPS_ENGINE_RUNTIME_TIMEOUT: String(limitMs),
	};
}

/** Operations that are calls into the app. */
const intoApp = ['command', 'press', 'setting', 'endpoint', 'job'];

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error(`Script execution timed out after ${ms}ms`)), ms);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** One process with one engine in it. */
export async function startInstance(
	version: EngineVersion,
	serve: Serve,
	callLimitMs?: number,
): Promise<Instance> {
	const home = engineHome(version);
	const limitMs = callLimitMs ?? (home.sandbox === 'deno' ? 30_000 : 10_000);
	const child = fork(join(__dirname, 'child', 'main.ts'), [home.package], {
		cwd: home.cwd,
		env: environment(version, limitMs),
		execArgv: ['--import', 'tsx'],
		serialization: 'advanced',
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	const said: string[] = [];
	child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
	child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	let isReady: () => void = () => undefined;
	const ready = new Promise<void>((resolve) => {
		isReady = resolve;
	});
	const line = connect(
		{
			send: (message) => void (child.connected && child.send(message)),
			onMessage: (listener) => child.on('message', (message) => listener(message as Ask | Answer)),
		},
		(service, method, args) =>
			service === 'Box' && method === 'ready' ? isReady() : serve(service, method, args),
	);
	child.once('exit', () =>
		line.hangUp(`the engine's process ended: ${said.join('').slice(-2000)}`),
	);
	await Promise.race([
		ready,
		ended.then(() => {
			throw new Error(`engine ${version} did not start: ${said.join('').slice(-4000)}`);
		}),
	]);
	return {
		ask: (method, ...args) =>
			// The Deno engines cut a call themselves; around the old one its server did.
			home.sandbox === 'vm2' && intoApp.includes(method)
				? within(limitMs, line.ask('engine', method, args))
				: line.ask('engine', method, args),
		async stop() {
			await Promise.race([line.ask('engine', 'stop', []).catch(() => undefined), ended]);
			child.disconnect();
			await ended;
		},
	};
}
