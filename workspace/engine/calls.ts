import { appUser } from './bridges/people';
import { appRoom } from './bridges/rooms';
import type { Instance } from './instance';
import { issueTrigger } from './screens/triggers';
import type { State } from './state';
import { timed } from './timed';
import { typedCommand } from './typedCommand';
import type { CallOutcome, CommandCall } from './userCalls';

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
	const triggerId = issueTrigger(state, typed);
	return timed(() => instance.ask('command', name, user, room, words, typed.thread, triggerId));
}
