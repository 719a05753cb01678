import { alertKindsText, parseAlertKinds } from './parse/alertKinds';
import { parseMetricsTokens } from './parse/metricsTokens';
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
		example: '3, 2, 60',
		parse: parseThresholds,
		toText: thresholdsText,
	}),
	monitor_also_alerts: optionalSetting({
		section: 'monitor',
		summary: 'also-alerts',
		example: 'certificates, degraded, trunks',
		parse: parseAlertKinds,
		toText: alertKindsText,
	}),
	metrics_tokens: secretSetting({
		section: 'monitor',
		summary: 'metrics-tokens',
		parse: parseMetricsTokens,
	}),
};
