import { join } from 'node:path';

import AdmZip from 'adm-zip';

const folder = join(__dirname, 'null-app');

/** Packages an app with the smallest possible command. All other commands are measured in multiples of it. */
export function nullApp(): Buffer {
	const zip = new AdmZip();
	zip.addLocalFile(join(folder, 'app.json'));
	zip.addLocalFile(join(folder, 'NullApp.js'));
	zip.addFile('icon.png', Buffer.from('x'));
	return zip.toBuffer();
}
