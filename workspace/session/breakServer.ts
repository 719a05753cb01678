import { enterMoved, readAnew } from './quietSaves';
import { workspaceSettings } from './standardWorkspace';
import type { Workspace } from './workspace';
import { knownFault } from '../servers/faults';
import type { Breakable } from '../servers/world';

export type BrokenServer = { server: Breakable; fault: string };

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
	await readAnew(workspace);
}
