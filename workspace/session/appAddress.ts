import { eventSecret } from './standardWorkspace';
import type { Box } from '../engine/box';
import type { World } from '../servers/world';

/** Makes the app's endpoints reachable over HTTP, on the instances in turn. */
export function openToOthers(box: Box, world: World, instances = 1): void {
	let turn = 0;
	world.hostApps((call) => box.call({ ...call, instance: turn++ % instances }));
}

/** Returns the address that an admin copies from `/voip ping setup` into Simotel. */
export async function eventAddress(box: Box, world: World): Promise<string> {
	const path = (await box.endpoints()).find((one) => one.includes('/simotel/'));
	if (path === undefined) {
		throw new Error('the app has no address for events');
	}
	return world.siteUrl + path.replace(/\*$/, eventSecret);
}
