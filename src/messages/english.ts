import { directProblems } from './en/directProblems';
import { help } from './en/help';
import { ping } from './en/ping';
import { problems } from './en/problems';
import { rocketChatProblems } from './en/rocketChatProblems';
import { room } from './en/room';
import { settings } from './en/settings';
import { setup } from './en/setup';
import { simotelProblems } from './en/simotelProblems';
import { status } from './en/status';
import { report, test } from './en/test';

/** English, by which every other language is typed. */
export const english = () => ({
	help,
	ping,
	problems: { ...problems, ...rocketChatProblems, ...simotelProblems, ...directProblems },
	report,
	room,
	settings,
	setup,
	status,
	test,
});
export type Messages = ReturnType<typeof english>;
