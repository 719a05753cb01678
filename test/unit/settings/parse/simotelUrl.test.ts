import { simotelApiPath } from '../../../../src/settings/parse/simotelUrl';
import { readSettings, type Values } from '../../../../src/settings/readSettings';

const simotel = (values: Values) => readSettings(values, {}).simotel;
const faults = (values: Values) =>
	readSettings(values, {}).faults.map(({ setting, reason }) => `${setting} ${reason}`);

describe('the address of Simotel', () => {
	test.each([
		['pbx.local', 'http://pbx.local/api/v4'],
		['192.168.1.9:8080', 'http://192.168.1.9:8080/api/v4'],
		['https://pbx.local/', 'https://pbx.local/api/v4'],
		['http://pbx.local/api/v4', 'http://pbx.local/api/v4'],
		['http://pbx.local/api/v4/', 'http://pbx.local/api/v4'],
		['http://pbx.local/API/v4', 'http://pbx.local/api/v4'],
		['http://pbx.local/api', 'http://pbx.local/api/v4'],
		['https://panel.hostedpbx.ir/api/v4.1/', 'https://panel.hostedpbx.ir/api/v4.1'],
		['http://pbx.local/api/v4/setting/ping/act', 'http://pbx.local/api/v4'],
		['http://pbx.local/simotel', 'http://pbx.local/simotel/api/v4'],
		['  http://pbx.local \n', 'http://pbx.local/api/v4'],
	])('%j leads to %s', (typed, url) => expect(simotel({ simotel_url: typed }).api?.url).toBe(url));

	test.each([
		['http://pbx.local/api/v3', 'simotel_url old-simotel-api'],
		['pbx.local/api/v2/', 'simotel_url old-simotel-api'],
		['http://pbx.local/?a=b', 'simotel_url not-behind-host'],
		['http://u:p@pbx.local', 'simotel_url credentials-in-url'],
		['ftp://pbx.local', 'simotel_url needs-http'],
		['http://a\r\nb', 'simotel_url control-characters'],
		['http://', 'simotel_url not-a-host'],
	])('%j cannot work', (typed, fault) => expect(faults({ simotel_url: typed })).toEqual([fault]));

	test('is undefined when empty', () => expect(simotel({ simotel_url: '' }).api).toBeUndefined());

	test('holds a version of digits only', () =>
		expect(simotelApiPath('/api/vx')).toEqual({ ok: true, path: '/api/vx/api/v4' }));
});

describe('credentials and secret', () => {
	test('are trimmed', () => {
		expect(simotel({ simotel_api_key: ' key-1\n' }).apiKey).toBe('key-1');
	});
	test.each<[Values, string]>([
		[{ simotel_api_key: 'a b' }, 'simotel_api_key not-ascii'],
		[{ simotel_api_key: 'a\nb' }, 'simotel_api_key control-characters'],
		[{ simotel_username: 'a:b' }, 'simotel_username colon-in-name'],
		[{ simotel_event_secret: 'a/b' }, 'simotel_event_secret not-for-an-address'],
	])('%j cannot work', (values, fault) => expect(faults(values)).toEqual([fault]));
	test.each([
		['', '', false],
		['x'.repeat(23), '', true],
		['x'.repeat(24), 'x'.repeat(24), false],
	])('a secret of %j', (typed, eventSecret, eventSecretTooShort) => {
		expect(simotel({ simotel_event_secret: typed })).toMatchObject({
			eventSecret,
			eventSecretTooShort,
		});
	});
});
