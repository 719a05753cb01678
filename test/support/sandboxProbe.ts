import AdmZip from 'adm-zip';
import { buildSync, transformSync } from 'esbuild';

import { packaged, root } from './appZip';

/** An app around our own clients alone: `/probe <client> <JSON> <ms>` tells what the sandbox made of them. */
const source = `
import { App } from '@rocket.chat/apps-engine/definition/App';
import { askAmi } from './src/clients/direct/askAmi';
import { createDirectTools } from './src/clients/direct/nodeSockets';
import { askSipTcp } from './src/clients/direct/askSipTcp';
import { askSipWebSocket } from './src/clients/direct/askSipWebSocket';
import { askTcp } from './src/clients/direct/askTcp';
import { certificatePowers, sandboxKind } from './src/platform/sandbox';
import { systemClock } from './src/platform/systemClock';
const clients = { ws: askSipWebSocket, sip: askSipTcp, ami: askAmi, tcp: askTcp };
const tools = createDirectTools(systemClock(), certificatePowers[sandboxKind()]);
const attempt = async (work) => { try { return await work(); } catch (error) { return 'threw: ' + error.stack; } };
export class ProbeApp extends App {
	async extendConfiguration(configuration) {
		await configuration.slashCommands.provideSlashCommand({
			command: 'probe', i18nParamsExample: 'x', i18nDescription: 'x', providesPreview: false,
			async executor(context, read, modify) {
				const [client, target, ms] = context.getArguments();
				const said = await attempt(() => clients[client](tools, JSON.parse(decodeURIComponent(target)), Number(ms)));
				const message = modify.getNotifier().getMessageBuilder().setRoom(context.getRoom()).setText(JSON.stringify(said)).getMessage();
				await modify.getNotifier().notifyUser(context.getSender(), message);
			},
		});
	}
}
`;

const id = '5f0b2a52-6a0e-4b1c-9d57-3f1d2b6f9a02';

/** In one file, made in the two steps in which our own is made. */
function compiled(): string {
	const { outputFiles } = buildSync({
		stdin: { contents: source, resolveDir: root },
		bundle: true,
		write: false,
		format: 'esm',
		target: 'es2017',
		platform: 'node',
		packages: 'external',
	});
	return transformSync(outputFiles[0]?.text ?? '', { format: 'cjs', target: 'es2017' }).code;
}

export function directProbe(): Buffer {
	const ours = new AdmZip(packaged());
	const info: unknown = JSON.parse(ours.readAsText('app.json'));
	const probe = { id, name: 'Probe', nameSlug: 'probe', classFile: 'ProbeApp.ts' };
	const zip = new AdmZip();
	zip.addFile('app.json', Buffer.from(JSON.stringify(Object.assign({}, info, probe))));
	zip.addFile('icon.png', Buffer.from('x'));
	zip.addFile('ProbeApp.js', Buffer.from(compiled()));
	return zip.toBuffer();
}
