import { createAskBudget } from '../../../src/checks/askBudget';
import type { AskBudget, AskResult, Budget } from '../../../src/checks/budget';
import type { Asker } from '../../../src/domain/asking/askedQuestion';
import { countedMs } from '../../../src/domain/asking/judgeTurn';
import { createQuestionStore } from '../../../src/platform/questionStore';
import { createManualClock } from '../../support/manualClock';
import { memoryRecords } from '../../support/memoryRecords';

const host = 'pbx.invalid';
const secrets = ['canary-password'];

/** One workspace, and as many instances of the app as wanted. */
function workspace() {
	const clock = createManualClock();
	const records = memoryRecords();
	let ids = 0;
	const instance = (): AskBudget => createAskBudget(clock, () => `id${++ids}`);
	const open = (of: AskBudget, asker: Asker = 'other', store = createQuestionStore(records)) =>
		of.open(store, asker, secrets);
	return { clock, records, instance, open };
}

const deadline = { at: Infinity };

/** Asks and gets this answer. Returns false if the question was held back. */
async function ask(
	budget: Budget,
	came: AskResult,
	claim: Partial<Parameters<Budget['claim']>[0]> = {},
): Promise<boolean> {
	budget.enter();
	const permission = await budget.claim({ host, question: 'sip', sent: 's', ...claim }, deadline);
	await (permission.kind === 'ask' ? permission.end(came) : undefined);
	await budget.close();
	return permission.kind === 'ask';
}

const refused: AskResult = { outcome: 'refused' };
const good: AskResult = { outcome: 'answered' };

test('within ten minutes a host that refuses is asked once, and once more only by /voip test', async () => {
	const { clock, instance, open } = workspace();
	const [one, other] = [instance(), instance()];
	expect(await ask(open(one), refused)).toBe(true);
	expect(await ask(open(one), refused)).toBe(false);
	expect(await ask(open(other), refused)).toBe(false);
	expect(await ask(open(other, 'test'), refused)).toBe(true);
	expect(await ask(open(one, 'test'), refused)).toBe(false);
	clock.pass(countedMs);
	expect(await ask(open(other), refused)).toBe(true);
});

test('a good answer removes the stored question', async () => {
	const { records, instance, open } = workspace();
	const app = instance();
	for (let times = 0; times < 5; times += 1) {
		expect(await ask(open(app), good)).toBe(true);
	}
	expect(records.size()).toBe(0);
});

test('a server that refuses after good answers is asked twice', async () => {
	const { clock, instance, open } = workspace();
	const [one, other] = [instance(), instance()];
	await ask(open(one), good);
	await ask(open(other), good);
	clock.pass(1);
	expect(await ask(open(one), refused)).toBe(true);
	expect(await ask(open(other), refused)).toBe(true);
	expect(await ask(open(one), refused)).toBe(false);
	expect(await ask(open(other, 'test'), refused)).toBe(false);
});

test('asks nothing if the stored questions cannot be read or written', async () => {
	const { records, instance, open } = workspace();
	const fails = async (): Promise<never> => {
		throw new Error('no database');
	};
	const store = createQuestionStore(memoryRecords());
	expect(await ask(open(instance(), 'test', { ...store, all: fails }), good)).toBe(false);
	expect(await ask(open(instance(), 'test', { ...store, add: fails }), good)).toBe(false);
	await records.add(['asked-question', 'asked-question:x'], { id: 'x', at: 'yesterday' });
	expect(await ask(open(instance(), 'test'), good)).toBe(false);
});

test('two instances that ask at the same moment together ask no more than is allowed', async () => {
	const { instance, open } = workspace();
	const asked = await Promise.all(
		[instance(), instance(), instance()].map((one) => ask(open(one), refused)),
	);
	expect(asked.filter(Boolean).length).toBeLessThanOrEqual(1);
});

test('a call server and a management server on one host are asked in turn, and share one stored question', async () => {
	const { records, instance, open } = workspace();
	const budget = open(instance());
	budget.enter();
	const login = await budget.claim({ host, question: 'login', sent: 's' }, deadline);
	const sip = budget.claim({ host, question: 'sip', sent: 's' }, deadline);
	expect(login.kind).toBe('ask');
	expect(records.size()).toBe(1);
	await (login.kind === 'ask' ? login.end(good) : undefined);
	const next = await sip;
	expect(next.kind).toBe('ask');
	expect(records.size()).toBe(1);
	await (next.kind === 'ask' ? next.end(good) : undefined);
	await budget.close();
	expect(records.size()).toBe(0);
});

