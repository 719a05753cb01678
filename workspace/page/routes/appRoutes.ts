import type { PageParts, Routes } from './route';
import type { InstallOutcome } from '../../engine/box';
import type { AppAnswer } from '../contract';
import { choiceIn } from '../readRequest';

const maxZip = 20 * 1024 * 1024;
const shownLines = 500;

const answerOf = (outcome: InstallOutcome): AppAnswer =>
	outcome.ok ? { ok: true } : { ok: false, message: outcome.message };

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
		'POST /page/app/zip': async ({ bytes }) => tellAll(await session.putZip(await bytes(maxZip))),
	};
};
