import type { Locator, Page } from 'playwright-core';

import type { Bar } from './replyCases';
import type { Session } from '../session/session';

type ShownBar = { contents: Locator[]; close(): Promise<void> };

/** Opens a bar of a room's menu on all pages of a user. */
export async function showBar(
	session: Session,
	pages: readonly Page[],
	user: string,
	{ title, room }: Bar,
): Promise<ShownBar> {
	const offered = await session.box.buttons(user, room);
	const button = offered.find(({ label }) => label === title);
	if (!button) {
		throw new Error(`the menu of ${room} has no ${title} for ${user}`);
	}
	await session.pressMenu({ user, room, context: button.context, actionId: button.actionId });
	const [open] = session.box.openViews(user);
	if (!open) {
		throw new Error(`${title} was not opened for ${user}`);
	}
	const bars = pages.map((page) => page.getByRole('complementary', { name: title, exact: true }));
	await Promise.all(bars.map((bar) => bar.waitFor()));
	return {
		contents: bars.map((bar) => bar.locator('[data-content]')),
		async close() {
			await session.closeView({ user, view: open.id });
			await Promise.all(bars.map((bar) => bar.waitFor({ state: 'detached' })));
		},
	};
}
