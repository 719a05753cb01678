import AdmZip from 'adm-zip';

/** The earliest time that a zip can hold, in the local zone, as zips have none. */
const noTime = new Date(1980, 0, 1);
const plainFile = 0o644;

/** Returns a file without the time of its packaging. */
function withoutTime(name, content) {
	if (name !== '.packagedby') {
		return content;
	}
	const { when: _when, ...packager } = JSON.parse(content.toString('utf8'));
	return Buffer.from(JSON.stringify(packager));
}

/** Returns a zip of the same files whose bytes depend on nothing but them. */
export function sameBytes(zip) {
	const made = new AdmZip();
	const names = zip
		.getEntries()
		.map(({ entryName }) => entryName)
		.sort();
	for (const name of names) {
		const content = zip.getEntry(name).getData();
		made.addFile(name, withoutTime(name, content), '', plainFile).header.time = noTime;
	}
	return made.toBuffer();
}
