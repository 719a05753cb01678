import { askApp } from './ask';
import { pressedBlock } from './blocks';
import { closeOpenView, type Seat, tell, viewOf } from './openViews';
import { barsSendRooms, knownUser, roomOfPress } from './rooms';
import { issueTrigger } from './triggers';
import type { Instance } from '../instance';
import { at, isRecord, textOf } from '../plain';
import type { ButtonPress, MenuPress, ViewClose, ViewSubmit } from '../screens';
import { type State } from '../state';
import type { CallOutcome } from '../userCalls';

type Host = { state: State; instance: Instance; appId: string };

const seatOf = ({ user, client = 'web' }: Pick<ButtonPress, 'user' | 'client'>): Seat => ({
	user,
	client,
});

/** The room of a press in a view: most versions send none. */
function roomInView(
	{ state }: Host,
	press: Pick<ButtonPress, 'user' | 'client' | 'room' | 'view'>,
): string | undefined {
	const open = viewOf(state, seatOf(press), press.view);
	return barsSendRooms(state) && open?.surface !== 'modal' ? press.room : undefined;
}

export async function pressButton(host: Host, press: ButtonPress): Promise<CallOutcome> {
	const { state, instance } = host;
	const { user, view, message, client } = press;
	const seat = seatOf(press);
	if (client === 'phone' && view === undefined && (!message || !press.room)) {
		tell(state, { ...seat, kind: 'ignored', type: 'blockAction', reason: 'no message or room' });
		return { ok: true, ms: 0 };
	}
	const found = pressedBlock(state, press);
	// Without an app id the client posts to the word itself.
	const appId = press.appId ?? (found ? String(found.appId) : host.appId);
	const blockId = press.blockId ?? found?.blockId;
	return askApp(
		{ state, instance, seat },
		{
			type: 'blockAction',
			appId,
			actionId: press.actionId,
			payload: {
				value: press.value ?? found?.value,
				blockId: client === 'phone' && !view && !blockId ? 'default' : blockId,
			},
			triggerId: issueTrigger(state, press),
			user: knownUser(state, user),
			container: view === undefined ? { type: 'message', id: message } : { type: 'view', id: view },
			room: roomOfPress(state, view === undefined ? press.room : roomInView(host, press)),
			// Private messages are not stored, so the server finds none with their id.
			message: message === undefined ? undefined : state.messages.get(message),
		},
	);
}

function viewSent(host: Host, press: ViewSubmit | ViewClose, values: unknown) {
	const open = viewOf(host.state, seatOf(press), press.view);
	const content = isRecord(open?.view) ? open.view : { id: press.view };
	return {
		appId: textOf(at(content, 'appId')) || host.appId,
		view: { ...content, state: values },
		...(barsSendRooms(host.state) && open?.surface !== 'modal'
			? { room: roomOfPress(host.state, press.room) }
			: {}),
	};
}

const keepsOpen = ['errors', 'modal.update', 'contextual_bar.update'];

export async function submitView(host: Host, submit: ViewSubmit): Promise<CallOutcome> {
	const { state, instance } = host;
	const seat = seatOf(submit);
	const { view, ...sent } = viewSent(host, submit, submit.values ?? {});
	const outcome = await askApp(
		{ state, instance, seat, view: submit.view },
		{
			...{ type: 'viewSubmit', ...sent, payload: { view } },
			...{ triggerId: issueTrigger(state, submit), user: knownUser(state, submit.user) },
		},
	);
	const answer = outcome.ok ? outcome.result : undefined;
	const type = textOf(at(answer, 'type'));
	// A phone cannot read an answer without a type and leaves the view open; the web needs some answer to close it.
	const closes = seat.client === 'phone' ? !isRecord(answer) : isRecord(answer);
	if (outcome.ok && (closes || type) && !keepsOpen.includes(type)) {
		closeOpenView(state, seat, submit.view);
	}
	return outcome;
}

export async function closeView(host: Host, close: ViewClose): Promise<CallOutcome> {
	const { state, instance } = host;
	const seat = seatOf(close);
	const { view, ...sent } = viewSent(host, close, {});
	const outcome = await askApp(
		{ state, instance, seat },
		{
			...{ type: 'viewClosed', ...sent, user: knownUser(state, close.user) },
			payload: { view, isCleared: close.isCleared ?? true },
		},
	);
	closeOpenView(state, seat, close.view);
	return outcome;
}

export function pressMenu(host: Host, press: MenuPress): Promise<CallOutcome> {
	const { state, instance } = host;
	const { context, actionId, room, message, thread, text } = press;
	return askApp(
		{ state, instance, seat: seatOf(press) },
		{
			...{ type: 'actionButton', appId: press.appId ?? host.appId, actionId },
			...{ triggerId: issueTrigger(state, press), user: knownUser(state, press.user) },
			payload: { context, ...(text === undefined ? {} : { message: text }) },
			room: roomOfPress(state, room),
			...(thread === undefined ? {} : { tmid: thread }),
			...(message === undefined ? {} : { message: state.messages.get(message) }),
		},
	);
}
