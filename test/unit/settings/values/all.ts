import { access, checks } from './rest';
import { rocketchat } from './rocketchat';
import { callServer, managementServer } from './servers';
import { simotel } from './simotel';
import type { ValuesOf } from './valuesOf';
import type { SettingId } from '../../../../src/settings/settings';

/** Typed by the ids: no setting is without its values. */
export const allValues: Record<SettingId, ValuesOf> = {
	...rocketchat,
	...callServer,
	...managementServer,
	...simotel,
	...checks,
	...access,
};
