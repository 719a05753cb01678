/** The page may load from this server only; pictures of the app may come from the workspace's own address. */
const contentPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	// Rocket.Chat's components write their styles while they run.
	"style-src 'self' 'unsafe-inline'",
	"font-src 'self'",
	"connect-src 'self'",
	"img-src 'self' data: blob: http://127.0.0.1:* http://localhost:*",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

export const shellHeaders: Readonly<Record<string, string>> = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': contentPolicy,
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'no-referrer',
};

type Names = { token: string; script: string; style: string };

export const shell = ({ token, script, style }: Names): string => `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="page-token" content="${token}" />
		<title>VoIP Status in a workspace</title>
		<link rel="icon" href="/page/assets/app-icon" />
		<link rel="stylesheet" href="/page/assets/${style}" />
	</head>
	<body>
		<div id="page"></div>
		<script src="/page/assets/${script}"></script>
	</body>
</html>
`;
