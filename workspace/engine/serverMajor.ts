import type { State } from './state';

/** Which Rocket.Chat the workspace is, as far as its habits differ. */
export const serverMajor = ({ setup }: Pick<State, 'setup'>): number =>
	parseInt(setup.serverVersion, 10);
