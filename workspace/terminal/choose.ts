import { nearest } from '../../src/domain/nearest';
import { knownFault, worldFaults } from '../servers/faults';
import type { Breakable } from '../servers/world';
import type { BrokenServer } from '../session/breakServer';

/** Returns " Did you mean …?" if one of the choices is near. */
export function guess(typed: string, choices: readonly string[]): string {
	const meant = nearest(typed, choices);
	return meant ? ` Did you mean ${meant}?` : '';
}

/** Returns the choice with this name. Throws an error that lists the choices; `name` is what the person typed, such as `--user`. */
export function choose<T extends string>(name: string, value: string, choices: readonly T[]): T {
	const found = choices.find((choice) => choice === value);
	if (found === undefined) {
		throw new Error(
			`${name} cannot be "${value}".${guess(value, choices)} There are: ${choices.join(', ')}`,
		);
	}
	return found;
}

export function pairOf(name: string, value: string): [string, string] {
	const cut = value.indexOf('=');
	if (cut < 1) {
		throw new Error(`${name} wants two words with = between them, not "${value}"`);
	}
	return [value.slice(0, cut), value.slice(cut + 1)];
}

const isServer = (name: string): name is Breakable => Object.keys(worldFaults).includes(name);

/** Returns the server and fault of a text such as `call-server=refuse`. */
export function faultOf(name: string, value: string): BrokenServer {
	const [server, fault] = pairOf(name, value);
	if (!isServer(server)) {
		choose(name, server, Object.keys(worldFaults));
		throw new Error(`no server ${server}`);
	}
	return { server, fault: knownFault(server, fault) };
}

/** Returns the whole number that a text stands for. */
export function numberOf(name: string, value: string, max: number): number {
	const number = /^\d{1,6}$/.test(value) ? Number(value) : Infinity;
	if (number > max) {
		throw new Error(`${name} wants a number from 0 to ${max}, not "${value}"`);
	}
	return number;
}
