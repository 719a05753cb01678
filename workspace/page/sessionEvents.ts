import type { Interaction } from './contract';
import type { EventStreams } from './eventStreams';
import type { ClientEvent } from '../engine/screens';
import type { Session } from '../session/session';

function interactionOf(event: ClientEvent): Interaction | undefined {
	switch (event.kind) {
		case 'open':
		case 'update':
		case 'close':
			return { type: `${event.surface}.${event.kind}`, viewId: event.id, view: event.view };
		case 'errors':
			return { type: 'errors', viewId: event.id, errors: event.errors };
		default:
			return undefined;
	}
}

/** Tells the pages of the user whose client it happened on. */
function tell(streams: EventStreams, event: ClientEvent): void {
	const to = { user: event.user, client: event.client };
	const interaction = interactionOf(event);
	if (interaction) {
		streams.send({ kind: 'interaction', interaction }, to);
	} else if (event.kind === 'toast') {
		streams.send({ kind: 'toast', text: event.text }, to);
	} else if (event.kind === 'ignored') {
		streams.send({ kind: 'ignored', type: event.type, reason: event.reason }, to);
	}
}

/** Passes what happens in the workspace on to the open pages. Returns a function that ends it. */
export function passEvents(session: Session, streams: EventStreams): () => void {
	const ends = [
		session.onMessage((user, message) => streams.send({ kind: 'message', message }, { user })),
		session.onInteraction((event) => tell(streams, event)),
		session.onState(() => {
			streams.send({ kind: 'state' });
			// Enabling and updating an app registers its buttons again.
			streams.send({ kind: 'actions' });
		}),
		session.onRestart(() => streams.send({ kind: 'restarted' })),
	];
	return () => ends.forEach((end) => end());
}
