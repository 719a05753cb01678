import { callServerCheck } from './callServer';
import type { Check } from './check';
import { managementServerCheck } from './managementServer';
import { simotelCheck } from './simotel';

/** The table of everything that can be checked, in the order in which it is shown. */
export const allChecks = (): readonly Check[] => [
	callServerCheck(),
	managementServerCheck(),
	simotelCheck(),
];
