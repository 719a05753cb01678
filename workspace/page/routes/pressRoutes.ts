import { clientOf, doneOf, knownRoom, knownUser } from './known';
import type { PageParts, Routes } from './route';
import { passOn } from '../pressed';
import { optionalTextIn, textIn } from '../readRequest';

/** Buttons: which ones there are, and what pressing them does. */
export const pressRoutes = ({ session }: PageParts): Routes => ({
	'GET /page/buttons': ({ query }) =>
		session.box.buttons(
			knownUser(session, query('user')),
			knownRoom(session, query('room')),
			clientOf(query('client')),
		),
	'POST /page/press': async ({ body }) => {
		const sent = await body();
		const appId = optionalTextIn(sent, 'appId');
		const by = {
			user: knownUser(session, textIn(sent, 'user')),
			room: knownRoom(session, textIn(sent, 'room')),
			client: clientOf(optionalTextIn(sent, 'client')),
			...(appId ? { appId } : {}),
		};
		return doneOf(await passOn(session, by, sent.interaction));
	},
});
