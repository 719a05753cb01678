import type { State } from './state';

export const serverMajor = ({ setup }: Pick<State, 'setup'>): number =>
	parseInt(setup.serverVersion, 10);
