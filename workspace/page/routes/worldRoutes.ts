import { knownUser } from './known';
import type { PageParts, Routes } from './route';
import { engineVersions } from '../../engine/box';
import { knownFault, worldFaults } from '../../servers/faults';
import type { Breakable } from '../../servers/world';
import { languages, majors } from '../../session/choices';
import { generations } from '../../session/standardWorkspace';
import { choiceIn, textIn } from '../readRequest';
import { Refusal } from '../refusal';

const isServer = (name: string): name is Breakable => Object.keys(worldFaults).includes(name);
const servers = Object.keys(worldFaults).filter(isServer);

/** Moving runs every job that falls due in between, one after another. */
const maxMoveMs = 14 * 24 * 60 * 60 * 1000;

function faultOf(server: Breakable, name: string): string {
	try {
		return knownFault(server, name);
	} catch (error) {
		throw new Refusal(400, error instanceof Error ? error.message : String(error));
	}
}

/** What surrounds the app: the servers, the clock, the people's languages, the versions. */
export const worldRoutes = ({ session }: PageParts): Routes => {
	const done = { ok: true };
	return {
		'POST /page/world': async ({ body }) => {
			const sent = await body();
			const server = choiceIn(sent, 'server', servers);
			await session.breakServer({ server, fault: faultOf(server, textIn(sent, 'fault')) });
			return done;
		},
		'POST /page/clock': async ({ body }) => {
			const { ms } = await body();
			if (typeof ms !== 'number' || !(ms >= 0 && ms <= maxMoveMs)) {
				throw new Refusal(400, `"ms" must be a number from 0 to ${maxMoveMs}.`);
			}
			await session.moveClock(ms);
			return done;
		},
		'POST /page/language': async ({ body }) => {
			const sent = await body();
			const user = knownUser(session, textIn(sent, 'user'));
			session.setLanguage(user, choiceIn(sent, 'language', ['', ...languages]));
			return done;
		},
		'POST /page/restart': async ({ body }) => {
			const sent = await body();
			const change = {
				...('engine' in sent ? { engine: choiceIn(sent, 'engine', engineVersions) } : {}),
				...('rocketchat' in sent ? { rocketchat: choiceIn(sent, 'rocketchat', majors) } : {}),
				...('generation' in sent ? { generation: choiceIn(sent, 'generation', generations) } : {}),
				...(typeof sent.empty === 'boolean' ? { empty: sent.empty } : {}),
			};
			if (session.starting) {
				throw new Refusal(409, 'Another workspace is starting already.');
			}
			await session.restart(change);
			return done;
		},
	};
};
