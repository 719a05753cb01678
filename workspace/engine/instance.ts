import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import type { BoxSetup } from './box';
import { type Answer, type Ask, connect, type Serve } from './child/wire';
import { childBundle } from './childBundle';
import { engineHome, type EngineHome } from './engineHome';
import { root } from './root';
import { createRegistry, type Registry } from './state';

export type Instance = {
	ask(method: string, ...args: unknown[]): Promise<unknown>;
	isUp(): boolean;
	/** Ends the process as a crash would. */
	kill(): Promise<void>;
	stop(): Promise<void>;
	readonly registry: Registry;
};

function environment(home: EngineHome, limitMs: number): NodeJS.ProcessEnv {
	const path = [...home.path, dirname(process.execPath), process.env.PATH ?? ''];
	return {
		...process.env,
		NODE_OPTIONS: '',
		// Jest sets `test`, with which the engine grants every permission.
		NODE_ENV: 'production',
		...home.environment,
		PATH: path.join(delimiter),
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

/** On the old engine an endless loop in the app blocks the whole process. */
const patienceMs = 5000;

const clock = join(__dirname, 'shiftedDate.js');

/** A process with one engine. */
export async function startInstance(
	{ engine, nodeSandbox, callLimitMs, watchdogSpeed = 1 }: BoxSetup,
	serveFor: (registry: Registry) => Serve,
): Promise<Instance> {
	const registry = createRegistry();
	const serve = serveFor(registry);
	const home = engineHome(engine, nodeSandbox);
	const limitMs = callLimitMs ?? home.callLimitMs;
	const temp = mkdtempSync(join(tmpdir(), 'voip-status-engine-'));
	const words = [home.package, temp, home.sandbox, String(limitMs), String(watchdogSpeed), clock];
	const child = fork(childBundle(), words, {
		// The sandbox of 1.42.1 resolves `definition/*` from the working directory.
		cwd: root,
		env: environment(home, limitMs),
		execArgv: [],
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
	child.once('exit', () => {
		line.hangUp(`the engine's process ended: ${said.join('').slice(-2000)}`);
		rmSync(temp, { recursive: true, force: true });
	});
	await Promise.race([
		ready,
		ended.then(() => {
			throw new Error(`engine ${engine} did not start: ${said.join('').slice(-4000)}`);
		}),
	]);
	return {
		registry,
		ask: (method, ...args) =>
			// The Deno engines end a call themselves; for the old engine the server did.
			home.sandbox === 'vm2' && intoApp.includes(method)
				? within(limitMs, line.ask('engine', method, args))
				: line.ask('engine', method, args),
		isUp: () => child.exitCode === null && child.signalCode === null,
		async kill() {
			child.kill('SIGKILL');
			await ended;
		},
		async stop() {
			const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
			await Promise.race([line.ask('engine', 'stop', []).catch(() => undefined), ended]);
			if (child.connected) {
				child.disconnect();
			}
			await ended;
			clearTimeout(patience);
		},
	};
}
