import type { ButtonPress, CallOutcome, CommandCall } from './box';
import { openSurface } from './bridges/app';
import { appUser } from './bridges/people';
import { appRoom } from './bridges/rooms';
import type { Instance } from './instance';
import { at, boxNow, nextId, type State, textOf } from './state';
import { timed } from './timed';
import { typedCommand } from './typedCommand';

function trigger(state: State, given?: string): string {
	const id = given ?? nextId(state);
	if (!state.triggers.has(id)) {
		state.triggers.set(id, { issuedAt: boxNow(state), used: false });
	}
	return id;
}

function known<T>(value: T | undefined, what: string): T {
	if (value === undefined) {
		throw new Error(`the box has no ${what}`);
	}
	return value;
}

const roomOf = (state: State, id: string | undefined): Record<string, unknown> | undefined => {
	const room = id === undefined ? undefined : state.rooms.get(id);
	return room && appRoom(state, room);
};

/** Runs a slash command as Rocket.Chat does. */
export function runCommand(
	state: State,
	instance: Instance,
	typed: CommandCall,
): Promise<CallOutcome> {
	const { name, words } = typedCommand(typed.text);
	if (!instance.registry.commands.has(name)) {
		return Promise.resolve({ ok: false, ms: 0, error: `No such command: /${name}` });
	}
	const user = known(appUser(state, typed.user), `user ${typed.user}`);
	const room = known(roomOf(state, typed.room), `room ${typed.room}`);
	const triggerId = trigger(state, typed.triggerId);
	return timed(() => instance.ask('command', name, user, room, words, typed.thread, triggerId));
}

/** Handles the press of a button as Rocket.Chat does. The room and message come from the client, unchecked. */
export async function pressButton(
	state: State,
	instance: Instance,
	appId: string,
	press: ButtonPress,
): Promise<CallOutcome> {
	const container = press.view
		? { type: 'view', id: press.view }
		: { type: 'message', id: press.message };
	const interaction = {
		type: 'blockAction',
		appId,
		actionId: press.actionId,
		payload: { value: press.value, blockId: press.blockId },
		triggerId: trigger(state, press.triggerId),
		user: known(appUser(state, press.user), `user ${press.user}`),
		container,
		room: roomOf(state, press.room),
		// Private messages are not stored, so the server finds none with their id.
		message: press.message === undefined ? undefined : state.messages.get(press.message),
	};
	const outcome = await timed(() => instance.ask('press', interaction));
	if (outcome.ok && textOf(at(outcome.result, 'triggerId')) && at(outcome.result, 'view')) {
		openSurface(state, press.user, outcome.result);
	}
	return outcome;
}
