import { join } from 'node:path';

import AdmZip from 'adm-zip';

const folder = join(__dirname, 'null-app');

/** An app with the smallest command there can be: every other is measured in multiples of it. */
export function nullApp(): Buffer {
	const zip = new AdmZip();
	zip.addLocalFile(join(folder, 'app.json'));
	zip.addLocalFile(join(folder, 'NullApp.js'));
	zip.addFile('icon.png', Buffer.from('x'));
	return zip.toBuffer();
}
