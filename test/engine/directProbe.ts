import AdmZip from 'adm-zip';

import { packaged } from './zips';

/** An app around our own clients alone: `/probe <client> <JSON> <ms>` tells what the sandbox made of them. */
const source = `
const { App } = require('@rocket.chat/apps-engine/definition/App');
const { createDirectTools } = require('./src/clients/nodeSockets');
const { systemClock } = require('./src/platform/systemClock');
const clients = {
	ws: require('./src/clients/sipWebSocket').askSipWebSocket,
	sip: require('./src/clients/sipTcp').askSipTcp,
	ami: require('./src/clients/ami').askAmi,
	tcp: require('./src/clients/tcpConnect').askTcp,
};
const tools = createDirectTools(systemClock());
const attempt = async (work) => { try { return await work(); } catch (error) { return 'threw: ' + error.stack; } };
exports.ProbeApp = class ProbeApp extends App {
	async extendConfiguration(configuration) {
		await configuration.slashCommands.provideSlashCommand({
			command: 'probe', i18nParamsExample: 'x', i18nDescription: 'x', providesPreview: false,
			async executor(context, read, modify) {
				const [client, target, ms] = context.getArguments();
				const said = await attempt(() => clients[client](tools, JSON.parse(target), Number(ms)));
				const message = modify.getNotifier().getMessageBuilder().setRoom(context.getRoom()).setText(JSON.stringify(said)).getMessage();
				await modify.getNotifier().notifyUser(context.getSender(), message);
			},
		});
	}
};
`;

const id = '5f0b2a52-6a0e-4b1c-9d57-3f1d2b6f9a02';

/** The same files as in our own zip, behind another front door. */
export function directProbe(): Buffer {
	const ours = new AdmZip(packaged());
	const info: unknown = JSON.parse(ours.readAsText('app.json'));
	const zip = new AdmZip();
	ours
		.getEntries()
		.filter(({ entryName }) => /^src\/.*\.js$|^icon/.test(entryName))
		.forEach((entry) => zip.addFile(entry.entryName, entry.getData()));
	const probe = { id, name: 'Probe', nameSlug: 'probe', classFile: 'ProbeApp.ts' };
	zip.addFile('app.json', Buffer.from(JSON.stringify(Object.assign({}, info, probe))));
	zip.addFile('ProbeApp.js', Buffer.from(source));
	return zip.toBuffer();
}
