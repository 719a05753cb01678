/** The buttons of private messages. */
export const messageActions = {
	again: 'voip-again',
	details: 'voip-details',
	back: 'voip-back',
	share: 'voip-share',
	refreshCall: 'voip-refresh-call',
} as const;
export type MessageAction = keyof typeof messageActions;

const names = ['again', 'details', 'back', 'share', 'refreshCall'] as const;

export const messageActionOf = (actionId: string): MessageAction | undefined =>
	names.find((name) => messageActions[name] === actionId);

/** The buttons of alerts, which all members of the room see. */
export const alertActions = {
	details: 'voip-alert-details',
	mute: 'voip-alert-mute',
} as const;
export type AlertAction = keyof typeof alertActions;

export const alertActionOf = (actionId: string): AlertAction | undefined =>
	(['details', 'mute'] as const).find((name) => alertActions[name] === actionId);

/** How long a press mutes. */
export const mutedByPress = '2h';

/** The contextual bars. */
const barKinds = ['status', 'call'] as const;
export type BarKind = (typeof barKinds)[number];

/** A bar's room is in all its ids, because old servers name another room with a press in a bar, and early clients lose its value. */
export type BarPlace = { readonly kind: BarKind; readonly roomId: string };

export const refreshBarAction = ({ kind, roomId }: BarPlace): string =>
	`voip-refresh-bar.${kind}.${roomId}`;

/** Each opening needs an id of its own: clients do not draw a bar again that is open. */
export const barViewId = ({ kind, roomId }: BarPlace, opening: string): string =>
	`voip-bar.${kind}.${roomId}.${opening}`;

export const isBarView = (viewId: string, place: BarPlace): boolean =>
	viewId.length < 200 &&
	viewId.startsWith(barViewId(place, '')) &&
	/^[A-Za-z0-9]+$/.test(viewId.slice(barViewId(place, '').length));

/** Returns undefined if this is not the refresh button of a bar. */
export function refreshedBar(actionId: string): BarPlace | undefined {
	return barKinds
		.map((kind) => ({ kind, start: refreshBarAction({ kind, roomId: '' }) }))
		.filter(({ start }) => actionId.startsWith(start))
		.map(({ kind, start }) => ({ kind, roomId: actionId.slice(start.length) }))[0];
}
