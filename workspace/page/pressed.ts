import type { ClientKind } from '../engine/userCalls';
import { type MenuContext, menuContexts } from '../engine/screens';
import { at, isRecord } from '../engine/state';
import type { Outcome, Session } from '../session/session';
import { type Body, choiceIn, optionalTextIn, textIn } from './readRequest';
import { Refusal } from './refusal';

export type By = { user: string; room: string; client: ClientKind; appId?: string };

const object = (value: unknown, what: string): Body => {
	if (!isRecord(value)) {
		throw new Refusal(400, `"${what}" must be an object.`);
	}
	return value;
};

/** Returns an object without the entries that are undefined. */
const given = <T extends Record<string, string | undefined>>(entries: T) =>
	Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
		[Key in keyof T]?: string;
	};

function inputsOf(state: unknown): Record<string, Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(object(state ?? {}, 'state')).map(([block, inputs]) => [
			block,
			{ ...object(inputs, block) },
		]),
	);
}

function pressBlock(session: Session, by: By, sent: Body): Promise<Outcome> {
	const payload = object(sent.payload, 'payload');
	const container = object(sent.container, 'container');
	const id = textIn(container, 'id');
	const isView = choiceIn(container, 'type', ['message', 'view']) === 'view';
	const rid = optionalTextIn(sent, 'rid');
	return session.press({
		...by,
		...(isView ? { view: id } : { message: id, ...given({ room: rid }) }),
		actionId: textIn(sent, 'actionId'),
		triggerId: textIn(sent, 'triggerId'),
		...given({
			blockId: optionalTextIn(payload, 'blockId'),
			value: optionalTextIn(payload, 'value'),
		}),
	});
}

function pressMenu(session: Session, by: By, sent: Body): Promise<Outcome> {
	const payload = object(sent.payload, 'payload');
	return session.pressMenu({
		...by,
		actionId: textIn(sent, 'actionId'),
		context: choiceIn<MenuContext>(payload, 'context', menuContexts),
		triggerId: textIn(sent, 'triggerId'),
		room: textIn(sent, 'rid'),
		...given({
			message: optionalTextIn(sent, 'mid'),
			thread: optionalTextIn(sent, 'tmid'),
			text: optionalTextIn(payload, 'message'),
		}),
	});
}

/** Passes on what a client posts to `ui.interaction`. */
export function passOn(session: Session, by: By, interaction: unknown): Promise<Outcome> {
	const sent = object(interaction, 'interaction');
	const types = ['blockAction', 'viewSubmit', 'viewClosed', 'actionButton'] as const;
	const payload = object(sent.payload, 'payload');
	const trigger = given({ triggerId: optionalTextIn(sent, 'triggerId') });
	switch (choiceIn(sent, 'type', types)) {
		case 'blockAction':
			return pressBlock(session, by, sent);
		case 'actionButton':
			return pressMenu(session, by, sent);
		case 'viewSubmit': {
			const view = object(payload.view, 'view');
			const values = inputsOf(view.state);
			return session.submitView({ ...by, ...trigger, view: textIn(view, 'id'), values });
		}
		case 'viewClosed': {
			const isCleared = at(payload, 'isCleared') === true;
			return session.closeView({ ...by, ...trigger, view: textIn(payload, 'viewId'), isCleared });
		}
	}
}
