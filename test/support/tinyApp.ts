import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './appZip';

const main = `import { App } from '@rocket.chat/apps-engine/definition/App';
export class VoipStatusApp extends App {}
`;

/** Makes the source of an app that does nothing, which is packaged in a moment, and removes it afterwards. */
export async function withTinyApp(work: (source: string) => Promise<void> | void): Promise<void> {
	const source = mkdtempSync(join(tmpdir(), 'voip-status-source-'));
	try {
		['app.json', 'icon.png'].forEach((name) => cpSync(join(root, name), join(source, name)));
		['src', 'i18n'].forEach((name) => mkdirSync(join(source, name)));
		writeFileSync(join(source, 'VoipStatusApp.ts'), main);
		writeFileSync(join(source, 'i18n', 'en.json'), '{}');
		await work(source);
	} finally {
		rmSync(source, { recursive: true });
	}
}
