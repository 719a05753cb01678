import { parseHost } from './parse/host';
import { type Parsed, parsed, type SettingFault } from './parse/parsed';
import {
	parseChoice,
	parseNumber,
	parsePath,
	parsePort,
	parseRoles,
	parseSecret,
	parseSwitch,
} from './parse/plain';
import { parseSimotelUrl, parseUsername } from './parse/simotelUrl';
import { type Address, parseBaseUrl, parseUrl } from './parse/url';
import { examples, isSecret, ranges, type SettingId, standardOf, ways } from './settingsTable';

export type Stored = string | number | boolean;

/** What becomes of a value that an admin saves. */
export type SaveJudgement =
	| { kind: 'keep' }
	/** What can be mended without doubt is stored mended. */
	| { kind: 'mend'; value: Stored }
	| { kind: 'refuse'; reason: SettingFault; example: string };

const map = <A, B>(read: Parsed<A>, change: (value: A) => B): Parsed<B> =>
	read.ok ? parsed(change(read.value)) : read;

const url = (read: Parsed<Address | undefined>): Parsed<Stored> =>
	map(read, (address) => address?.url ?? '');
const port = (raw: unknown, example: string): Parsed<Stored> =>
	map(parsePort(raw, example), (number) => (number === undefined ? '' : String(number)));
const roles = (raw: unknown, id: SettingId): Parsed<Stored> =>
	map(parseRoles(raw, String(standardOf(id))), (names) => names.join(', '));
/** As typed: what is added to reach the API is not the admin's. */
const simotelUrl = (raw: unknown): Parsed<Stored> =>
	map(parseSimotelUrl(raw), () => (typeof raw === 'string' ? raw : '').trim().replace(/\/+$/, ''));

function clean(id: SettingId, raw: unknown): Parsed<Stored> {
	switch (id) {
		case 'rocketchat_url':
			return url(parseBaseUrl(raw, examples.rocketChatUrl));
		case 'call_server_websocket_url':
			return url(parseUrl(raw, ['wss', 'ws'], examples.webSocketUrl));
		case 'simotel_url':
			return simotelUrl(raw);
		case 'call_server_host':
		case 'management_server_host':
			return parseHost(raw, examples.host);
		case 'call_server_port':
			return port(raw, examples.callServerPort);
		case 'management_server_port':
			return port(raw, examples.managementPort);
		case 'call_server_path':
			return parsePath(raw, examples.path);
		case 'call_server_way':
		case 'management_server_way':
			return parseChoice(raw, ways, 'auto');
		case 'simotel_username':
			return parseUsername(raw, examples.userName);
		case 'rocketchat_user_id':
			return parseSecret(raw, examples.rocketChatUserId);
		case 'management_server_username':
			return parseSecret(raw, examples.userName);
		case 'timeout_seconds':
			return parseNumber(raw, ranges.timeoutSeconds);
		case 'slow_after_ms':
			return parseNumber(raw, ranges.slowAfterMs);
		case 'accept_self_signed':
			return parseSwitch(raw, false);
		case 'roles_users':
		case 'roles_admins':
			return roles(raw, id);
		default:
			return parsed('');
	}
}

/**
 * Each setting alone, as Rocket.Chat saves them. Secrets pass untouched: what the engine gets back from us
 * it writes to its log. They are judged when they are read.
 */
export function judgeSave(id: SettingId, raw: unknown): SaveJudgement {
	if (isSecret(id)) {
		return { kind: 'keep' };
	}
	const read = clean(id, raw);
	if (!read.ok) {
		return { kind: 'refuse', reason: read.reason, example: read.example };
	}
	return read.value === raw ? { kind: 'keep' } : { kind: 'mend', value: read.value };
}
