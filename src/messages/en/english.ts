import { help } from './help';
import { ping } from './ping';
import { problems } from './problems/networkProblems';
import { directProblems } from './problems/protocolProblems';
import { rocketChatProblems } from './problems/rocketChatProblems';
import { simotelProblems } from './problems/simotelProblems';
import { room } from './room';
import { settings } from './settings';
import { setup } from './setup';
import { status } from './status';
import { report, test } from './testAndReport';

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
