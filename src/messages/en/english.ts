import type { ProblemCode } from '../../domain/problemTable';
import type { ProblemSentence } from '../problemSentence';
import { amounts } from './amounts';
import { buttons } from './buttons';
import { help } from './help';
import { history } from './history';
import { monitor } from './monitor';
import { ping } from './ping';
import { networkProblems } from './problems/networkProblems';
import { protocolProblems } from './problems/protocolProblems';
import { rocketChatProblems } from './problems/rocketChatProblems';
import { settingProblems } from './problems/settingProblems';
import { simotelProblems } from './problems/simotelProblems';
import { room } from './room';
import { settings } from './settings';
import { setup } from './setup';
import { status } from './status';
import { report, test } from './testAndReport';
import { trunks } from './trunks';

const problems = {
	...settingProblems,
	...networkProblems,
	...protocolProblems,
	...rocketChatProblems,
	...simotelProblems,
} satisfies Readonly<Record<ProblemCode, ProblemSentence>>;

/** English. Its type is the type of every other language. */
export const english = {
	amounts,
	buttons,
	help,
	history,
	monitor,
	ping,
	problems,
	report,
	room,
	settings,
	setup,
	status,
	test,
	trunks,
};
export type Messages = typeof english;
