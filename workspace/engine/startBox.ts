import { appSettings } from './appSettings';
import type { Box, BoxSetup } from './box';
import { serveFrom } from './bridges/all';
import { runCommand } from './calls';
import { boxClock } from './clock';
import { describedCommands } from './describedCommand';
import { callEndpoint } from './endpoints';
import { type InstalledApp, lifecycle } from './lifecycle';
import { postMessage } from './postMessage';
import { startServer } from './restartable';
import { sandboxes } from './sandboxes';
import { boxScreens } from './screens/boxScreens';
import { createState, nextId, type Registry, type State } from './state';

/** Shows what is in the workspace's database and on its users' screens. */
const contents = (state: State) =>
	({
		seen: (user) => [...(state.screens.get(user) ?? [])],
		onSeen: (listener) => void state.events.on('seen', listener),
		appLog: () => [...state.log],
		records: () => [...state.records],
		jobs: () => state.jobs.map(({ key, interval: _interval, ...job }) => ({ id: key, ...job })),
		addRecord: (record) => void state.records.push({ id: nextId(state), ...record }),
		dropRecords() {
			state.records = [];
		},
		dropJobs(ids) {
			state.jobs = ids ? state.jobs.filter(({ key }) => !ids.includes(key)) : [];
		},
		crossings: () => Object.fromEntries(state.crossings),
		resetCrossings: () => state.crossings.clear(),
		httpRequests: () => [...state.sent],
		protectAddresses(allowed) {
			const { allowedAddresses: _before, ...rest } = state.setup;
			state.setup = allowed ? { ...rest, allowedAddresses: allowed } : rest;
		},
		roomsToPick: (user, typed) =>
			[...state.rooms.values()]
				.filter(({ t, prid }) => (t === 'c' || t === 'p') && !prid)
				.filter(({ members = [], name = '' }) => members.includes(user) && name.includes(typed))
				.slice(0, 10),
		setServerSetting: (setting) => void state.serverSettings.set(setting.id, setting),
		removeServerSetting: (id) => void state.serverSettings.delete(id),
		rooms: () => [...state.rooms.values()],
		users: () => [...state.users.values()],
		putRoom: (room) => void state.rooms.set(room._id, room),
		removeRoom: (id) => void state.rooms.delete(id),
		putUser: (user) => void state.users.set(user.username, user),
	}) satisfies Partial<Box>;

/** Starts a simulated Rocket.Chat workspace: the real engine, in separate processes, over one simulated database. */
export async function startBox(setup: BoxSetup): Promise<Box> {
	const started = performance.now();
	const state = createState(setup);
	const serveFor = (registry: Registry) => serveFrom(state, registry);
	const instances = await Promise.all(
		Array.from({ length: setup.instances ?? 1 }, () =>
			startServer(setup, serveFor, () => state.shiftMs),
		),
	);
	const [first, ...others] = instances;
	if (!first) {
		throw new Error('a box needs at least one instance');
	}
	await Promise.all(instances.map((instance) => instance.ask('load')));
	const startedInMs = Math.round(performance.now() - started);
	const app: InstalledApp = { id: '', permissions: [] };
	const pick = (index = 0) => instances[index] ?? first;
	return {
		engine: setup.engine,
		serverVersion: setup.serverVersion,
		get appId() {
			return app.id;
		},
		startedInMs,
		...lifecycle(state, { first, others }, app),
		...appSettings({ state, instances, first, app }),
		...contents(state),
		commands: () => Promise.resolve([...first.registry.commands]),
		describedCommands: () => Promise.resolve(describedCommands(first.registry)),
		endpoints: () => Promise.resolve([...first.registry.routes.keys()]),
		run: (typed) => runCommand(state, pick(typed.instance), typed),
		post: (message) => postMessage(state, message),
		...boxScreens(state, pick, app),
		call: (sent) => callEndpoint(state, pick(sent.instance), app.id, sent),
		killServer: (index) => pick(index).kill(),
		startServer: (index) => pick(index).start(),
		...boxClock(state, instances),
		...sandboxes(setup.engine, pick, app),
		async stop() {
			await Promise.all(instances.map((instance) => instance.stop()));
		},
	};
}
