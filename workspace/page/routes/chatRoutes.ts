import { clientOf, doneOf, knownRoom, knownUser } from './known';
import type { PageParts, Routes } from './route';
import type { RoomPick } from '../contract';
import { optionalTextIn, textIn } from '../readRequest';

/** As many as Rocket.Chat's room picker offers. */
const maxPicks = 10;

/** Rooms as a user sees them: messages, and what is typed. */
export const chatRoutes = ({ session }: PageParts): Routes => ({
	'GET /page/messages': ({ query }) =>
		session.messages(knownUser(session, query('user')), knownRoom(session, query('room'))),
	'POST /page/say': async ({ body }) => {
		const said = await body();
		const thread = optionalTextIn(said, 'thread');
		const outcome = await session.say({
			user: knownUser(session, textIn(said, 'user')),
			room: knownRoom(session, textIn(said, 'room')),
			text: textIn(said, 'text'),
			triggerId: textIn(said, 'triggerId'),
			client: clientOf(optionalTextIn(said, 'client')),
			...(thread ? { thread } : {}),
		});
		return doneOf(outcome);
	},
	'GET /page/rooms': ({ query }): RoomPick[] => {
		const wanted = query('query').toLowerCase();
		return session
			.rooms()
			.filter(({ kind }) => kind === 'channel' || kind === 'private')
			.filter(({ members, title }) => members.includes('admin') && title.includes(wanted))
			.slice(0, maxPicks)
			.map(({ id, title }) => ({ _id: id, name: title }));
	},
});