test('questions to several hosts that are asked at the same time share one stored question', async () => {
	const { records, instance, open } = workspace();
	const budget = open(instance());
	budget.enter();
	const hosts = [host, 'simotel.invalid'];
	const permissions = await Promise.all(
		hosts.map((one) => budget.claim({ host: one, question: 'login', sent: 's' }, deadline)),
	);
	expect(permissions.map(({ kind }) => kind)).toEqual(['ask', 'ask']);
	expect(records.size()).toBe(1);
	const [first, second] = permissions;
	await (first?.kind === 'ask' ? first.end(refused) : undefined);
	expect(records.size()).toBe(2);
	await (second?.kind === 'ask' ? second.end(good) : undefined);
	await budget.close();
	expect(await records.under('asked-question')).toMatchObject([{ host, outcome: 'refused' }]);
});

test('a question that was answered well before does not wait longer than a second for another one', async () => {
	const { clock, instance, open } = workspace();
	const app = instance();
	await ask(open(app), good);
	const budget = open(app);
	budget.enter();
	const login = await budget.claim({ host, question: 'login', sent: 's' }, deadline);
	const sip = budget.claim({ host, question: 'sip', sent: 's' }, deadline);
	clock.pass(1000);
	expect([login.kind, (await sip).kind]).toEqual(['ask', 'ask']);
});

test('after a refused login, SIP on the same host is not asked', async () => {
	const { instance, open } = workspace();
	const app = instance();
	await ask(open(app), refused, { question: 'login' });
	expect(await ask(open(app), good)).toBe(false);
	expect(await ask(open(app), good, { host: 'other.invalid' })).toBe(true);
});

test('a refused login is tried again when what is sent has changed, or by /voip test', async () => {
	const { clock, instance, open } = workspace();
	const app = instance();
	const login = { question: 'login' } as const;
	await ask(open(app), refused, login);
	clock.pass(10 * countedMs);
	expect(await ask(open(app), refused, login)).toBe(false);
	expect(await ask(open(instance()), refused, login)).toBe(false);
	expect(await ask(open(app), refused, { ...login, sent: 'changed' })).toBe(true);
	clock.pass(countedMs);
	expect(await ask(open(app, 'test'), refused, { ...login, sent: 'changed' })).toBe(true);
});

test('a refused login that /voip test finds accepted is tried again by every check', async () => {
	const { clock, records, instance, open } = workspace();
	const app = instance();
	const login = { question: 'login' } as const;
	await ask(open(app), refused, login);
	expect(await ask(open(app, 'test'), good, login)).toBe(true);
	clock.pass(countedMs);
	expect(await ask(open(app), good, login)).toBe(true);
	await ask(open(app), refused, login);
	clock.pass(countedMs);
	expect(await ask(open(app, 'test'), good, login)).toBe(true);
	expect(await ask(open(app), good, login)).toBe(true);
	expect(records.size()).toBe(0);
});

test('a refusal counts for ten minutes, even if /voip test finds the login accepted meanwhile', async () => {
	const { instance, open } = workspace();
	const app = instance();
	const login = { question: 'login' } as const;
	await ask(open(app), refused, login);
	await ask(open(app, 'test'), good, login);
	expect(await ask(open(app), refused, login)).toBe(true);
	expect(await ask(open(app, 'test'), refused, login)).toBe(false);
});

test('a good answer that comes after the check has ended still removes the stored question', async () => {
	const { records, instance, open } = workspace();
	const budget = open(instance());
	budget.enter();
	const permission = await budget.claim({ host, question: 'sip', sent: 's' }, deadline);
	await budget.close();
	expect(records.size()).toBe(1);
	await (permission.kind === 'ask' ? permission.end(good) : undefined);
	expect(records.size()).toBe(0);
});

test("the server's words are stored without the app's secrets", async () => {
	const { records, instance, open } = workspace();
	const text = 'no user with canary-password';
	await ask(open(instance()), { outcome: 'refused', code: 'login-refused', text });
	const [kept] = await records.under('asked-question');
	expect(kept).toMatchObject({ outcome: 'refused', code: 'login-refused' });
	expect(JSON.stringify(kept)).not.toContain('canary-password');
});

test('an account that was not sent yet is not told as refused', async () => {
	const { instance, open } = workspace();
	const app = instance();
	await ask(open(app), refused, { question: 'ping', sent: 'old' });
	const budget = open(app);
	budget.enter();
	const claim = { host, question: 'ping', sent: 'new', irreplaceable: true } as const;
	const permission = await budget.claim(claim, deadline);
	await budget.close();
	expect(permission).toMatchObject({ kind: 'wait', last: undefined });
});
