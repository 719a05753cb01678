import type { Locator, Page } from 'playwright-core';

import type { SessionMessage } from '../session/messages';

export type Measured = {
	/** Of what is below the sender's name, in px. */
	height: number;
	/** Texts that run out of the message, or are cut off at its edge. */
	outside: string[];
	/** What people could click, or what calls somebody. */
	links: string[];
};

/** The content of a message on a page. */
export const replyOn = (
	page: Page,
	{ id, replaced }: Pick<SessionMessage, 'id' | 'replaced'>,
): Locator =>
	page.locator(`[data-message="${id}"][data-replaced="${replaced}"]`).locator('[data-content]');

/** Measures the content of a message or a bar as its window draws it. */
export async function measure(content: Locator): Promise<Measured> {
	// A picture that is not there yet.
	await content.locator('.rcx-skeleton').first().waitFor({ state: 'detached' });
	return content.evaluate(async (element) => {
		// Fonts are fetched when a text with their letters is laid out.
		element.getBoundingClientRect();
		await document.fonts.ready;
		const { left, right, height } = element.getBoundingClientRect();
		const outside: string[] = [];
		const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const range = document.createRange();
			range.selectNode(node);
			if ([...range.getClientRects()].some((one) => one.right > right + 1 || one.left < left - 1)) {
				outside.push(node.textContent ?? '');
			}
		}
		const links = [...element.querySelectorAll('a, .rcx-message__highlight')];
		return { height: Math.round(height), outside, links: links.map((one) => one.outerHTML) };
	});
}
