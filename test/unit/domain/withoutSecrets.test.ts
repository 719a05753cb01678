import fc from 'fast-check';

import { problem } from '../../../src/domain/problem';
import { down, up } from '../../../src/domain/verdict';
import type { Verdict } from '../../../src/domain/verdict';
import { textWithoutSecrets, withoutSecrets } from '../../../src/domain/withoutSecrets';

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
	expect(textWithoutSecrets(text, secrets)).toBe(left);
});

test('no text keeps one, wherever it stands and however it is cut', () => {
	const text = fc.tuple(fc.string(), fc.string(), fc.nat(60));
	fc.assert(
		fc.property(text, ([before, after, cut]) => {
			const said = `${before}${secret}${after}`.slice(0, before.length + cut);
			expect(textWithoutSecrets(said, [secret])).not.toContain(secret.slice(0, 4));
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
	instead: problem('check-failed', { text: secret }),
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
	['down', verdict(down(problem('simotel-failed', { where: 'pbx:80', text: secret })))],
])('no text of a verdict that is %s keeps one', (_name, given) => {
	const kept = withoutSecrets(given, [secret]);
	expect(JSON.stringify(kept)).not.toContain('canary');
	expect(kept).toMatchObject({ state: given.state, where: 'pbx:80' });
	expect(kept.evidence).toHaveLength(given.evidence.length);
});
