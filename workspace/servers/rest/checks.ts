import { connect } from 'node:net';
import { rootCertificates } from 'node:tls';

import {
	isVoipCallServerCheckConnectionProps,
	isVoipManagementServerCheckConnectionProps,
} from '@rocket.chat/rest-typings/dist/v1/voip';
import WebSocket from 'ws';

import type { RocketChatMajor } from '../world';
import { failure, ok } from './answers';
import type { Answer } from '../answer';

type Query = Record<string, string>;
/** Undefined: the real route never answers, so this one does not either. */
type Check = (
	query: Query,
	major: RocketChatMajor,
	authority: string,
) => Promise<Answer | undefined>;

export const refusedParameters = (errors: unknown): Answer => {
	const list = Array.isArray(errors) ? errors : [];
	const text = list.map(({ message }) => String(message)).join('\n');
	return failure(`${text} [invalid-params]`, { errorType: 'invalid-params' });
};

function urlOf({ websocketUrl, host = '', port = '', path = '' }: Query): string {
	const rest = path.replace('/', '');
	const base = parseInt(port, 10) === 443 ? `wss://${host}` : `wss://${host}:${port}`;
	return websocketUrl || `${base}/${rest}`;
}

/** Opens a real WebSocket with subprotocol `sip`, as Rocket.Chat's service does, and closes it. */
export const checkCallServer: Check = async (query, major, authority) => {
	if (major === '6') {
		if (!query.websocketUrl && !(query.host && query.port && query.path)) {
			return failure('Incorrect / Insufficient Parameters');
		}
	} else if (!isVoipCallServerCheckConnectionProps(query)) {
		return refusedParameters(isVoipCallServerCheckConnectionProps.errors);
	}
	return new Promise((resolve) => {
		try {
			const socket = new WebSocket(urlOf(query), 'sip', { ca: [...rootCertificates, authority] });
			socket.on('open', () => {
				socket.close();
				resolve(ok({ status: 'connected' }));
			});
			socket.on('error', (error) => resolve(failure(error.message)));
		} catch (error) {
			resolve(failure(error instanceof Error ? error.message : String(error)));
		}
	});
};

/** Logs in over TCP, as Rocket.Chat does. If it cannot connect, the real route retries and never answers. */
export const checkManagementServer: Check = async (query, major) => {
	const wanted = ['host', 'port', 'username', 'password'];
	if (major === '6') {
		const missing = wanted.find((name) => query[name] === undefined);
		if (missing) {
			return failure(`Match error: Missing key '${missing}'`);
		}
	} else if (!isVoipManagementServerCheckConnectionProps(query)) {
		return refusedParameters(isVoipManagementServerCheckConnectionProps.errors);
	}
	return new Promise((resolve) => {
		const socket = connect(Number(query.port), query.host);
		const login = ['Action: Login', `Username: ${query.username}`, `Secret: ${query.password}`];
		let said = '';
		socket.on('error', () => undefined);
		socket.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			if (/^Asterisk Call Manager\/[\d.]+\r\n$/.test(said)) {
				socket.write([...login, 'Events: off', '', ''].join('\r\n'));
			}
			const result = /Response: (\w+)\r\nMessage: ([^\r]*)\r\n/.exec(said);
			if (result) {
				socket.end('Action: Logoff\r\n\r\n');
				resolve(result[1] === 'Success' ? ok({ status: 'connected' }) : failure(result[2] ?? ''));
			}
		});
		setTimeout(() => socket.destroy(), 30_000).unref();
	});
};
