import type { IncomingHttpHeaders } from 'node:http';

import type { Answer } from '../answer';
import { nginxPlainToHttpsPage } from '../nginxAnswers';

export type Account = { apiKey: string; username: string; password: string };

const json = (status: number, body: object): Answer => ({
	status,
	type: 'application/json',
	body: JSON.stringify(body),
});
const said = (status: number, message: string, success = -2): Answer =>
	json(status, { success, message, data: '' });

/** Word for word from Simotel's documentation. */
export const pong = (): Answer =>
	json(200, {
		success: 1,
		message:
			"If the 'Ping' event is enabled in the settings menu, you'll receive it when it's sent",
		data: null,
	});
export const credentialsMissing = (): Answer => said(401, 'BasicAuth or ApiKey is missing');
export const credentialsInvalid = (): Answer => said(401, 'BasicAuth or ApiKey is invalid');
export const methodRefused = (): Answer => said(405, 'Method not allowed');
export const typeRefused = (): Answer => said(415, 'Unsupported Media Type');
export const unparseable = (): Answer => said(400, 'Unable to parse content');

/** The web server's page, for every path outside the API. */
export const apachePage = (): Answer => ({
	status: 404,
	type: 'text/html; charset=iso-8859-1',
	body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n</body></html>\n',
});

const hostile = `@all [click](http://evil.invalid) *bold* :smile: \u202e ${'x'.repeat(10_000)}`;

/** An error page that repeats the request, as a proxy might send it. */
export const credentialsEchoed = (headers: IncomingHttpHeaders, account: Account): Answer =>
	said(200, `Ping failed for ${JSON.stringify(account)}, ${headers.authorization}`, 0);

/** Faults with the same answer on every path. */
export function faultyAnswer(fault: string): Answer | undefined {
	const table: Record<string, () => Answer> = {
		'wrong-credentials': credentialsInvalid,
		'service-not-permitted': () => said(403, 'Access denied: /setting/ping/act'),
		'service-not-permitted-documented': () => said(403, '"/setting/ping/act";Access denied', 0),
		'ip-not-permitted': () => said(403, 'IP is not permitted', 0),
		'wrong-address': apachePage,
		'no-method': methodRefused,
		'content-type': typeRefused,
		'unreadable-request': unparseable,
		'old-release': () => said(501, 'Requested service does not exist', 0),
		'failed': () => said(200, 'Ping could not be sent', 0),
		'failed-minus-2': () => said(200, 'Ping could not be sent'),
		'hostile-failure': () => said(200, hostile, 0),
		'login-page': () => ({ status: 200, type: 'text/html', body: '<html>Login</html>' }),
		'proxy-refuses': () => ({ status: 403, type: 'text/html', body: '<html>403</html>' }),
		'bad-gateway': () => ({ status: 502, type: 'text/html', body: '<html>502</html>' }),
		'plain-to-https': () => ({
			status: 400,
			type: 'text/html',
			body: nginxPlainToHttpsPage,
			headers: { Server: 'nginx/1.22.1', Connection: 'close' },
		}),
		'truncated': () => ({ status: 200, type: 'application/json', body: '{"success":1,"mess' }),
		'empty': () => ({ status: 200, body: '' }),
		'no-success': () => json(200, { message: 'hello' }),
	};
	return table[fault]?.();
}
