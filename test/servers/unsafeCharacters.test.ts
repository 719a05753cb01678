import fc from 'fast-check';

import { askAmi } from '../../src/clients/direct/askAmi';
import { askSipTcp } from '../../src/clients/direct/askSipTcp';
import { askSipWebSocket } from '../../src/clients/direct/askSipWebSocket';
import type { DirectTools } from '../../src/clients/direct/connection';
import { judgeSipTcp } from '../../src/domain/judging/judgeSip';
import { host, patient, tools } from '../support/directTools';
import { judgementText } from '../support/judgementText';
import { createManualClock } from '../support/manualClock';

const never = (): never => {
	throw new Error('something was opened');
};
const sealed = (): DirectTools => ({ ...tools(), sockets: { plain: never, upgrade: never } });

const withControl = fc
	.tuple(
		fc.string({ unit: 'binary', maxLength: 8 }),
		fc.constantFrom('\r\n', '\r', '\n', '\0', '\t', '\x7f', '\x85'),
		fc.string({ unit: 'binary', maxLength: 8 }),
	)
	.map((parts) => parts.join(''));

const refused = { kind: 'not-sent', problem: { code: 'unsafe-characters' }, ms: 0 };

describe('a control character in a setting keeps a connection from being opened', () => {
	test('for SIP over WebSocket', () =>
		fc.assert(
			fc.asyncProperty(withControl, fc.boolean(), async (text, secure) => {
				const target = {
					secure,
					host,
					port: 443,
					path: '/ws',
					acceptSelfSigned: false,
					askSip: true,
				};
				const path = askSipWebSocket(sealed(), { ...target, path: text }, patient);
				const name = askSipWebSocket(sealed(), { ...target, host: text }, patient);
				expect(await Promise.all([path, name])).toMatchObject([refused, refused]);
			}),
		));

	test('for SIP over TCP', () =>
		fc.assert(
			fc.asyncProperty(withControl, async (text) => {
				expect(
					await askSipTcp(sealed(), { host: text, port: 5060, askSip: true }, patient),
				).toMatchObject(refused);
			}),
		));

	test('for AMI', () =>
		fc.assert(
			fc.asyncProperty(withControl, async (text) => {
				const target = { host, port: 5038, username: 'u', password: 'p', logIn: true };
				const user = askAmi(sealed(), { ...target, username: text }, patient);
				const password = askAmi(sealed(), { ...target, password: text }, patient);
				expect(await Promise.all([user, password])).toMatchObject([refused, refused]);
			}),
		));
});

describe('a direct connection', () => {
	test('counts an exception of the platform as a failure', async () => {
		const reading = await askSipTcp(tools(), { host, port: 70_000, askSip: true }, patient);
		expect(reading).toMatchObject({ kind: 'broken', by: { kind: 'failed' } });
		const facts = { where: 'x', slowAfterMs: 1000, now: 0 };
		expect(judgementText(judgeSipTcp(reading, facts))).toBe('down: check-failed');
	});

	test('ends at the deadline, and closes the socket', async () => {
		const silent = { write: () => undefined, finish: () => undefined, destroy: jest.fn() };
		const clock = createManualClock();
		const sockets = { plain: () => silent, upgrade: never };
		const reading = askSipTcp(
			{ ...tools(), clock, sockets },
			{ host, port: 1, askSip: true },
			5000,
		);
		clock.pass(5000);
		expect(await reading).toMatchObject({ kind: 'broken', at: 'port', by: { kind: 'silent' } });
		expect(silent.destroy).toHaveBeenCalledTimes(1);
	});
});
