import { workspaceSettings } from './standardWorkspace';
import type { Workspace } from './workspace';
import { knownFault } from '../servers/faults';
import type { Breakable } from '../servers/world';

export type BrokenServer = { server: Breakable; fault: string };

/** Saves the addresses that have moved, where the app has the old ones, as if they had always been these: nobody is told. */
async function enterMoved(
	{ box, entered }: Workspace,
	before: Record<string, string>,
): Promise<void> {
	const now = entered();
	const moved = (await box.settings())
		.filter(({ id, value }) => value === before[id] && value !== now[id])
		.map(({ id }) => [id, now[id]]);
	if (moved.length === 0) {
		return;
	}
	const known = box.jobs().map(({ id }) => id);
	await box.savePage(Object.fromEntries(moved));
	const scheduled = box.jobs().map(({ id }) => id);
	box.dropJobs(scheduled.filter((id) => !known.includes(id)));
}

/** Breaks a server, or repairs it with the fault `none`. */
export async function breakServer(
	workspace: Workspace,
	{ server, fault }: BrokenServer,
): Promise<void> {
	const { box, world, choice, entered } = workspace;
	if (server === 'workspace') {
		const blocks = knownFault(server, fault) !== 'none';
		box.protectAddresses(blocks ? [] : undefined);
		return;
	}
	const before = entered();
	await world.setFault(server, fault);
	// A TLS fault moves a server to another port, so the workspace gets its new address.
	workspaceSettings(world, choice.rocketchat, choice.generation).forEach((setting) =>
		box.setServerSetting(setting),
	);
	if (!choice.empty) {
		await enterMoved(workspace, before);
	}
}
