import { changeViews } from '../../../workspace/page/client/surfaces/openViews';
import type { OpenView } from '../../../workspace/page/client/surfaces/view';
import type { Interaction } from '../../../workspace/page/contract';

const view = (text: string) => ({ appId: 'app', title: { type: 'plain_text', text }, blocks: [] });
const after = (...interactions: Interaction[]): OpenView[] =>
	interactions.reduce<OpenView[]>(
		(views, interaction) => changeViews(views, { kind: 'interaction', interaction }),
		[],
	);
const shown = (views: OpenView[]): string[] =>
	views.map(({ kind, view: { id, title } }) => `${kind} ${id}: ${title.text}`);

const openBar: Interaction = {
	type: 'contextual_bar.open',
	viewId: 'bar',
	view: view('First'),
};

describe('the bars and modals on the screen', () => {
	it('shows one bar and one modal', () => {
		const modal: Interaction = { type: 'modal.open', viewId: 'modal', view: view('Modal') };
		const second: Interaction = { ...openBar, viewId: 'other', view: view('Second') };
		expect(shown(after(openBar, modal, second))).toEqual([
			'modal modal: Modal',
			'bar other: Second',
		]);
	});

	it('updates the view with the id, and no other', () => {
		const update = (viewId: string): Interaction => ({
			type: 'contextual_bar.update',
			viewId,
			view: view('Updated'),
		});
		expect(shown(after(openBar, update('bar')))).toEqual(['bar bar: Updated']);
		expect(shown(after(openBar, update('gone')))).toEqual(['bar bar: First']);
	});

	it('shows the errors of a submit until the next update', () => {
		const errors: Interaction = { type: 'errors', viewId: 'bar', errors: { name: 'too long' } };
		expect(after(openBar, errors)[0]?.errors).toEqual({ name: 'too long' });
		const update: Interaction = { ...openBar, type: 'contextual_bar.update' };
		expect(after(openBar, errors, update)[0]?.errors).toEqual({});
	});

	it('closes a view, and forgets all when the workspace starts again', () => {
		expect(after(openBar, { type: 'contextual_bar.close', viewId: 'bar' })).toEqual([]);
		expect(changeViews(after(openBar), { kind: 'forgotten' })).toEqual([]);
	});

	it('shows nothing of a view that is no object', () => {
		expect(after({ type: 'modal.open', viewId: 'modal', view: null })).toEqual([]);
	});
});
