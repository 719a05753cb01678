import { directProblems } from './en/directProblems';
import { help } from './en/help';
import { problems } from './en/problems';
import { room } from './en/room';
import { settings } from './en/settings';
import { status } from './en/status';

/** English, by which every other language is typed. */
export const english = () => ({
	help,
	problems: { ...problems, ...directProblems },
	room,
	settings,
	status,
});
export type Messages = ReturnType<typeof english>;
