import type { Locator, Page } from 'playwright-core';

/** Somebody who looks at the page of a workspace, and does there what people do. */
export type Visitor = {
	page: Page;
	composer: Locator;
	messages: Locator;
	/** The newest message that has this text. */
	message(text: string | RegExp): Locator;
	/** Loads the page again: private messages are lost. */
	reload(): Promise<void>;
	become(username: string): Promise<void>;
	openRoom(id: string): Promise<void>;
	/** Types a line and sends it. */
	say(text: string): Promise<void>;
	/** Presses a button of the bar at the top. */
	press(name: string): Promise<void>;
	openAdministration(): Promise<void>;
	openWorld(): Promise<void>;
	/** Breaks a server in the panel; `none` mends it. */
	breakServer(server: string, fault: string): Promise<void>;
	close(): Promise<void>;
};

/** Loads the page, and waits until it can be used and measured. */
export async function createVisitor(page: Page, address: string): Promise<Visitor> {
	const composer = page.getByRole('combobox', { name: /^Message / });
	/** A private message that is sent before the page listens is lost. */
	const untilItListens = (): Promise<void> => page.locator('.page[aria-busy="false"]').waitFor();
	const untilItIsReady = async (): Promise<void> => {
		await composer.waitFor();
		await untilItListens();
		await page.evaluate(() => document.fonts.ready);
	};
	await page.goto(address);
	await untilItIsReady();
	const messages = page.locator('[data-message]');
	const world = page.getByRole('complementary', { name: 'The world' });
	const who = page.getByLabel('I am', { exact: true });
	const burger = page.getByRole('button', { name: 'Rooms', exact: true });
	/** A narrow page has the rooms behind a button. */
	const showRooms = async (): Promise<void> => {
		if ((await burger.isVisible()) && !(await who.isVisible())) {
			await burger.click();
		}
	};
	const press = async (name: string): Promise<void> => {
		const bar = page.getByRole('toolbar', { name: 'Page' });
		await bar.getByRole('button', { name, exact: true }).click();
		// A phone listens as another client.
		await untilItListens();
	};
	return {
		page,
		composer,
		messages,
		message: (text) => messages.filter({ hasText: text }).last(),
		async reload() {
			await page.reload();
			await untilItIsReady();
		},
		async become(username) {
			await showRooms();
			await who.selectOption(username);
			await untilItListens();
		},
		async openRoom(id) {
			await showRooms();
			await page.locator(`[data-room="${id}"]`).click();
		},
		async say(text) {
			await composer.fill(text);
			// The list of commands takes the first Enter while it is open.
			await composer.press('Escape');
			await composer.press('Enter');
		},
		press,
		async openAdministration() {
			await press('Administration');
			await page.getByRole('main', { name: 'Administration' }).waitFor();
		},
		async openWorld() {
			await press('The world');
			await world.waitFor();
		},
		async breakServer(server, fault) {
			const done = page.waitForResponse((response) => response.url().endsWith('/page/world'));
			await world.locator(`#fault-${server}`).selectOption(fault);
			await done;
		},
		close: () => page.context().close(),
	};
}
