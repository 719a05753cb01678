import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createSecurityLog, type Refused } from '../../workspace/servers/securityLog';

const filter = '/etc/fail2ban/filter.d/asterisk.conf';
const isHere = existsSync(filter) && spawnSync('fail2ban-regex', ['--version']).status === 0;
const describeWhenHere = isHere ? describe : describe.skip;

const by = (transport: Refused['transport']): Refused => ({
	from: { address: '::ffff:127.0.0.1', port: 40_000 },
	to: { address: '127.0.0.1', port: 5060 },
	transport,
});

describeWhenHere('Debian’s own fail2ban filter', () => {
	test('matches every line of the simulated security log', () => {
		const log = createSecurityLog(Date.now);
		const request =
			'OPTIONS sip:x SIP/2.0\r\nFrom: <sip:a@b.invalid>;tag=1\r\nCall-ID: c@d\r\n\r\n';
		log.requestRefused(request, by('WS'));
		log.requestRefused(request, by('WSS'));
		log.requestRefused(request, by('TCP'));
		log.loginRefused({ username: 'rocket', known: true }, by('TCP'));
		log.loginRefused({ username: 'nobody', known: false }, by('TCP'));
		const folder = mkdtempSync(join(tmpdir(), 'voip-status-log-'));
		const file = join(folder, 'messages');
		const lines = [
			...log.lines().map(({ text }) => text),
			'[2026-01-02 03:04:05] NOTICE[1] res_pjsip/pjsip_distributor.c: something else',
		];
		writeFileSync(file, `${lines.join('\n')}\n`);
		const { stdout } = spawnSync('fail2ban-regex', [file, filter], { encoding: 'utf8' });
		rmSync(folder, { recursive: true });
		expect(stdout).toContain('Lines: 11 lines, 0 ignored, 10 matched, 1 missed');
	});
});
