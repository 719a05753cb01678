import type { World } from '../servers/world';

const ownHosts = ['127.0.0.1', 'localhost'];

/** Enters an address in the simulated Simotel, and returns what it does then. Throws an error that says what it cannot use. */
export function enterInSimotel(world: World, address: string): string {
	if (!address) {
		world.setEvents(undefined);
		return 'Simotel sends no events.';
	}
	if (!URL.canParse(address) || new URL(address).protocol !== 'http:') {
		throw new Error('Simotel needs a whole address, such as /voip ping setup shows: http://…');
	}
	if (!ownHosts.includes(new URL(address).hostname)) {
		throw new Error(`This Simotel sends to ${ownHosts.join(' and ')} only.`);
	}
	world.setEvents({ address });
	return 'Simotel sends its events there.';
}
