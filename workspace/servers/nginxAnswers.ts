const pageOf = (title: string, ...words: string[]): string =>
	[
		'<html>',
		`<head><title>${title}</title></head>`,
		'<body>',
		...words.map((text) => `<center>${text}</center>`),
		'<hr><center>nginx/1.22.1</center>',
		'</body>',
		'</html>',
		'',
	].join('\r\n');

const answerOf = (status: string, page: string): string =>
	[
		`HTTP/1.1 ${status}`,
		'Server: nginx/1.22.1',
		'Content-Type: text/html',
		`Content-Length: ${page.length}`,
		'Connection: close',
		'',
		page,
	].join('\r\n');

const tlsOnly = 'The plain HTTP request was sent to HTTPS port';

/** nginx's answer to plain HTTP on a TLS port. */
export const nginxPlainToHttpsPage = pageOf(`400 ${tlsOnly}`, '<h1>400 Bad Request</h1>', tlsOnly);

export const nginxPlainToHttps = answerOf('400 Bad Request', nginxPlainToHttpsPage);

/** nginx's answer when nothing listens behind it. */
export const nginxBadGateway = answerOf(
	'502 Bad Gateway',
	pageOf('502 Bad Gateway', '<h1>502 Bad Gateway</h1>'),
);

/** Asterisk's answer to a request without the Upgrade header, under the name of the nginx that removed it. */
export const nginxUpgradeRemoved = answerOf(
	'426 Upgrade Required',
	'<html><head><title>426 Upgrade Required</title></head></html>',
);
