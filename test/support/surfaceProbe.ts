import { probeZip } from './probeZip';

/** An app that shows a modal and a bar with blocks of every kind, pictures of its own, and a button that it never answers. */
const source = `
const { App } = require('@rocket.chat/apps-engine/definition/App');
const { ApiSecurity, ApiVisibility } = require('@rocket.chat/apps-engine/definition/api');
const plain = (text) => ({ type: 'plain_text', text });
const svg = (width, height) => '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '"><rect width="100%" height="100%" fill="teal"/></svg>';
const options = [{ text: plain('One'), value: '1' }, { text: plain('Two'), value: '2' }];

exports.ProbeApp = class ProbeApp extends App {
	picture(name) { return { type: 'image', imageUrl: '/api/apps/public/' + this.getID() + '/picture/' + name, altText: 'Calls of a day', title: plain('Calls') }; }
	blocks() {
		return [
			{ type: 'section', text: { type: 'mrkdwn', text: '*Bold* and \\\`code\\\`' } },
			{ type: 'section', text: plain('Left'), fields: [plain('A'), plain('B')] },
			{ type: 'context', elements: [plain('Small print')] },
			{ type: 'divider' },
			{ type: 'actions', elements: [{ type: 'button', actionId: 'never', text: plain('Never answered') }] },
			{ type: 'input', label: plain('Name'), element: { type: 'plain_text_input', actionId: 'name', placeholder: plain('Your name') } },
			{ type: 'input', label: plain('Number'), element: { type: 'static_select', actionId: 'number', placeholder: plain('Choose'), options } },
			this.picture('small.svg'),
		];
	}
	async say(context, modify, id, content) {
		const builder = modify.getNotifier().getMessageBuilder().setRoom(context.getRoom()).setText(id);
		if (content.blocks) { builder.setBlocks(content.blocks.map((block) => ({ appId: this.getID(), blockId: 'b', ...block }))); }
		if (content.attachments) { builder.setAttachments(content.attachments); }
		await modify.getNotifier().notifyUser(context.getSender(), Object.assign(builder.getMessage(), { id }));
	}
	async extendConfiguration(configuration) {
		await configuration.slashCommands.provideSlashCommand({
			command: 'probe', i18nParamsExample: 'x', i18nDescription: 'x', providesPreview: false,
			executor: async (context, read, modify) => {
				const [what, name, id = name] = context.getArguments();
				if (what === 'picture') { return this.say(context, modify, id, { blocks: [this.picture(name)] }); }
				if (what === 'attachment') { return this.say(context, modify, id, { attachments: [{ title: { value: 'A day' }, imageUrl: this.picture(name).imageUrl }] }); }
				if (what === 'button') { return this.say(context, modify, 'button', { blocks: [this.blocks()[4]] }); }
				const type = what === 'modal' ? 'modal' : 'contextualBar';
				const view = { id: what, type, title: plain('The ' + what), submit: { type: 'button', text: plain('Send') }, close: { type: 'button', text: plain('Cancel') }, blocks: this.blocks() };
				await modify.getUiController().openSurfaceView(view, { triggerId: context.getTriggerId() }, context.getSender());
			},
		});
		const picture = {
			path: 'picture/*',
			get: async ({ params }) => ({ status: 200, headers: { 'Content-Type': 'image/svg+xml' }, content: params['0'].startsWith('small') ? svg(40, 20) : svg(720, 100) }),
		};
		await configuration.api.provideApi({ visibility: ApiVisibility.PUBLIC, security: ApiSecurity.UNSECURE, endpoints: [picture] });
	}
	async executeBlockActionHandler() { return new Promise(() => undefined); }
	async executeViewClosedHandler(context) { return context.getInteractionResponder().successResponse(); }
};
`;

export const surfaceProbe = (): Buffer =>
	probeZip({
		source,
		permissions: ['slashcommand', 'message.write', 'ui.interact', 'api'],
	});
