import { access, checks } from './checksAndRoles';
import { monitor } from './monitor';
import { rocketchat, simotel } from './rocketchatAndSimotel';
import { callServer, managementServer } from './servers';
import type { ValuesOf } from './valuesOf';
import type { SettingId } from '../../../src/settings/settingsTable';

/** A setting without values is a compile error. */
export const allValues: Record<SettingId, ValuesOf> = {
	...rocketchat,
	...callServer,
	...managementServer,
	...simotel,
	...checks,
	...access,
	...monitor,
};
