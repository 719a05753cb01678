import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listenLocally } from './listenLocally';

export const kamailioIsHere = spawnSync('kamailio', ['-v']).status === 0;

const configuration = (port: number): string => `#!KAMAILIO
debug=0
children=1
tcp_children=1
auto_aliases=no
listen=tcp:127.0.0.1:${port}
tcp_accept_no_cl=yes
loadmodule "sl.so"
loadmodule "pv.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "tm.so"
loadmodule "nathelper.so"
loadmodule "xhttp.so"
loadmodule "websocket.so"
request_route {
	if ($rd == "localhost") { exit; }
	if (is_method("OPTIONS")) { sl_send_reply("200", "OK"); exit; }
	sl_send_reply("405", "Method Not Allowed");
}
event_route[xhttp:request] {
	if ($hdr(Upgrade) =~ "websocket") { ws_handle_handshake(); exit; }
	xhttp_reply("404", "Not Found", "", "");
}
`;

/** Returns a free port. */
async function freePort(): Promise<number> {
	const server = createServer();
	const port = await listenLocally(server);
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** Returns whether a server listens there, after a short wait. */
const opens = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.on('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.on('error', () => setTimeout(() => resolve(false), 20));
	});

export type Kamailio = { port: number; stop(): Promise<void> };

/** Starts a real Kamailio on 127.0.0.1 that ignores requests for `localhost`. */
export async function startKamailio(): Promise<Kamailio> {
	const folder = mkdtempSync(join(tmpdir(), 'kamailio-'));
	const port = await freePort();
	writeFileSync(join(folder, 'kamailio.cfg'), configuration(port));
	const running = spawn(
		'kamailio',
		['-f', join(folder, 'kamailio.cfg'), '-DD', '-E', '-Y', folder],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	let words = '';
	running.stderr.on('data', (chunk: Buffer) => {
		words += chunk.toString();
	});
	let over = false;
	const ended = new Promise<void>((resolve) =>
		running.on('exit', () => {
			over = true;
			resolve();
		}),
	);
	while (!(await opens(port))) {
		if (over) {
			throw new Error(`kamailio did not start: ${words}`);
		}
	}
	return {
		port,
		async stop() {
			running.kill();
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
