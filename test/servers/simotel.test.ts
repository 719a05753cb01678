import { createAskBudget } from '../../src/checks/askBudget';
import { createRecentChecks } from '../../src/checks/recentChecks';
import { createRunChecks } from '../../src/checks/runChecks';
import { simotelCheck } from '../../src/checks/simotelCheck';
import { createDirectTools } from '../../src/clients/direct/nodeSockets';
import { createHttp } from '../../src/clients/http';
import type { Verdict } from '../../src/domain/verdict';
import { createQuestionStore } from '../../src/platform/questionStore';
import { systemClock } from '../../src/platform/systemClock';
import { readSettings, type Values } from '../../src/settings/readSettings';
import { companyCertificate } from '../../workspace/servers/certificate';
import { worldFaults } from '../../workspace/servers/faults';
import { type Simotel, startSimotel } from '../../workspace/servers/simotel/simotel';
import { bridgeHttp } from '../support/engineHttp';
import { judgementText } from '../support/judgementText';
import { memoryRecords } from '../support/memoryRecords';

const account = { apiKey: 'key', username: 'کاربر', password: 'pä:ss' };
let simotel: Simotel;
beforeAll(async () => {
	simotel = await startSimotel({ account, slowMs: 400, eventMs: 1, now: Date.now });
});
afterAll(() => simotel.stop());
beforeEach(async () => {
	await simotel.setFault('none');
	simotel.forget();
});

const all = {
	simotel_api_key: account.apiKey,
	simotel_username: account.username,
	simotel_password: account.password,
};
const ping = async (values: Values = all, ms = 3000, slowAfterMs = 60_000): Promise<Verdict> => {
	const clock = systemClock();
	// High, so that on a busy machine Simotel does not count as slow.
	const read = readSettings({ simotel_url: simotel.url(), ...values }, {});
	const settings = { ...read, checks: { ...read.checks, slowAfterMs } };
	const plan = simotelCheck.plan(settings);
	if (plan.kind !== 'ready') {
		throw new Error(`not ready: ${plan.problem.code}`);
	}
	const tools = {
		http: createHttp(bridgeHttp([await companyCertificate()]), clock),
		clock,
		direct: createDirectTools(clock, { takesAnyCertificate: true }),
	};
	const checks = createRunChecks(
		[simotelCheck],
		createRecentChecks(tools),
		tools,
		createAskBudget(clock, () => 'one'),
	);
	return checks.ping(plan, settings, {
		deadline: { at: clock.now() + ms },
		asked: createQuestionStore(memoryRecords()),
	});
};
const meanings: [string, string][] = [
	['none', 'up'],
	['refuse', 'down: refused'],
	['silent', 'down: timed-out'],
	['frozen', 'down: timed-out'],
	['reset', 'down: connection-reset'],
	['slow', 'degraded: slow'],
	['wrong-credentials', 'unknown: simotel-credentials-invalid'],
	['key-only', 'up'],
	['basic-only', 'up'],
	['service-not-permitted', 'unknown: simotel-service-not-permitted'],
	['service-not-permitted-documented', 'unknown: simotel-service-not-permitted'],
	['ip-not-permitted', 'unknown: simotel-ip-not-permitted'],
	['wrong-address', 'down: simotel-wrong-address'],
	['put-only', 'up'],
	['no-method', 'unknown: simotel-wrong-method'],
	['content-type', 'unknown: simotel-wrong-content-type'],
	['unreadable-request', 'unknown: simotel-request-unreadable'],
	['old-release', 'unknown: simotel-service-unknown'],
	['failed', 'down: simotel-failed'],
	['failed-minus-2', 'down: simotel-failed'],
	['hostile-failure', 'down: simotel-failed'],
	['echoes-credentials', 'down: simotel-failed'],
	['login-page', 'down: simotel-wrong-address'],
	['proxy-refuses', 'down: simotel-proxy-refuses'],
	['bad-gateway', 'down: proxy-cannot-reach'],
	['plain-to-https', 'down: simotel-plain-at-tls-port'],
	['truncated', 'down: simotel-unreadable'],
	['empty', 'down: simotel-unreadable'],
	['no-success', 'down: simotel-unreadable'],
	['self-signed', 'down: certificate-self-signed'],
	['expired', 'down: certificate-expired'],
	['untrusted', 'down: certificate-untrusted'],
	['private-ca', 'up'],
	['not-yet-valid', 'down: certificate-not-yet-valid'],
];

