import { readFileSync } from 'node:fs';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Returns what keeps people from using the page; not what Rocket.Chat's own components do. */
export async function seriousFaults(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const results: AxeResults = await page.evaluate('axe.run()');
	return results.violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
