import AdmZip from 'adm-zip';

import type { PageParts, Routes } from './route';
import type { InstallOutcome } from '../../engine/box';
import type { AppAnswer } from '../contract';
import { choiceIn } from '../readRequest';
import { Refusal } from '../refusal';

const maxZip = 5 * 1024 * 1024;
const maxExpanded = 50 * 1024 * 1024;
const shownLines = 500;

const answerOf = (outcome: InstallOutcome): AppAnswer =>
	outcome.ok ? { ok: true } : { ok: false, message: outcome.message };

function entriesOf(zip: Buffer): AdmZip.IZipEntry[] {
	try {
		return new AdmZip(zip).getEntries();
	} catch {
		// What is no zip is for the workspace to refuse.
		return [];
	}
}

/** Refuses a small zip of very large files. */
function checkExpanded(zip: Buffer): Buffer {
	const size = entriesOf(zip).reduce((sum, { header }) => sum + header.size, 0);
	if (size > maxExpanded) {
		throw new Refusal(413, `The files of an app have at most ${maxExpanded} bytes.`);
	}
	return zip;
}

/** The app in Administration: its log, and what an admin does with it. */
export const appRoutes = ({ session, streams }: PageParts): Routes => {
	const tellAll = (outcome: InstallOutcome): AppAnswer => {
		streams.send({ kind: 'actions' });
		return answerOf(outcome);
	};
	return {
		'GET /page/log': () => session.log().slice(-shownLines),
		'POST /page/app': async ({ body }) =>
			tellAll(
				await session.switchApp(
					choiceIn(await body(), 'action', ['enable', 'disable', 'uninstall']),
				),
			),
		'POST /page/app/zip': async ({ bytes }) =>
			tellAll(await session.putZip(checkExpanded(await bytes(maxZip)))),
	};
};
