import AdmZip from 'adm-zip';

import type { Box, BoxSetup, InstallOutcome, SettingSaved } from './box';
import { allServices, crossing } from './bridges/all';
import { appUser } from './bridges/people';
import { nextDue } from './bridges/scheduler';
import { callEndpoint, pressButton, runCommand } from './calls';
import { startInstance } from './instance';
import { at, createState, isRecord, textOf } from './state';
import type { Service, State } from './state';

type Info = { id: string; permissions: unknown };

function readInfo(zip: Buffer): Info {
	const entry = new AdmZip(zip).getEntry('app.json');
	const info: unknown = entry ? JSON.parse(entry.getData().toString('utf8')) : {};
	return { id: textOf(at(info, 'id')), permissions: at(info, 'permissions') ?? [] };
}

function serveFrom(state: State, services: Readonly<Record<string, Service>>) {
	return (name: string, method: string, args: unknown[]): unknown => {
		const key = name === 'Box' ? String(args[0]) : `${name}.${method}`;
		if (name === 'Box' || crossing.has(name)) {
			state.crossings.set(key, (state.crossings.get(key) ?? 0) + 1);
		}
		if (name === 'Box') {
			return undefined;
		}
		const answer = services[name]?.[method];
		if (!answer) {
			throw new Error(`the box has no ${name}.${method}`);
		}
		return answer(...args);
	};
}

const outcome = (value: unknown): InstallOutcome => {
	const status = textOf(at(value, 'status'));
	return at(value, 'ok') === true
		? { ok: true, status }
		: { ok: false, status, message: textOf(at(value, 'message')) };
};
const failed = (error: unknown): InstallOutcome => ({
	ok: false,
	message: error instanceof Error ? error.message : String(error),
});

function withoutProtection(setup: BoxSetup): BoxSetup {
	const { allowedAddresses: _gone, ...rest } = setup;
	return rest;
}

/** A Rocket.Chat workspace in a box: the real engine, in processes of its own, over one database. */
export async function startBox(setup: BoxSetup): Promise<Box> {
	const started = performance.now();
	const state = createState(setup);
	const serve = serveFrom(state, allServices(state));
	const count = setup.instances ?? 1;
	const instances = await Promise.all(
		Array.from({ length: count }, () => startInstance(setup.engine, serve, setup.callLimitMs)),
	);
	const [first] = instances;
	if (!first) {
		throw new Error('a box needs one instance at least');
	}
	await Promise.all(instances.map((instance) => instance.ask('load')));
	const startedInMs = Math.round(performance.now() - started);
	const others = instances.slice(1);
	const pick = (index = 0) => instances[index] ?? first;
	const app: Info = { id: '', permissions: [] };
	let next = 0;

	const put = async (
		operation: 'add' | 'update',
		zip: Buffer,
		by: string,
	): Promise<InstallOutcome> => {
		try {
			Object.assign(app, readInfo(zip));
			const permissions = setup.permissions ?? app.permissions;
			const result = outcome(await first.ask(operation, zip, appUser(state, by), permissions));
			for (const other of result.ok ? others : []) {
				await other.ask('addLocal', app.id);
			}
			return result;
		} catch (error) {
			return failed(error);
		}
	};
	const everywhere = async (operation: 'enable' | 'disable'): Promise<InstallOutcome> => {
		try {
			const results = await Promise.all(instances.map((one) => one.ask(operation, app.id)));
			return outcome(results[0]);
		} catch (error) {
			return failed(error);
		}
	};
	const settingsOf = async (): Promise<Record<string, unknown>> => {
		const settings = await first.ask('settings', app.id);
		return isRecord(settings) ? settings : {};
	};
	const save = async (id: string, value: unknown): Promise<SettingSaved> => {
		let refusal: string | undefined;
		for (const instance of instances) {
			const setting = (await settingsOf())[id];
			try {
				await instance.ask('setting', app.id, { ...(isRecord(setting) ? setting : { id }), value });
			} catch (error) {
				refusal = error instanceof Error ? error.message : String(error);
			}
		}
		const stored = at((await settingsOf())[id], 'value');
		return refusal === undefined ? { stored } : { stored, refusal };
	};

	return {
		engine: setup.engine,
		get appId() {
			return app.id;
		},
		startedInMs,
		install: (zip, by = 'admin') => put('add', zip, by),
		update: (zip, by = 'admin') => put('update', zip, by),
		enable: () => everywhere('enable'),
		disable: () => everywhere('disable'),
		async uninstall() {
			await first.ask('remove', app.id, appUser(state, 'admin'));
		},
		run: (typed) => runCommand(state, pick(typed.instance), typed),
		press: (press) => pressButton(state, pick(press.instance), app.id, press),
		saveSetting: save,
		call: (sent) => callEndpoint(state, pick(sent.instance), app.id, sent),
		async advance(ms) {
			const until = state.schedulerNow + ms;
			for (let job = nextDue(state, until); job; job = nextDue(state, until)) {
				state.schedulerNow = Math.max(state.schedulerNow, job.nextRunAt);
				if (job.kind === 'once') {
					state.jobs = state.jobs.filter((other) => other !== job);
				} else {
					job.nextRunAt += job.everyMs;
				}
				job.running = true;
				const instance = pick(next++ % instances.length);
				await instance.ask('job', job.processor, job.data).catch((error: unknown) => {
					state.log.push({ severity: 'error', method: 'scheduler', text: String(error) });
				});
				job.running = false;
			}
			state.schedulerNow = until;
		},
		commands: () => Promise.resolve([...state.commands]),
		async settings() {
			return Object.values(await settingsOf()).map((setting) => ({
				id: textOf(at(setting, 'id')),
				value: at(setting, 'value'),
				packageValue: at(setting, 'packageValue'),
				type: textOf(at(setting, 'type')),
				section: textOf(at(setting, 'section')),
				i18nLabel: textOf(at(setting, 'i18nLabel')),
				public: at(setting, 'public') === true,
			}));
		},
		endpoints: () => Promise.resolve([...state.routes.keys()]),
		seen: (user) => [...(state.screens.get(user) ?? [])],
		onSeen: (listener) => void state.events.on('seen', listener),
		surfaces: (user) => state.surfaces.filter((surface) => surface.user === user),
		appLog: () => [...state.log],
		records: () => [...state.records],
		jobs: () =>
			state.jobs.map(({ key, processor, kind, nextRunAt, data }) => ({
				id: key,
				processor,
				kind,
				nextRunAt,
				data,
			})),
		crossings: () => Object.fromEntries(state.crossings),
		resetCrossings: () => state.crossings.clear(),
		httpRequests: () => [...state.sent],
		protectAddresses(allowed) {
			state.setup = allowed
				? { ...state.setup, allowedAddresses: allowed }
				: withoutProtection(state.setup);
		},
		setServerSetting: (setting) => void state.serverSettings.set(setting.id, setting),
		removeServerSetting: (id) => void state.serverSettings.delete(id),
		putRoom: (room) => void state.rooms.set(room._id, room),
		removeRoom: (id) => void state.rooms.delete(id),
		putUser: (user) => void state.users.set(user.username, user),
		async killSandbox(index = 0) {
			await pick(index).ask('killSandbox', app.id);
		},
		async stop() {
			await Promise.all(instances.map((instance) => instance.stop()));
		},
	};
}
