import type { Settings } from '../settings/snapshot';

/** A function, because the engine knows the app's paths only after they are registered. */
export type ProvidedEndpoints = () => readonly { path: string; computedPath: string }[];

/** Returns the address at which others reach an endpoint of the app. `rest` takes the place of the star in its path. */
export function endpointAddress(
	endpoints: ProvidedEndpoints,
	path: string,
	rest: string,
	{ rocketChat }: Pick<Settings, 'rocketChat'>,
): string | undefined {
	const site = rocketChat.siteUrl ?? rocketChat.address;
	const endpoint = endpoints().find((one) => one.path === path);
	if (!site || !endpoint) {
		return undefined;
	}
	const computed = endpoint.computedPath.replace(/\*$/, () => rest);
	return `${site.url}${computed.startsWith('/') ? '' : '/'}${computed}`;
}
