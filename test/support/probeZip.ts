import AdmZip from 'adm-zip';

const info = {
	id: '5f0b2a52-6a0e-4b1c-9d57-3f1d2b6f9a01',
	version: '1.0.0',
	requiredApiVersion: '^1.42.1',
	iconFile: 'icon.png',
	author: { name: 'x', homepage: 'https://x.invalid', support: 'x' },
	name: 'Probe',
	nameSlug: 'probe',
	classFile: 'ProbeApp.ts',
	description: 'x',
	implements: ['IUIKitInteractionHandler'],
};

type Probe = {
	/** Exports the class `ProbeApp`. */
	source: string;
	permissions: readonly string[];
	/** Texts by language and key. */
	languages?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Returns a small app as an admin would upload it. */
export function probeZip({ source, permissions, languages = {} }: Probe): Buffer {
	const zip = new AdmZip();
	const granted = permissions.map((name) => ({ name }));
	zip.addFile('app.json', Buffer.from(JSON.stringify({ ...info, permissions: granted })));
	zip.addFile('ProbeApp.js', Buffer.from(source));
	zip.addFile('icon.png', Buffer.from('x'));
	for (const [language, texts] of Object.entries(languages)) {
		zip.addFile(`i18n/${language}.json`, Buffer.from(JSON.stringify(texts)));
	}
	return zip.toBuffer();
}
