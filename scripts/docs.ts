import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { problemsPage } from './problemsPage';
import { settingsDocument } from './settingsPage';

/** The generated pages. */
const pages: Readonly<Record<string, () => string>> = {
	'problems.md': problemsPage,
	'settings.md': settingsDocument,
};

for (const [name, page] of Object.entries(pages)) {
	writeFileSync(join(__dirname, '..', 'docs', name), page());
}
