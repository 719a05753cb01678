import { settingLabels } from './settingLabels';
import {
	defaultOf,
	isSecret,
	sectionOf,
	type SettingId,
	settingIds,
	settingsTable,
} from '../src/settings/settingsTable';

const intro = `What stands on the app's settings page: Administration › Apps › VoIP Status › Settings. Made by \`npm run docs\`; a test holds it to the code.

Nothing is required. What is empty is taken from the workspace's own VoIP settings or from a default; \`/voip setup\` shows which value is in use, where it comes from, what is missing and the one next step.

## What happens when you save

- **When it takes effect**: on the next command, on every instance of the server. Nothing has to be disabled or restarted. The workspace's own VoIP settings are read again after a minute at the latest.
- **What cannot work is refused**, such as \`https://${settingsTable.call_server_host.example}\` as a host. The old value stays, and there is one sentence with the reason and an example. On Apps-Engine 1.42.1 (Rocket.Chat 6.6 to 6.9) the settings page shows it. Newer engines do not let an app refuse: the app puts the old value back and writes the sentence directly to those who are told (below), while **the page says that it was saved**. \`/voip setup\` shows each refusal until a good value has come for that setting.
- **What can be mended without doubt is stored mended**: spaces and line breaks around it, invisible characters in it, as pasting brings them, a slash at the end of an address, brackets around an IPv6 address. A field that has a default gets it back when it is emptied.
- **Secrets are stored as they are typed**, because the engine writes to its log whatever an app gives back. Spaces around them are left out when they are read; an invisible character in one is a fault; what is wrong with them \`/voip setup\` says. No secret is ever shown, only whether it is set.
- **Each setting is judged alone**, as Rocket.Chat saves one at a time. What only makes sense together \`/voip setup\` judges.
- **What it comes to is checked** five seconds after the last change, once for all that you have changed together (what the page posts unchanged is no news): "Call server · up · 42 ms", or the problem with its next step.

## Who is told

Rocket.Chat tells an app which setting was saved, but not who saved it. So the app writes a direct message to those who installed it or have run \`/voip setup\`, as long as they hold one of the admin roles or Rocket.Chat's own role admin. To be told too, type \`/voip setup\` once. At most twenty people are told. Where an admin has taken the permission \`create-d\` from the role app, the app can write only where a direct room with it exists already; its log says so.

## How a value is shown here

Each setting has its label, its id (for the command line: \`npm start -- --set <id>=<value>\`), what it is, and its default.`;

function defaultText(id: SettingId): string {
	const value = defaultOf(id);
	if (typeof value === 'boolean') {
		return value ? 'on' : 'off';
	}
	return value === '' ? 'empty' : `\`${value}\``;
}

function entry(id: SettingId): string {
	const secret = isSecret(id) ? ' · **secret**' : '';
	// A line that begins with `*` or holds one alone would be markup.
	const description = settingLabels[`${id}_description`].replace(/\*/g, '\\*');
	return `### ${settingLabels[id]}\n\n\`${id}\` · default: ${defaultText(id)}${secret}\n\n${description}`;
}

/** Returns docs/settings.md: every setting, by section, with the texts of the settings page. */
export function settingsDocument(): string {
	const sections = [...new Set(settingIds.map(sectionOf))].map((section) => {
		const entries = settingIds.filter((id) => sectionOf(id) === section).map(entry);
		return [`## ${settingLabels[`section_${section}`]}`, ...entries].join('\n\n');
	});
	return `# Settings\n\n${[intro, ...sections].join('\n\n')}\n`;
}
