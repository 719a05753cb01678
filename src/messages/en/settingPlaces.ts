import type { ProblemFacts } from '../../domain/problem';

/** The sections of the app's settings page. */
export const sections = {
	call_server: 'Call server',
	management_server: 'Management server',
	simotel: 'Simotel',
	rocketchat: "Rocket.Chat's VoIP API",
	checks: 'Checks',
	access: 'Who may use it',
	monitor: 'Monitor',
} as const;

/** Names the app's own page, because "Settings" alone is the workspace's page in Rocket.Chat. */
export const inAppSettings = (section?: keyof typeof sections): string =>
	section === undefined ? "in the app's settings" : `in the app's settings › ${sections[section]}`;

const inWorkspaceSettings =
	"in Administration › Settings, where the workspace's VoIP address is entered";

/** Says where an admin corrects the address of a server: where the address in use was entered. */
export const whereEntered = ({ enteredIn }: Pick<ProblemFacts, 'enteredIn'>): string =>
	enteredIn === 'workspace' ? inWorkspaceSettings : inAppSettings(enteredIn);

/** Says how an admin changes the way in which servers are checked. */
export const chooseHowToCheck = (choices: string): string =>
	`choose ${choices} ${inAppSettings('checks')} › How to check`;

/** Says what an admin corrects. The workspace's own page is named in few words, because most next steps end so. */
export const correctAddress = (facts: Pick<ProblemFacts, 'enteredIn'>): string =>
	facts.enteredIn === 'workspace'
		? "correct the workspace's VoIP address in Administration › Settings"
		: `correct the address ${whereEntered(facts)}`;
