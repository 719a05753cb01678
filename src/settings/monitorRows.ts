import { parseVisibleAscii } from './parse/plain';
import { parseThresholds, thresholdsText } from './parse/thresholds';
import {
	numberSetting,
	optionalSetting,
	roomSetting,
	secretSetting,
	switchSetting,
} from './settingKinds';

/** The settings of the monitor and of other programs, which stand last on the settings page. */
export const monitorRows = {
	monitor_on: switchSetting({ section: 'monitor', summary: 'monitor', default: false }),
	monitor_minutes: numberSetting({
		section: 'monitor',
		summary: 'every',
		default: 1,
		min: 1,
		max: 60,
		whole: 'not-1-to-60',
	}),
	monitor_room: roomSetting({ section: 'monitor', summary: 'room' }),
	monitor_thresholds: optionalSetting({
		section: 'monitor',
		summary: 'thresholds',
		example: '3, 2',
		parse: parseThresholds,
		toText: thresholdsText,
	}),
	monitor_reminder_minutes: numberSetting({
		section: 'monitor',
		summary: 'reminder',
		default: 0,
		min: 0,
		max: 1440,
		whole: 'not-0-to-1440',
	}),
	monitor_degraded: switchSetting({ section: 'monitor', summary: 'degraded', default: false }),
	monitor_certificates: switchSetting({
		section: 'monitor',
		summary: 'certificates',
		default: true,
	}),
	monitor_trunks: switchSetting({ section: 'monitor', summary: 'trunks', default: false }),
	metrics_token: secretSetting({
		section: 'monitor',
		summary: 'metrics-token',
		parse: parseVisibleAscii,
	}),
	metrics_token_2: secretSetting({
		section: 'monitor',
		summary: 'metrics-token-2',
		parse: parseVisibleAscii,
	}),
};
