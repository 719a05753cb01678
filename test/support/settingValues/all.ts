import { access, checks } from './checksAndRoles';
import { rocketchat, simotel } from './rocketchatAndSimotel';
import { callServer, managementServer } from './servers';
import type { ValuesOf } from './valuesOf';
import type { SettingId } from '../../../src/settings/settingsTable';

/** Typed by the ids: no setting is without its values. */
export const allValues: Record<SettingId, ValuesOf> = {
	...rocketchat,
	...callServer,
	...managementServer,
	...simotel,
	...checks,
	...access,
};
