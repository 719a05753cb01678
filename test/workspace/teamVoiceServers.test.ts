import { once } from 'node:events';

import Srf from 'drachtio-srf';
import { FreeSwitchClient, type FreeSwitchResponse } from 'esl';

import { openRaw } from './rawConnection';
import { startDrachtio } from '../../workspace/servers/drachtio';
import { startEventSocket } from '../../workspace/servers/eventSocket';
import type { ScriptedPort } from '../../workspace/servers/scriptedPort';
import { startWorld } from '../../workspace/servers/startWorld';

const host = '127.0.0.1';
let drachtio: ScriptedPort;
let eventSocket: ScriptedPort;
beforeAll(async () => {
	[drachtio, eventSocket] = await Promise.all([startDrachtio('right'), startEventSocket('right')]);
});
afterAll(() => Promise.all([drachtio.stop(), eventSocket.stop()]));
beforeEach(() => Promise.all([drachtio.setFault('none'), eventSocket.setFault('none')]));

describe('drachtio’s own client', () => {
	/** Resolves with the client's error, or with the address where the server accepts calls. */
	function logIn(secret: string): Promise<{ error?: string; hostport?: string }> {
		const srf = new Srf();
		return new Promise((resolve) => {
			srf.on('error', () => undefined);
			srf.on('connect', (error: Error | null, hostport?: string) => {
				srf.disconnect();
				resolve(error ? { error: error.message } : { hostport });
			});
			void srf.connect({ host, port: drachtio.port.number, secret });
		});
	}

	test('logs in with the right password, and is told where calls are taken', async () => {
		expect(await logIn('right')).toEqual({ hostport: `tcp/127.0.0.1:${drachtio.port.number}` });
	});

	test.each([
		['none', 'wrong'],
		['wrong-credentials', 'right'],
	])('at %s is refused with the %s password', async (fault, secret) => {
		await drachtio.setFault(fault);
		expect(await logIn(secret)).toEqual({ error: 'failed to authenticate to server' });
	});
});

describe('drachtio, asked with bare bytes', () => {
	const framed = (text: string): string => `${Buffer.byteLength(text)}#${text}`;
	const send = (...written: string[]): ReturnType<typeof openRaw> => {
		const raw = openRaw(drachtio.port.number);
		written.forEach((bytes) => raw.socket.write(bytes));
		return raw;
	};

	test('answers a password that comes in pieces', async () => {
		const message = framed('id1|authenticate|right|');
		const raw = send(message.slice(0, 5), message.slice(5));
		expect(await raw.until(/\|OK\|/)).toMatch(
			/^\d+#[\da-f-]{36}\|response\|id1\|OK\|tcp\/127\.0\.0\.1:\d+\|v[\d.]+$/,
		);
		raw.socket.destroy();
	});

	test('names a wrong password and hangs up', async () => {
		const said = await send(framed('id1|authenticate|wrong')).closed();
		expect(said).toMatch(/^\d+#[\da-f-]{36}\|response\|id1\|NOK\|incorrect secret$/);
	});

	test('hangs up on what is no message, and says nothing first', async () => {
		expect(await send('GET / HTTP/1.1\r\n#').closed()).toBe('');
	});

	test('at login-unanswered reads the password and says nothing', async () => {
		await drachtio.setFault('login-unanswered');
		const raw = send(framed('id1|authenticate|right'));
		await once(raw.socket, 'connect');
		raw.socket.end();
		expect(await raw.closed()).toBe('');
	});
});

describe('an independent client of FreeSWITCH’s event socket', () => {
	const logger = { debug: () => undefined, info: () => undefined, error: () => undefined };
	const open = (password: string): FreeSwitchClient =>
		new FreeSwitchClient({ host, port: eventSocket.port.number, password, logger });

	test('logs in with the right password and reads the status', async () => {
		const client = open('right');
		const call = await new Promise<FreeSwitchResponse>((resolve) => {
			client.on('connect', resolve);
			client.connect();
		});
		const { body } = await call.api('status');
		client.end();
		expect(body).toMatch(/^UP 0 years/);
	});

	test.each([
		['none', 'wrong'],
		['wrong-credentials', 'right'],
	])('at %s is refused with the %s password', async (fault, password) => {
		await eventSocket.setFault(fault);
		const client = open(password);
		const refused = new Promise((resolve) => {
			client.on('error', resolve);
		});
		client.connect();
		expect(String(await refused)).toContain('-ERR invalid');
		client.end();
	});
});

describe('FreeSWITCH’s event socket, asked with bare bytes', () => {
	const greeting = 'Content-Type: auth/request\n\n';
	const goodbye =
		/Content-Type: text\/disconnect-notice\nContent-Length: 67\n\nDisconnected, goodbye\.\n/;
	const send = (text: string): ReturnType<typeof openRaw> => {
		const raw = openRaw(eventSocket.port.number);
		raw.socket.write(text);
		return raw;
	};

	test('takes no command before the password', async () => {
		const said = await send('api status\n\nexit\n\n').closed();
		expect(said).toContain(
			`${greeting}Content-Type: command/reply\nReply-Text: -ERR command not found\n\n`,
		);
		expect(said).not.toContain('UP 0 years');
	});

	test('says goodbye after a wrong password', async () => {
		const said = await send('auth wrong\n\n').closed();
		expect(said).toContain('Reply-Text: -ERR invalid\n\n');
		expect(said).toMatch(goodbye);
	});

	test('refuses an address that is not on its list', async () => {
		await eventSocket.setFault('refuses');
		expect(await send('auth right\n\n').closed()).toMatch(/^Content-Type: text\/rude-rejection\n/);
	});

	test.each([
		['login-unanswered', 'auth right\n\n', greeting],
		[
			'api-unanswered',
			'auth right\n\napi status\n\n',
			`${greeting}Content-Type: command/reply\nReply-Text: +OK accepted\n\n`,
		],
	])('at %s says no more', async (fault, told, all) => {
		await eventSocket.setFault(fault);
		const raw = send(told);
		await raw.until(new RegExp(all.slice(-15).replace(/[+]/g, '\\+')));
		raw.socket.end();
		expect(await raw.closed()).toBe(all);
	});
});

test('the world counts the logins that they refuse', async () => {
	const world = await startWorld({ rocketchat: '8' });
	const { drachtio: first, freeSwitch: second } = world.teamVoice;
	const told = async (port: number, text: string): Promise<void> => {
		const raw = openRaw(port);
		raw.socket.write(text);
		await raw.closed();
	};
	await told(first.port, '20#id|authenticate|wrong');
	await told(second.port, 'auth wrong\n\n');
	await told(second.port, `auth ${second.password}\n\nexit\n\n`);
	const counted = world.refusedLogins();
	world.forget();
	await world.stop();
	expect(counted).toEqual({ drachtio: 1, freeSwitch: 1 });
	expect(world.refusedLogins()).toEqual({ drachtio: 0, freeSwitch: 0 });
});