test('every fault of Simotel has a meaning', () => {
	const names = worldFaults.simotel.map(({ name }) => name);
	expect(meanings.map(([name]) => name).sort()).toEqual(['none', ...names].sort());
});

test.each(meanings)('Simotel at %s is %s', async (fault, code) => {
	await simotel.setFault(fault);
	const limitMs = ['silent', 'frozen'].includes(fault) ? 60 : 3000;
	const verdict = await ping(all, limitMs, fault === 'slow' ? 300 : undefined);
	expect(judgementText(verdict)).toBe(code);
});

test.each<[string, Values, string]>([
	['a wrong key', { ...all, simotel_api_key: 'other' }, 'unknown: simotel-credentials-invalid'],
	['a wrong user', { ...all, simotel_username: 'x' }, 'unknown: simotel-credentials-invalid'],
	['half of what it wants', { simotel_api_key: 'key' }, 'unknown: simotel-credentials-invalid'],
	['an address without API', { ...all, simotel_url: '/other' }, 'down: simotel-wrong-address'],
	['a name that is none', { ...all, simotel_url: 'simotel.invalid' }, 'down: name-not-found'],
])('with %s: %s', async (_name, values, code) => {
	const url = values.simotel_url === '/other' ? { simotel_url: `${simotel.url()}/other` } : {};
	const found = judgementText(await ping({ ...values, ...url }));
	expect(found.replace('unknown: name-service-failed', 'down: name-not-found')).toBe(code);
});

test.each([
	['key-only', { simotel_api_key: 'key' }],
	['basic-only', { simotel_username: account.username, simotel_password: account.password }],
])('with %s only those credentials are needed', async (fault, values) => {
	await simotel.setFault(fault);
	expect(judgementText(await ping(values))).toBe('up');
});

test.each(['', '/', '/api/v4', '/api/v4/', '/api/v4/setting/ping/act'])(
	'the address may end in %j',
	async (end) => {
		expect(judgementText(await ping({ ...all, simotel_url: simotel.url() + end }))).toBe('up');
	},
);

test('sends what Simotel’s own samples send', async () => {
	await ping({ ...all, simotel_api_key: ' key \n' });
	expect(simotel.heard()).toMatchObject([
		{
			method: 'POST',
			path: '/api/v4/setting/ping/act',
			body: '{}',
			headers: {
				'content-type': 'application/json',
				'x-apikey': 'key',
				'authorization': `Basic ${Buffer.from('کاربر:pä:ss').toString('base64')}`,
			},
		},
	]);
});

test.each<[string, Values, string]>([
	['a user', { simotel_api_key: 'key' }, 'authorization'],
	[
		'a token',
		{ simotel_username: account.username, simotel_password: account.password },
		'x-apikey',
	],
])('without %s in the settings, sends none', async (_name, values, header) => {
	await ping(values);
	expect(simotel.heard()).toHaveLength(1);
	expect(simotel.heard()[0]?.headers).not.toHaveProperty(header);
});

test('tries PUT once when POST is refused, and says so in the evidence', async () => {
	await simotel.setFault('put-only');
	const verdict = await ping();
	expect(simotel.heard().map(({ method, body }) => `${method} ${body}`)).toEqual([
		'POST {}',
		'PUT {}',
	]);
	expect(verdict.evidence.map(({ kind }) => kind)).toEqual([
		...['asked', 'answered', 'said'],
		...['asked-with', 'answered', 'said'],
	]);
});

test('does not ask again after any other refusal', async () => {
	for (const [fault] of meanings.filter(([name]) => !/method|put/.test(name))) {
		await simotel.setFault(fault);
		simotel.forget();
		await ping(all, fault === 'silent' ? 60 : 3000);
		expect(simotel.heard().length).toBeLessThanOrEqual(1);
	}
});

const accepting = { ...all, accept_self_signed: true };

test.each([
	['none', 'up'],
	['self-signed', 'up'],
	['untrusted', 'up'],
	['expired', 'down: certificate-expired'],
	['not-yet-valid', 'down: certificate-not-yet-valid'],
])('with self-signed certificates accepted, %s is %s', async (fault, code) => {
	await simotel.setFault(fault);
	expect(judgementText(await ping(accepting))).toBe(code);
});

test('names an accepted certificate in the evidence, before the answer', async () => {
	await simotel.setFault('self-signed');
	const { evidence } = await ping(accepting);
	expect(evidence.map(({ kind }) => kind)).toEqual([
		...['asked', 'certificate-accepted', 'answered', 'said'],
	]);
	expect(simotel.heard()).toHaveLength(1);
});
