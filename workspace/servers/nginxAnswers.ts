const title = 'The plain HTTP request was sent to HTTPS port';

/** nginx's answer to plain HTTP on a TLS port. */
export const nginxPlainToHttpsPage = [
	'<html>',
	`<head><title>400 ${title}</title></head>`,
	'<body>',
	'<center><h1>400 Bad Request</h1></center>',
	`<center>${title}</center>`,
	'<hr><center>nginx/1.22.1</center>',
	'</body>',
	'</html>',
	'',
].join('\r\n');

export const nginxPlainToHttps = [
	'HTTP/1.1 400 Bad Request',
	'Server: nginx/1.22.1',
	'Content-Type: text/html',
	`Content-Length: ${nginxPlainToHttpsPage.length}`,
	'Connection: close',
	'',
	nginxPlainToHttpsPage,
].join('\r\n');
