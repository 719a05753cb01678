import type { BrowserContext } from 'playwright-core';

import { startChromium } from './startChromium';
import { withSteadyMessages } from './steadyMessages';
import { createVisitor, type Visitor } from './visitor';
import { startPage } from '../page/startPage';
import type { WorkspaceChoice } from '../session/choices';
import { openSession } from '../session/openSession';
import type { Session } from '../session/session';

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 320, height: 640 };

export type Visit = {
	session: Session;
	/** Opens the page in a browser window of its own, which remembers nothing; sharp: with two pixels for one. */
	open(size?: typeof desktop, options?: { sharp: boolean }): Promise<Visitor>;
	stop(): Promise<void>;
};

const usual: WorkspaceChoice = {
	engine: '1.62.0',
	rocketchat: '7',
	generation: 'omnichannel',
	empty: false,
	language: '',
};

/**
 * Starts a workspace with the app of this zip, its page, and a browser to look at it. Steady: without what differs from
 * run to run, such as the addresses of the simulated servers.
 */
export async function openVisit(
	zip: string,
	choice: Partial<WorkspaceChoice> = {},
	{ steady } = { steady: true },
): Promise<Visit> {
	const session = await openSession(zip, { ...usual, ...choice });
	const page = await startPage({
		session: steady ? withSteadyMessages(session) : session,
		port: 0,
	});
	const browser = await startChromium();
	const contexts: BrowserContext[] = [];
	return {
		session,
		async open(size = desktop, { sharp } = { sharp: false }) {
			const context = await browser.newContext({
				viewport: size,
				deviceScaleFactor: sharp ? 2 : 1,
				locale: 'en-GB',
				timezoneId: 'UTC',
				reducedMotion: 'reduce',
			});
			// A machine with much else to do is slow, and not broken.
			context.setDefaultTimeout(55_000);
			contexts.push(context);
			return createVisitor(await context.newPage(), page.address);
		},
		async stop() {
			await Promise.all(contexts.map((context) => context.close()));
			await browser.close();
			await page.stop();
			await session.stop();
		},
	};
}
