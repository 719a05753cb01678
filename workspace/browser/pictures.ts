import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { measureReplies } from './replySizes';
import { writeSizes } from './sizesTable';
import { takeHistory } from './takeHistory';
import { takePictures } from './takePictures';
import { root } from '../engine/root';

/**
 * Writes the pictures of docs/images with the app of this zip, and the heights of the replies. Pictures that are only to be
 * looked at go into .cache/pictures.
 */
async function main(zip: string): Promise<void> {
	const folder = join(root, 'docs', 'images');
	mkdirSync(folder, { recursive: true });
	await takePictures(zip, (name) => join(folder, `${name}.png`));
	const looks = join(root, '.cache', 'pictures');
	mkdirSync(looks, { recursive: true });
	await takeHistory(zip, (name) => join(looks, `${name}.png`));
	const { sizes } = await measureReplies(zip);
	writeSizes(sizes);
}

main(process.argv[2] ?? '').catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
