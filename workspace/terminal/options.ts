import { choose, faultOf, numberOf, pairOf } from './choose';
import { parseWords } from './parseWords';
import { engineVersions } from '../engine/box';
import type { BrokenServer } from '../session/breakServer';
import { majors, userNames, usualGeneration, type WorkspaceChoice } from '../session/choices';
import { generations } from '../session/standardWorkspace';

export type Options = WorkspaceChoice & {
	run: string[];
	user: string;
	room: string;
	/** Seconds to wait for messages after the last command. */
	wait: number;
	set: { id: string; value: string }[];
	world: BrokenServer[];
	/** The page's port; undefined or 0 for any that is free. */
	port: number | undefined;
	open: boolean;
	page: boolean;
	listWorlds: boolean;
	help: boolean;
};

export const usage = `npm start -- [options]
  --run <command>          types it and prints the answer; may be repeated; starts no page
  --user <name>            ${userNames.join(', ')} (agent)
  --room <name>            a channel's name or a room's id, '?' lists them (support)
  --language <code>        the user's language (en)
  --engine <version>       ${engineVersions.join(', ')} (1.62.0)
  --rocketchat <major>     ${majors.join(', ')}: which REST API the workspace has (7)
  --generation <name>      ${generations.join(', ')}: which telephony it has
  --set <setting>=<value>  saves a setting of the app, as an admin would
  --world <server>=<fault> breaks a server; may be repeated
  --fresh                  nothing configured: :secrets shows what the servers take
  --wait <seconds>         stays that long after the last --run, and shows what comes
  --port <number>          the page's port (any that is free)
  --open                   opens the page in a browser
  --no-page                the prompt alone
  --list-worlds            every server and fault there is`;

/** Throws an error that lists the choices. */
export function readOptions(words: string[]): Options {
	const values = parseWords(words);
	const rocketchat = choose('--rocketchat', values.rocketchat ?? '7', majors);
	const empty = values.fresh ?? false;
	const usual = usualGeneration({ rocketchat, empty });
	return {
		run: values.run ?? [],
		user: choose('--user', values.user ?? 'agent', userNames),
		room: values.room ?? 'support',
		language: values.language ?? '',
		engine: choose('--engine', values.engine ?? '1.62.0', engineVersions),
		rocketchat,
		generation: choose('--generation', values.generation ?? usual, generations),
		wait: numberOf('--wait', values.wait ?? '0', 600),
		set: (values.set ?? []).map((value) => {
			const [id, wanted] = pairOf('--set', value);
			return { id, value: wanted };
		}),
		world: (values.world ?? []).map((value) => faultOf('--world', value)),
		port: values.port === undefined ? undefined : numberOf('--port', values.port, 65_535),
		open: values.open ?? false,
		page: !values['no-page'],
		empty,
		listWorlds: values['list-worlds'] ?? false,
		help: values.help ?? false,
	};
}
