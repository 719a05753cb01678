import { parseArgs } from 'node:util';

import { generations, type TelephonyGeneration } from './standardWorkspace';
import { nearest } from '../../src/domain/nearest';
import { type EngineVersion, engineVersions } from '../engine/box';
import { worldFaults } from '../servers/faults';
import type { Breakable, RocketChatMajor } from '../servers/world';

export const userNames = ['admin', 'manager', 'agent', 'user'] as const;
const majors = ['6', '7', '8'] as const;

export type Options = {
	run: string[];
	user: string;
	room: string;
	language: string;
	engine: EngineVersion;
	rocketchat: RocketChatMajor;
	generation: TelephonyGeneration;
	/** Seconds to wait for messages after the last command. */
	wait: number;
	set: { id: string; value: string }[];
	world: { server: Breakable; fault: string }[];
	/** Starts without settings, and without telephony in the workspace. */
	fresh: boolean;
	listWorlds: boolean;
	help: boolean;
};

export const usage = `npm start -- [options]
  --run <command>          types it and prints the answer; may be repeated
  --user <name>            ${userNames.join(', ')} (agent)
  --room <name>            a channel's name or a call's id, ? lists them (support)
  --language <code>        the user's language (en)
  --engine <version>       ${engineVersions.join(', ')} (1.62.0)
  --rocketchat <major>     ${majors.join(', ')}: which REST API the workspace has (7)
  --generation <name>      ${generations.join(', ')}: which telephony it has
  --set <setting>=<value>  saves a setting of the app, as an admin would
  --world <server>=<fault> breaks a server; may be repeated
  --fresh                  nothing configured: :secrets shows what the servers take
  --wait <seconds>         stays that long after the last --run, and shows what comes
  --list-worlds            every server and fault there is`;

function one<T extends string>(name: string, value: string, choices: readonly T[]): T {
	const found = choices.find((choice) => choice === value);
	if (found === undefined) {
		const meant = nearest(value, choices);
		const guess = meant ? ` Did you mean ${meant}?` : '';
		throw new Error(`--${name} cannot be "${value}".${guess} There are: ${choices.join(', ')}`);
	}
	return found;
}

const isServer = (name: string): name is Breakable => Object.keys(worldFaults).includes(name);

export function pair(name: string, value: string): [string, string] {
	const cut = value.indexOf('=');
	if (cut < 1) {
		throw new Error(`--${name} wants two words with = between them, not "${value}"`);
	}
	return [value.slice(0, cut), value.slice(cut + 1)];
}

export function worldOf(value: string): Options['world'][number] {
	const [server, fault] = pair('world', value);
	if (!isServer(server)) {
		one('world', server, Object.keys(worldFaults));
		throw new Error(`no server ${server}`);
	}
	return { server, fault };
}

function secondsOf(value: string): number {
	const seconds = Number(value);
	if (!(seconds >= 0 && seconds <= 600)) {
		throw new Error(`--wait wants seconds, 0 to 600, not "${value}"`);
	}
	return seconds;
}

/** Throws an error that lists the choices. */
export function readOptions(words: string[]): Options {
	const text = { type: 'string' } as const;
	const texts = { type: 'string', multiple: true } as const;
	const flag = { type: 'boolean' } as const;
	const options = {
		'run': texts,
		'user': text,
		'room': text,
		'language': text,
		'engine': text,
		'rocketchat': text,
		'generation': text,
		'set': texts,
		'world': texts,
		'wait': text,
		'fresh': flag,
		'list-worlds': flag,
		'help': flag,
	};
	const { values } = parseArgs({ args: words, options, strict: true });
	const rocketchat = one('rocketchat', values.rocketchat ?? '7', majors);
	const fresh = values.fresh ?? false;
	const telephony = rocketchat === '8' ? 'media-calls' : 'omnichannel';
	const usual = fresh ? 'none' : telephony;
	return {
		run: values.run ?? [],
		user: one('user', values.user ?? 'agent', userNames),
		room: values.room ?? 'support',
		language: values.language ?? '',
		engine: one('engine', values.engine ?? '1.62.0', engineVersions),
		rocketchat,
		generation: one('generation', values.generation ?? usual, generations),
		wait: secondsOf(values.wait ?? '0'),
		set: (values.set ?? []).map((value) => {
			const [id, wanted] = pair('set', value);
			return { id, value: wanted };
		}),
		world: (values.world ?? []).map(worldOf),
		fresh,
		listWorlds: values['list-worlds'] ?? false,
		help: values.help ?? false,
	};
}
