import { type Body, choiceIn, optionalTextIn, textIn } from './readRequest';
import { Refusal } from './refusal';
import { isRecord } from '../engine/plain';
import { menuContexts } from '../engine/screens';
import type { ClientKind } from '../engine/userCalls';
import type { Outcome, Session } from '../session/session';

/** Who pressed, at which client, looking at which room. */
type By = { user: string; room: string; client: ClientKind; appId?: string };

function objectAt(value: unknown, name: string): Body {
	if (!isRecord(value)) {
		throw new Refusal(400, `"${name}" must be an object.`);
	}
	return value;
}

const inputsOf = (state: unknown): Record<string, Record<string, unknown>> =>
	Object.fromEntries(
		Object.entries(objectAt(state ?? {}, 'state')).map(([block, inputs]) => [
			block,
			{ ...objectAt(inputs, block) },
		]),
	);

function pressBlock(session: Session, by: By, sent: Body): Promise<Outcome> {
	const payload = objectAt(sent.payload, 'payload');
	const container = objectAt(sent.container, 'container');
	const id = textIn(container, 'id');
	const isView = choiceIn(container, 'type', ['message', 'view']) === 'view';
	return session.press({
		...by,
		...(isView ? { view: id } : { message: id, room: optionalTextIn(sent, 'rid') }),
		actionId: textIn(sent, 'actionId'),
		blockId: optionalTextIn(payload, 'blockId'),
		value: optionalTextIn(payload, 'value'),
		triggerId: textIn(sent, 'triggerId'),
	});
}

function pressMenu(session: Session, by: By, sent: Body): Promise<Outcome> {
	const payload = objectAt(sent.payload, 'payload');
	return session.pressMenu({
		...by,
		actionId: textIn(sent, 'actionId'),
		context: choiceIn(payload, 'context', menuContexts),
		room: textIn(sent, 'rid'),
		message: optionalTextIn(sent, 'mid'),
		thread: optionalTextIn(sent, 'tmid'),
		text: optionalTextIn(payload, 'message'),
		triggerId: textIn(sent, 'triggerId'),
	});
}

const types = ['blockAction', 'viewSubmit', 'viewClosed', 'actionButton'] as const;

/** Passes on what a client posts to `ui.interaction`. */
export function passOn(session: Session, by: By, interaction: unknown): Promise<Outcome> {
	const sent = objectAt(interaction, 'interaction');
	const payload = objectAt(sent.payload, 'payload');
	const triggerId = optionalTextIn(sent, 'triggerId');
	switch (choiceIn(sent, 'type', types)) {
		case 'blockAction':
			return pressBlock(session, by, sent);
		case 'actionButton':
			return pressMenu(session, by, sent);
		case 'viewSubmit': {
			const view = objectAt(payload.view, 'view');
			const values = inputsOf(view.state);
			return session.submitView({ ...by, triggerId, view: textIn(view, 'id'), values });
		}
		case 'viewClosed': {
			const isCleared = payload.isCleared === true;
			return session.closeView({ ...by, triggerId, view: textIn(payload, 'viewId'), isCleared });
		}
	}
}
