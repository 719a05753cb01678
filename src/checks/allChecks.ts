import { callServerCheck } from './callServerCheck';
import type { Check } from './check';
import { managementServerCheck } from './managementServerCheck';
import { simotelCheck } from './simotelCheck';

/** All checks, in the order in which their verdicts are shown. */
export const allChecks: readonly Check[] = [callServerCheck, managementServerCheck, simotelCheck];
