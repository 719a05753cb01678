import { boxNow, nextId, type State, type Trigger } from '../state';
import type { ClientKind } from '../userCalls';

/** Clients wait five seconds for an answer, and accept a trigger as long, and once. */
const defaultPatienceMs = 5000;

export const patienceOf = ({ setup }: State): number => setup.clientPatienceMs ?? defaultPatienceMs;

/** Returns the id of a trigger: the given one, which may be used up, or a new one. */
export function issueTrigger(
	state: State,
	{ user, client = 'web', triggerId }: { user: string; client?: ClientKind; triggerId?: string },
): string {
	const id = triggerId ?? nextId(state);
	if (!state.triggers.has(id)) {
		state.triggers.set(id, { issuedAt: boxNow(state), used: false, user, client });
	}
	return id;
}

/** Uses a trigger up. Returns it if it was still good, else the reason why not. */
export function spendTrigger(state: State, id: string, user: string): Trigger | string {
	const trigger = state.triggers.get(id);
	if (trigger?.user !== user) {
		return 'unknown trigger';
	}
	if (trigger.used) {
		return 'trigger used before';
	}
	trigger.used = true;
	return boxNow(state) - trigger.issuedAt < patienceOf(state) ? trigger : 'trigger too old';
}
