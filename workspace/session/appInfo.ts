import AdmZip from 'adm-zip';

import { at, isRecord, textOf } from '../engine/plain';

export type AppInfo = { id: string; name: string; version: string; description: string };

/** Far more than a description or a list of texts has. */
const maxBytes = 1_000_000;

function jsonIn(zip: AdmZip, name: string): unknown {
	const entry = zip.getEntry(name);
	if (entry && entry.header.size > maxBytes) {
		throw new Error(`${name} is larger than ${maxBytes} bytes`);
	}
	const parsed: unknown = entry ? JSON.parse(entry.getData().toString('utf8')) : undefined;
	return parsed;
}

/** Returns what an app's zip says of itself. Throws an error if it is no app. */
export function readApp(file: Buffer): { info: AppInfo; texts: Record<string, string> } {
	const zip = new AdmZip(file);
	const info = jsonIn(zip, 'app.json');
	const id = textOf(at(info, 'id'));
	if (!id) {
		throw new Error('the zip has no app.json with an id');
	}
	const texts = jsonIn(zip, 'i18n/en.json');
	return {
		info: {
			id,
			name: textOf(at(info, 'name')),
			version: textOf(at(info, 'version')),
			description: textOf(at(info, 'description')),
		},
		texts: Object.fromEntries(
			Object.entries(isRecord(texts) ? texts : {}).map(([key, text]) => [key, textOf(text)]),
		),
	};
}
