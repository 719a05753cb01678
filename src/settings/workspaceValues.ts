import type { IServerSettingRead } from '@rocket.chat/apps-engine/definition/accessors';

/** Rocket.Chat's own settings that tell us what an admin has already entered there. */
const ids = {
	siteUrl: 'Site_Url',
	language: 'Language',
	voipEnabled: 'VoIP_Enabled',
	webSocketUrl: 'VoIP_Server_Websocket_Path',
	webSocketHost: 'VoIP_Server_Host',
	webSocketPort: 'VoIP_Server_Websocket_Port',
	managementHost: 'VoIP_Management_Server_Host',
	managementPort: 'VoIP_Management_Server_Port',
	managementUsername: 'VoIP_Management_Server_Username',
	freeSwitchHost: 'VoIP_TeamCollab_FreeSwitch_Host',
	freeSwitchPort: 'VoIP_TeamCollab_FreeSwitch_Port',
	freeSwitchUrl: 'VoIP_TeamCollab_FreeSwitch_WebSocket_Path',
	sipHost: 'VoIP_TeamCollab_SIP_Server_Host',
	sipPort: 'VoIP_TeamCollab_SIP_Server_Port',
	drachtioHost: 'VoIP_TeamCollab_Drachtio_Host',
	drachtioPort: 'VoIP_TeamCollab_Drachtio_Port',
} as const;

export type WorkspaceValues = Readonly<Partial<Record<keyof typeof ids, unknown>>>;

/** Asks first whether an id is readable: reading one that is missing or secret throws. */
async function readOne(read: IServerSettingRead, id: string): Promise<unknown> {
	try {
		if (!(await read.isReadableById(id))) {
			return undefined;
		}
		const value: unknown = await read.getValueById(id);
		// Rocket.Chat's ports are 0 when nobody has set them.
		return value === 0 ? undefined : value;
	} catch {
		return undefined;
	}
}

export async function readWorkspaceValues(read: IServerSettingRead): Promise<WorkspaceValues> {
	const entries = await Promise.all(
		Object.entries(ids).map(async ([name, id]) => ({ name, value: await readOne(read, id) })),
	);
	return entries.reduce<WorkspaceValues>((all, { name, value }) => ({ ...all, [name]: value }), {});
}
