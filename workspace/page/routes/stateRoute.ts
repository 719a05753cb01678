import type { PageParts, Routes } from './route';
import { engineVersions } from '../../engine/box';
import { worldFaults } from '../../servers/faults';
import { languages, majors } from '../../session/choices';
import type { Session } from '../../session/session';
import { generations } from '../../session/standardWorkspace';
import type { PageState } from '../contract';

const commandsOf = async ({ box, texts }: Session): Promise<PageState['commands']> =>
	(await box.describedCommands()).map(({ command, descriptionKey, paramsKey }) => ({
		command,
		description: texts[descriptionKey] ?? descriptionKey,
		params: texts[paramsKey] ?? paramsKey,
	}));

const lastOf = ({ last }: Session): Pick<PageState, 'last'> =>
	last ? { last: { text: last.text, ms: last.ms, crossings: last.crossings } } : {};

async function stateOf(session: Session): Promise<PageState> {
	const { app, box, choice } = session;
	const clock = session.clockAhead();
	return {
		engine: choice.engine,
		engines: [...engineVersions],
		// An app that is not installed runs nowhere.
		sandbox: await box.sandboxBinary().catch(() => ''),
		rocketchat: box.serverVersion,
		platform: choice.rocketchat,
		majors: [...majors],
		generation: choice.generation,
		generations: [...generations],
		configured: !choice.empty,
		users: session
			.users()
			.map(({ username, name, roles, language = '' }) => ({ username, name, roles, language })),
		languages: ['', ...languages],
		rooms: session.rooms(),
		commands: await commandsOf(session),
		app,
		faults: Object.fromEntries(
			Object.entries(worldFaults).map(([server, faults]) => [server, [...faults]]),
		),
		broken: session.broken(),
		clock,
		now: Date.now() + clock,
		...lastOf(session),
		starting: session.starting,
	};
}

export const stateRoute = ({ session }: PageParts): Routes => ({
	'GET /page/state': () => stateOf(session),
});
