import { askCallServerDirectly } from './callServerDirect';
import type { Check, CheckTools, Gate } from './check';
import { askEitherWay } from './eitherWay';
import { askThroughWorkspace } from './throughWorkspace';
import { accessSettings, faultOf, missingAccess, rocketChatOf } from './workspaceAccess';
import type { CallServerParameters } from '../clients/rocketChat';
import type { CallTarget } from '../domain/callTarget';
import type { Deadline } from '../domain/clock';
import { problem } from '../domain/problem';
import type { Verdict } from '../domain/verdict';
import { callTarget } from '../settings/callTarget';
import type { Settings } from '../settings/snapshot';

const route = 'GET /api/v1/voip/callServer/checkConnection';

const settingIds = [
	'call_server_way',
	'call_server_websocket_url',
	'call_server_host',
	'call_server_port',
	'call_server_path',
] as const;

const whereOf = ({ host, port }: CallTarget): string => `${host}:${port}`;

/** What the workspace's own check of a call server wants to be told; it knows WebSockets only. */
export function callServerAddress(settings: Settings): CallServerParameters | undefined {
	const target = callTarget(settings);
	if (target?.kind !== 'websocket') {
		return undefined;
	}
	const { url, host, port, path } = target;
	return { websocketUrl: url, host, port, path };
}

function askApi(
	settings: Settings,
	tools: CheckTools,
	deadline: Deadline,
	gate: Gate,
): Promise<Verdict> {
	const parameters = callServerAddress(settings);
	if (!parameters) {
		throw new Error('asked for a call server that is not configured');
	}
	const rocketChat = rocketChatOf(settings, tools);
	return askThroughWorkspace({
		target: 'call-server',
		where: `${parameters.host}:${parameters.port}`,
		route,
		proof: 'sip-accepted',
		ask: (timeoutMs) => rocketChat.checkCallServer(parameters, timeoutMs),
		rocketChat,
		...settings.checks,
		clock: tools.clock,
		deadline,
		gate,
	});
}

/** Is the call server there? Asked through the workspace's own check of it, or by SIP itself. */
export const callServerCheck = (): Check => ({
	target: 'call-server',
	settings: [...settingIds, ...accessSettings],
	way: (settings) =>
		settings.callServer.way === 'direct' || missingAccess(settings) ? 'direct' : 'api',
	ready(settings) {
		const { way } = settings.callServer;
		const ids = way === 'direct' ? settingIds : [...settingIds, ...accessSettings];
		const fault = faultOf(settings, ids);
		const target = callTarget(settings);
		if (way === 'off' || (!target && !fault)) {
			return { kind: 'absent' };
		}
		if (fault || !target) {
			return { kind: 'incomplete', problem: fault ?? problem('not-configured') };
		}
		if (way === 'api' && target.kind !== 'websocket') {
			return { kind: 'incomplete', problem: problem('api-absent') };
		}
		const missing = way === 'api' ? missingAccess(settings) : undefined;
		if (missing) {
			return { kind: 'incomplete', problem: missing };
		}
		const { rocketChat, checks } = settings;
		const key = JSON.stringify([way, target, rocketChat, checks]);
		return { kind: 'ready', where: whereOf(target), key };
	},
	async ask(settings, tools, deadline, gate) {
		const target = callTarget(settings);
		if (!target) {
			throw new Error('asked for a call server that is not configured');
		}
		const { way } = settings.callServer;
		const direct = (): Promise<Verdict> => askCallServerDirectly(target, settings, tools, deadline);
		const api = (): Promise<Verdict> => askApi(settings, tools, deadline, gate);
		if (way === 'api') {
			return api();
		}
		return way === 'direct' || target.kind !== 'websocket' || missingAccess(settings)
			? direct()
			: askEitherWay(api, direct, gate, { deadline, clock: tools.clock });
	},
});
