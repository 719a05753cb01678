import { probeZip } from './probeZip';
import type { BoxSetup, EngineVersion } from '../../workspace/engine/box';

/** A small app that shows how the box's bridges behave: `/probe <what>` prints what they return. */
const source = `
const { App } = require('@rocket.chat/apps-engine/definition/App');
const { RocketChatAssociationModel, RocketChatAssociationRecord } = require('@rocket.chat/apps-engine/definition/metadata');
const { AppsEngineException } = require('@rocket.chat/apps-engine/definition/exceptions');
const { ApiSecurity, ApiVisibility } = require('@rocket.chat/apps-engine/definition/api');
const misc = (id) => new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, id);
const attempt = async (work) => { try { return await work(); } catch (error) { return 'threw: ' + error.message; } };

const probes = {
	async get({ http }, url, options) { const a = await http.get(url, JSON.parse(options)); return [a.statusCode, a.content, a.data]; },
	async post({ http }, url, options) { const a = await http.post(url, JSON.parse(options)); return [a.statusCode, a.content]; },
	async race({ http }, url, ms) {
		const asked = http.get(url, { timeout: Number(ms) }).then(() => 'answered', (error) => 'platform: ' + error.message);
		return Promise.race([asked, new Promise((resolve) => setTimeout(resolve, Number(ms), 'own timer'))]);
	},
	async update({ persis, read }) {
		const order = [misc('a'), misc('b')];
		await attempt(() => persis.updateByAssociations(order, { n: 1 }, true));
		const second = await attempt(() => persis.updateByAssociations(order, { n: 2 }, true));
		await attempt(() => persis.updateByAssociations([misc('b'), misc('a')], { n: 3 }, true));
		return [String(second).slice(0, 6), await read.getPersistenceReader().readByAssociations([misc('b')])];
	},
	async server({ read }, id) {
		const settings = read.getEnvironmentReader().getServerSettings();
		return [await settings.isReadableById(id), await attempt(() => settings.getValueById(id))];
	},
	async role({ read }, name) { return attempt(() => read.getRoleReader().getOneByIdOrName(name)); },
	async once({ modify }) { await modify.getScheduler().scheduleOnce({ id: 'job', when: '5 seconds', data: { tag: 'once' } }); return 'done'; },
	async later({ modify }) { await modify.getScheduler().scheduleOnce({ id: 'job', when: '2 hours', data: { tag: 'later' } }); return 'done'; },
	async every({ modify }) {
		await modify.getScheduler().scheduleRecurring({ id: 'job', interval: '10 seconds', data: { tag: 'every' } });
		await modify.getScheduler().scheduleRecurring({ id: 'job', interval: '10 seconds', data: { tag: 'every' } });
		return 'done';
	},
	async ran({ read }) { return read.getPersistenceReader().readByAssociation(misc('ran')); },
	async own({ read }, id) { return read.getEnvironmentReader().getSettings().getValueById(id); },
	async say({ modify, room }, text = 'hello', more = '{}', roomId = room.id) {
		const { at, ...data } = JSON.parse(more);
		const message = modify.getCreator().startMessage({ ...data, ...(at ? { createdAt: new Date(Date.now() + at) } : {}) });
		await modify.getCreator().finish(message.setRoom({ id: roomId }).setText(text));
		return 'said';
	},
	async tell({ modify, sender }, text, more, roomId) {
		await modify.getNotifier().notifyUser(sender, { ...JSON.parse(more), text, room: { id: roomId } });
		return 'told';
	},
	async clock() {
		const fired = await new Promise((resolve) => setTimeout(resolve, 20, 'fired'));
		class Own extends Date {}
		return {
			now: Date.now(), fresh: new Date().getTime(), called: Date.parse(Date()), own: new Own().getTime(), fired,
			zero: new Date(0).toISOString(), parts: new Date(2020, 1, 3, 4).getTime() - new Date(2020, 1, 3).getTime(),
			parsed: Date.parse('2020-01-01T00:00:00Z'), utc: Date.UTC(2020, 0), isDate: new Date() instanceof Date && new Own() instanceof Own,
			kind: Object.prototype.toString.call(new Date()), same: new Date().constructor === Date,
		};
	},
	async surroundings() {
		const load = (name) => { try { return typeof require(name); } catch (error) { return error.message; } };
		const readable = (path) => { try { require('fs').readFileSync(path); return 'readable'; } catch (error) { return error.code || error.message; } };
		return {
			process: typeof process, globalThis: typeof globalThis, url: typeof URL, timer: typeof setTimeout(() => undefined, 0),
			environment: typeof process === 'undefined' ? undefined : Object.keys(process.env).sort(),
			missing: ['path', 'url', 'crypto', 'buffer', 'stream', 'net', 'http', 'https', 'zlib', 'util', 'punycode', 'os', 'querystring', 'fs', 'uuid'].filter((name) => !['object', 'function'].includes(load(name))),
			denied: ['tls', 'dns', 'dgram', 'child_process', 'node:tls'].map(load), file: readable('/etc/hosts'),
		};
	},
	async stray() { setTimeout(() => { throw new Error('stray'); }, 0); return new Promise((resolve) => setTimeout(resolve, 20, 'thrown later')); },
	async failing({ http, read }, url) {
		const told = (work) => work.then(() => 'answered', (error) => ({ isError: error instanceof Error, text: String(error && error.message || error), inner: error && error.error && error.error.message }));
		return [await told(http.get(url)), await told(read.getEnvironmentReader().getServerSettings().getValueById('nowhere'))];
	},
	async tls(_, port) {
		return new Promise((resolve) => {
			const seen = [];
			const request = require('https').request({ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false });
			request.on('socket', (socket) => ['lookup', 'connect', 'secureConnect'].forEach((name) => socket.on(name, () => seen.push(name))));
			request.on('error', (error) => resolve([seen, error.code || '', error.message]));
			request.on('response', () => resolve([seen, 'answered']));
			request.end();
		});
	},
	async connect(_, port) {
		return new Promise((resolve) => {
			const socket = require('net').connect(Number(port), '127.0.0.1');
			socket.on('connect', () => { socket.destroy(); resolve('connected'); });
			socket.on('error', (error) => resolve(error.code));
		});
	},
	async today({ persis, read }) {
		await persis.createWithAssociation({ at: new Date() }, misc('today'));
		const [held] = await read.getPersistenceReader().readByAssociation(misc('today'));
		return Date.now() - new Date(held.at).getTime();
	},
	async spin() { await new Promise(() => undefined); },
};

exports.ProbeApp = class ProbeApp extends App {
	async extendConfiguration(configuration) {
		await configuration.settings.provideSetting({ id: 'word', type: 'string', packageValue: 'old', required: false, public: false, i18nLabel: 'word' });
		await configuration.settings.provideSetting({ id: 'other', type: 'number', packageValue: 5, required: false, public: false, i18nLabel: 'other' });
		await configuration.slashCommands.provideSlashCommand({
			command: 'probe', i18nParamsExample: 'x', i18nDescription: 'x', providesPreview: false,
			async executor(context, read, modify, http, persis) {
				const [what, ...words] = context.getArguments();
				const said = await attempt(() => probes[what]({ read, modify, http, persis, room: context.getRoom(), sender: context.getSender() }, ...words));
				const message = modify.getNotifier().getMessageBuilder().setRoom(context.getRoom()).setText(JSON.stringify(said)).getMessage();
				await modify.getNotifier().notifyUser(context.getSender(), Object.assign(message, { id: 'same' }));
			},
		});
		await configuration.api.provideApi({ visibility: ApiVisibility.PRIVATE, security: ApiSecurity.UNSECURE, endpoints: [
			{ path: 'echo/:word', async get(request) { return { status: 200, content: { word: request.params.word, query: request.query } }; } },
			{ path: 'bug', async post() { throw new Error('a bug'); } },
		] });
		await configuration.scheduler.registerProcessors([{ id: 'job', async processor(data, read, modify, http, persis) {
			await persis.createWithAssociation({ tag: data.tag, ...(data.tag === 'later' ? { at: Date.now() } : {}) }, misc('ran'));
		} }]);
	}
	async onSettingUpdated(setting, configurationModify, read, http) {
		await http.get('http://127.0.0.1:9/' + (setting.value === 'new' ? 'hook' : setting.id)).catch(() => undefined);
	}
	async executeBlockActionHandler(context, read, http, persis, modify) {
		const { actionId, room, message, container, value, user, triggerId } = context.getInteractionData();
		const view = { id: 'view', type: 'modal', title: { type: 'plain_text', text: 't' }, blocks: [] };
		if (actionId === 'open') {
			await modify.getUiController().openSurfaceView(view, { triggerId }, user);
			return context.getInteractionResponder().successResponse();
		}
		if (actionId === 'respond') { return context.getInteractionResponder().openModalViewResponse({ ...view, id: 'other' }); }
		// Some engines return undefined for what does not exist, others null.
		const told = { room: room ? room.id : undefined, message: message ? message.text : undefined, container: container.id, value: value || undefined };
		const text = modify.getNotifier().getMessageBuilder().setRoom(room || { id: 'GENERAL' }).setText(JSON.stringify(told)).getMessage();
		await modify.getNotifier().notifyUser(user, text);
		return context.getInteractionResponder().successResponse();
	}
	async onPreSettingUpdate({ oldSetting, newSetting }) {
		if (newSetting.value === 'thrown') { throw new AppsEngineException('not that word'); }
		return newSetting.value === 'given back' ? { ...newSetting, value: oldSetting.value } : newSetting;
	}
};
`;

export const probeApp = (): Buffer =>
	probeZip({
		source,
		permissions: [
			'slashcommand',
			'networking',
			'api',
			'persistence',
			'scheduler',
			'server-setting.read',
			'role.read',
			'message.write',
			'ui.interact',
		],
	});

/** Returns the smallest workspace in which the probe app can run. */
export const probeSetup = (engine: EngineVersion, more: Partial<BoxSetup> = {}): BoxSetup => ({
	engine,
	serverVersion: '7.13.2',
	users: [
		{ id: 'u1', username: 'admin', name: 'Admin', roles: ['admin'] },
		{ id: 'u2', username: 'agent', name: 'Agent', roles: ['livechat-agent'] },
	],
	rooms: [{ _id: 'GENERAL', t: 'c', name: 'general' }],
	roles: [],
	visitors: [],
	departments: [],
	serverSettings: [],
	...more,
});
