import { callServerCheck } from './callServerCheck';
import type { Check } from './check';
import { managementServerCheck } from './managementServerCheck';
import { sparingSimotelCheck } from './sparingSimotel';

/** Everything that can be checked, in the order in which it is shown. */
export const allChecks: readonly Check[] = [
	callServerCheck,
	managementServerCheck,
	sparingSimotelCheck,
];
