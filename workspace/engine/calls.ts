import type { ButtonPress, CallOutcome, CommandCall, EndpointAnswer, EndpointCall } from './box';
import { appUser } from './bridges/people';
import { appRoom } from './bridges/rooms';
import type { Instance } from './instance';
import { at, isRecord, nextId } from './state';
import type { State } from './state';

export async function timed(work: () => Promise<unknown>): Promise<CallOutcome> {
	const started = performance.now();
	const ms = (): number => Math.round((performance.now() - started) * 100) / 100;
	try {
		const result = await work();
		return { ok: true, ms: ms(), result };
	} catch (error) {
		return { ok: false, ms: ms(), error: error instanceof Error ? error.message : String(error) };
	}
}

export function trigger(state: State, given?: string): string {
	const id = given ?? nextId(state);
	if (!state.triggers.has(id)) {
		state.triggers.set(id, { issuedAt: Date.now(), used: false });
	}
	return id;
}

function known<T>(value: T | undefined, what: string): T {
	if (value === undefined) {
		throw new Error(`the box has no ${what}`);
	}
	return value;
}

const roomOf = (state: State, id: string): Record<string, unknown> =>
	appRoom(state, known(state.rooms.get(id), `room ${id}`));

/** What happens when somebody types a slash command. */
export function runCommand(
	state: State,
	instance: Instance,
	typed: CommandCall,
): Promise<CallOutcome> {
	const [name = '', ...params] = typed.text.replace(/^\//, '').split(/\s+/);
	if (!state.commands.has(name)) {
		return Promise.resolve({ ok: false, ms: 0, error: `No such command: /${name}` });
	}
	const user = known(appUser(state, typed.user), `user ${typed.user}`);
	const room = roomOf(state, typed.room);
	const words = params.filter((word) => word !== '');
	return timed(() =>
		instance.ask('command', name, user, room, words, typed.thread, trigger(state, typed.triggerId)),
	);
}

/** What happens when somebody presses a button; the room and message come from the client, unchecked. */
export function pressButton(
	state: State,
	instance: Instance,
	appId: string,
	press: ButtonPress,
): Promise<CallOutcome> {
	const seen = state.screens.get(press.user)?.find(({ id }) => id === press.message);
	const payload = { value: press.value, blockId: press.blockId };
	const interaction = {
		type: 'blockActions',
		appId,
		actionId: press.actionId,
		payload,
		triggerId: trigger(state, press.triggerId),
		user: appUser(state, press.user),
		container: { type: 'message', id: press.message },
		...(press.room ? { room: roomOf(state, press.room) } : {}),
		...(seen ? { message: { id: seen.id, room: { id: seen.room }, text: seen.text } } : {}),
	};
	return timed(() => instance.ask('press', interaction));
}

/** Rocket.Chat's routes match parameters as Express does. */
function matches(route: string, path: string): Record<string, string> | undefined {
	const wanted = route.split('/');
	const given = path.split('/');
	const params: Record<string, string> = {};
	const same =
		wanted.length === given.length &&
		wanted.every((part, index) => {
			const piece = given[index] ?? '';
			if (part.startsWith(':')) {
				params[part.slice(1)] = decodeURIComponent(piece);
				return piece !== '';
			}
			return part === piece;
		});
	return same ? params : undefined;
}

/** What another machine gets that calls an endpoint of the app. */
export async function callEndpoint(
	state: State,
	instance: Instance,
	appId: string,
	sent: EndpointCall,
): Promise<EndpointAnswer> {
	for (const route of state.routes.values()) {
		const params = matches(route.computedPath, sent.path);
		if (params && route.methods.includes(sent.method)) {
			const request = {
				method: sent.method,
				headers: sent.headers ?? {},
				query: sent.query ?? {},
				params,
				content: sent.content ?? {},
				privateHash: sent.path.split('/')[5],
			};
			try {
				const answer = await instance.ask('endpoint', appId, route.path, request);
				const headers = at(answer, 'headers');
				return {
					status: Number(at(answer, 'status') ?? 200),
					headers: isRecord(headers)
						? Object.fromEntries(
								Object.entries(headers).map(([key, value]) => [key, String(value)]),
							)
						: {},
					content: at(answer, 'content'),
				};
			} catch (error) {
				const text = error instanceof Error ? error.message : String(error);
				return { status: 500, headers: {}, content: text };
			}
		}
	}
	return { status: 404, headers: {}, content: '404 Not Found' };
}
