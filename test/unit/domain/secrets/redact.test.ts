import fc from 'fast-check';

import { problem } from '../../../../src/domain/problem';
import { redactText } from '../../../../src/domain/secrets/redactText';
import { redactVerdict } from '../../../../src/domain/secrets/redactVerdict';
import { judge, up, type Verdict } from '../../../../src/domain/verdict';

const secret = 'canary-pässwörd&?';

test.each([
	['once', `no ${secret}!`, [secret], 'no …!'],
	['twice', `${secret} and ${secret}`, [secret], '… and …'],
	['cut off at its end', 'refused for canary-pä', [secret], 'refused for …'],
	['in parts too short to be told from a word', 'it can', [secret], 'it can'],
	['with another inside', 'user canary', ['canary', 'user canary'], '…'],
	['that is short, as a word', 'PIN 123 of 41234', ['123'], 'PIN … of 41234'],
	['that is not set', 'nothing', [''], 'nothing'],
])('a text that holds a secret %s', (_name, text, secrets, left) => {
	expect(redactText(text, secrets)).toBe(left);
});

test.each([
	['in another case', 'no CANARY-pässWörd&?!', secret],
	['in an address', 'no canary-p%C3%A4ssw%c3%b6rd%26%3f!', secret],
	['in an address within an address', 'no canary-p%25C3%25A4ssw%25c3%25b6rd%2526%253f!', secret],
	['in a form', 'no my+canary+%2B!', 'my canary +'],
	['in JSON', 'no canary-p\\u00e4ssw\\u00f6rd&?!', secret],
	['in JSON within JSON', 'no a\\\\\\"\\\\/b\\\\u00e4\\\\\\\\c!', 'a"/bä\\c'],
	['in HTML', 'no canary-p&#228;ssw&#xF6;rd&amp;?!', secret],
	['in HTML within HTML', 'no a&amp;amp;b&amp;lt;&quot;&apos;!', `a&b<"'`],
	['that looks encoded itself', 'no %2541%\\u0041&amp;amp;!', '%41%\\u0041&amp;'],
	['in base64 without its end', 'no eDpjYW5hcnk!', 'eDpjYW5hcnk='],
])('a text that holds a secret %s', (_name, text, one) => {
	expect(redactText(text, [one])).toMatch(/^no …[!;]?$/);
});

test.each([
	['begun', 'user canary-p... refused', 'user …... refused'],
	['ended', 'user ***sswörd&? refused', 'user ***… refused'],
	['cut inside a letter of an address', 'user canary-p%C3%A4ssw%C3%B', 'user …'],
])('a text that holds a secret %s by the server', (_name, text, left) => {
	expect(redactText(text, [secret])).toBe(left);
});

test.each(['100 % & so on; AT&T; &#x110000; &#9999999; \\u12 %zz 5%', 'a+b C:\\dir &amp; %C3%A4'])(
	'a text without one stays as it is: %j',
	(text) => {
		expect(redactText(text, [secret, 'other'])).toBe(text);
	},
);

test('no text keeps one, wherever it stands and however it is cut', () => {
	const text = fc.tuple(fc.string(), fc.string(), fc.nat(60));
	fc.assert(
		fc.property(text, ([before, after, cut]) => {
			const said = `${before}${secret}${after}`.slice(0, before.length + cut);
			expect(redactText(said, [secret])).not.toContain(secret.slice(0, 4));
		}),
	);
});

const verdict = (judgement: typeof up): Verdict => ({
	...judgement,
	target: 'simotel',
	way: 'direct',
	where: 'pbx:80',
	ms: 1,
	at: 0,
	apiProblem: problem('check-failed', { text: secret }),
	evidence: [
		{ kind: 'asked', what: 'POST /', way: 'direct' },
		{ kind: 'said', text: secret },
		{ kind: 'failed', text: secret, ms: 1 },
		{ kind: 'stopped', layer: 'sip', how: secret },
		{ kind: 'sip-said', status: 200, reason: secret, server: secret },
	],
});

test.each([
	['up', verdict(up)],
	['down', verdict(judge(problem('simotel-failed', { where: 'pbx:80', text: secret })))],
])('no text of a verdict that is %s keeps one', (_name, given) => {
	const kept = redactVerdict(given, [secret]);
	expect(JSON.stringify(kept)).not.toContain('canary');
	expect(kept).toMatchObject({ state: given.state, where: 'pbx:80' });
	expect(kept.evidence).toHaveLength(given.evidence.length);
});
