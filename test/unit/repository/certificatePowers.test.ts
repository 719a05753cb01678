import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { certificatePowers, type SandboxKind } from '../../../src/platform/sandbox';

const readme = readFileSync(join(__dirname, '../../..', 'README.md'), 'utf8');

const kinds: [SandboxKind, string][] = [
	['vm2', 'vm2'],
	['deno', 'Deno'],
	['node', 'Node'],
];
test.each(kinds)('the README tells of %s what the app reckons with', (kind, name) => {
	const row = new RegExp(`\\| ${name} +\\| (\\w+) +\\| (\\w+) +\\| (\\w+) +\\|`).exec(readme);
	const { takesAnyCertificate, seesCertificate, trustsOwnAuthority } = certificatePowers[kind];
	const said = [takesAnyCertificate, seesCertificate, trustsOwnAuthority];
	expect(row?.slice(1)).toEqual(said.map((can) => (can ? 'yes' : 'no')));
});
