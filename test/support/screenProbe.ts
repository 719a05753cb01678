import { probeZip } from './probeZip';

/** An app with buttons, a contextual bar and menus: it tells in a private message what each press brought. */
const source = `
const { App } = require('@rocket.chat/apps-engine/definition/App');
const idOf = (thing) => (thing ? thing.id : String(thing));
const button = (actionId, value) => ({ type: 'button', actionId, value, text: { type: 'plain_text', text: actionId } });
const view = (type, id, text) => ({ id, type, title: { type: 'plain_text', text: 't' }, blocks: [
	{ type: 'section', text: { type: 'plain_text', text } },
	{ type: 'actions', elements: [button('tell', 'of the view')] },
] });

exports.ProbeApp = class ProbeApp extends App {
	async extendConfiguration(configuration) {
		await configuration.slashCommands.provideSlashCommand({
			command: 'probe', i18nParamsExample: 'x', i18nDescription: 'x', providesPreview: false,
			executor: async (context, read, modify) => {
				const [what] = context.getArguments();
				const user = context.getSender();
				if (what === 'bar') { await modify.getUiController().openSurfaceView(view('contextualBar', 'bar', 'typed'), { triggerId: context.getTriggerId() }, user); return; }
				const known = what === 'bare' ? {} : { appId: this.getID(), blockId: 'row' };
				const blocks = [{ type: 'actions', ...known, elements: [button('tell', 'of the block')] }];
				const message = modify.getNotifier().getMessageBuilder().setRoom(context.getRoom()).setText(what).setBlocks(blocks).getMessage();
				await modify.getNotifier().notifyUser(user, Object.assign(message, { id: what }));
			},
		});
		const buttons = [
			{ actionId: 'status', context: 'roomAction', labelI18n: 'Status' },
			{ actionId: 'compose', context: 'messageBoxAction', labelI18n: 'No_text' },
			{ actionId: 'twice', context: 'roomAction', labelI18n: 'Status' },
			{ actionId: 'twice', context: 'messageAction', labelI18n: 'Status' },
			{ actionId: 'public', context: 'roomAction', labelI18n: 'Status', when: { roomTypes: ['public_channel'] } },
			{ actionId: 'agents', context: 'roomAction', labelI18n: 'Status', when: { hasOneRole: ['livechat-agent', 'owner'] } },
		];
		for (const one of buttons) { await configuration.ui.registerButton(one); }
	}
	async tell(kind, data, modify) {
		const { room, message, container, value, blockId, user, threadId, text, buttonContext, view, isCleared } = data;
		const told = { kind, room: idOf(room), message: idOf(message), container: container && container.id, value, blockId, threadId, text, buttonContext, state: view && view.state, isCleared };
		const said = modify.getNotifier().getMessageBuilder().setRoom({ id: 'GENERAL' }).setText(JSON.stringify(told)).getMessage();
		await modify.getNotifier().notifyUser(user, said);
	}
	async executeBlockActionHandler(context, read, http, persis, modify) {
		const data = context.getInteractionData();
		const { actionId, user, triggerId, value } = data;
		const ui = modify.getUiController();
		if (actionId === 'open') { await ui.openSurfaceView(view('contextualBar', 'bar', value), { triggerId }, user); return; }
		if (actionId === 'modal') { await ui.openSurfaceView(view('modal', 'modal', value), { triggerId }, user); return; }
		if (actionId === 'update') { await ui.updateSurfaceView(view('contextualBar', 'bar', value), { triggerId }, user); return; }
		if (actionId === 'answer') { return context.getInteractionResponder().updateContextualBarViewResponse(view('contextualBar', 'bar', value)); }
		if (actionId === 'throw') { throw new Error('a bug'); }
		if (actionId === 'slow') { await http.get(value); await ui.openSurfaceView(view('contextualBar', 'late', value), { triggerId }, user); return; }
		await this.tell('block', data, modify);
		return context.getInteractionResponder().successResponse();
	}
	async executeViewSubmitHandler(context, read, http, persis, modify) {
		await this.tell('submit', context.getInteractionData(), modify);
		return context.getInteractionResponder().successResponse();
	}
	async executeViewClosedHandler(context, read, http, persis, modify) {
		await this.tell('closed', context.getInteractionData(), modify);
		return context.getInteractionResponder().successResponse();
	}
	async executeActionButtonHandler(context, read, http, persis, modify) {
		await this.tell('menu', context.getInteractionData(), modify);
		return context.getInteractionResponder().successResponse();
	}
};
`;

export const screenProbe = (): Buffer =>
	probeZip({
		source,
		permissions: [
			'slashcommand',
			'networking',
			'message.write',
			'ui.interact',
			'ui.registerButtons',
		],
		languages: { en: { Status: 'Show status' }, de: { Status: 'Zustand zeigen' } },
	});
