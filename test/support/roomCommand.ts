import { createCommandContext } from './commandContext';
import { createManualClock } from './manualClock';
import { textOf } from './replyText';
import { createAskRoom } from '../../src/checks/askRoom';
import { createHttp } from '../../src/clients/http';
import type { CommandContext } from '../../src/commands/commandContext';
import { roomCommand } from '../../src/commands/room';
import type { Clock } from '../../src/domain/clock';
import { createRoomLookup } from '../../src/platform/roomLookup';
import { readSettings } from '../../src/settings/readSettings';

export type Fake = { status: number; body: string; type?: string };
type Viewer = { id?: string; admin?: boolean };
type Accessor<T> = T extends (accessor: infer A, clock: Clock) => unknown ? A : never;

type WorkspaceValues = Parameters<typeof readSettings>[1];
type ValuesOfApp = Parameters<typeof readSettings>[0];

/** Returns the app's settings, in a workspace with these settings of its own. */
export const settingsOf = (workspace: object, app: ValuesOfApp = {}) =>
	readSettings(app, workspace as WorkspaceValues);

const ownAccess = { rocketchat_user_id: 'id', rocketchat_token: 'own-token-1', timeout_seconds: 5 };
export const siteUrl = 'http://chat.test';
const settings = settingsOf({ siteUrl }, ownAccess);
export const unset = settingsOf({});

/** `/voip room` with simulated rooms and a simulated REST API, on a clock that the test moves. */
export function createRoomCommand(rooms: Record<string, unknown>, answer: (url: string) => Fake) {
	const urls: string[] = [];
	const lookUps: string[] = [];
	const clock = createManualClock();
	const get = async (url: string) => {
		urls.push(url);
		const { status, body, type = 'application/json' } = answer(url);
		return {
			url,
			method: 'get',
			statusCode: status,
			headers: { 'content-type': type },
			content: body,
		};
	};
	const accessor = {
		getById: async (id: string) => rooms[id],
		getMembers: async (id: string) => {
			lookUps.push(id);
			return [{ id: 'member' }];
		},
	} as unknown as Accessor<typeof createRoomLookup>;
	const http = createHttp({ get } as unknown as Accessor<typeof createHttp>, clock);
	const command = roomCommand({
		rooms: createRoomLookup(accessor, clock),
		ask: createAskRoom({ http, clock }),
	});
	return {
		urls,
		lookUps,
		pass: clock.pass,
		async type(words: string[], viewer: Viewer = {}, more: Partial<CommandContext> = {}) {
			const context = createCommandContext(clock, {
				words,
				rights: { use: true, admin: viewer.admin ?? false },
				user: { id: viewer.id ?? 'agent', utcOffset: 0 },
				settings,
				...more,
			});
			return textOf(await command.run(context));
		},
	};
}

export const token = 'canaryVisitorToken5521';
export const call = (id: string, more: object = {}) => ({
	id,
	type: 'v',
	visitor: { name: 'Mary', token },
	servedBy: { id: 'agent', username: 'agent1' },
	isOpen: true,
	...more,
});
export const of = (type: string) => ({ id: 'other', type, servedBy: { id: 'agent' } });
export const ok = (url: string): Fake => {
	const rid = new URL(url).searchParams.get('rid');
	return { status: 200, body: JSON.stringify({ room: { _id: rid, t: 'v', queue: 'support' } }) };
};
export const refuse = (status: number, error: string) => (): Fake => ({
	status,
	body: JSON.stringify({ success: false, error }),
});
