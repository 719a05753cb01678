import fc from 'fast-check';

import { messagesFor } from '../../../src/messages/languages';
import { judgeSave } from '../../../src/settings/judgeSave';
import type { SettingFault } from '../../../src/settings/parse/parsed';
import { readSettings } from '../../../src/settings/readSettings';
import {
	isSecret,
	type SettingId,
	settingIds,
	settingsTable,
} from '../../../src/settings/settingsTable';
import { refusedSentence } from '../../../src/views/savedView';
import { allValues } from '../../support/settingValues/all';

const messages = messagesFor('en');

/** Similar to values that work, so that more than the first rule is tried. */
const almostValid = fc
	.tuple(
		fc.constantFrom('', ' ', 'http://', 'https://', 'wss://', 'WS://', 'simotel.example.com/api/'),
		fc.constantFrom('', 'pbx.example.com', '[::1]', 'me:x@', 'localhost', ':443', '*', 'admin,'),
		fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.integer().map(String)),
		fc.constantFrom('', '/', '\n', '?', '#', ' ', '/api/v4', ':'),
	)
	.map((parts) => parts.join(''));
const anyValue = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.jsonValue(),
	fc.double(),
	almostValid,
	fc.constantFrom(...Object.values(allValues).flatMap(({ good, bad }) => [good[1], bad[0]?.[0]])),
);

/** Returns the sentence of a refusal if an admin could not understand it. */
const unclearSentences = (
	setting: SettingId,
	fault: { reason: SettingFault; example: string },
): string[] => {
	const sentence = refusedSentence({ setting, ...fault }, messages);
	// A room is picked from a list.
	const hasExample = !isSecret(setting) && settingsTable[setting].kind !== 'room';
	const wanted = !hasExample
		? / was not saved: \S.*\.$/
		: / was not saved: (choose one of: \S|\S.*\. For example: \S)/;
	return wanted.test(sentence) && !sentence.includes('undefined') ? [] : [sentence];
};

/** Returns what is wrong with the way a value is judged. */
function findErrors(id: SettingId, value: unknown): string[] {
	const judged = judgeSave(id, value);
	if (judged.kind === 'refuse') {
		return unclearSentences(id, judged);
	}
	const stored = judged.kind === 'normalise' ? judged.value : value;
	const faults = readSettings({ [id]: stored }, {}).faults.filter(({ setting }) => setting === id);
	if (isSecret(id)) {
		return faults.flatMap((fault) => unclearSentences(id, fault));
	}
	const again = judgeSave(id, stored).kind;
	return [...faults.map(({ reason }) => reason), ...(again === 'keep' ? [] : [again])];
}

test.each(settingIds)('%s: any value is either refused with a sentence or can be used', (id) => {
	fc.assert(
		fc.property(anyValue, (value) => {
			expect(findErrors(id, value)).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

test('reading never throws, whatever the app and the workspace have stored', () => {
	const stored = fc.record(Object.fromEntries(settingIds.map((id) => [id, anyValue])), {
		requiredKeys: [],
	});
	const workspace = fc.record(
		{ siteUrl: anyValue, language: anyValue, webSocketUrl: anyValue, managementPort: anyValue },
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(stored, workspace, (values, workspaceValues) => {
			const settings = readSettings(values, workspaceValues);
			expect(settings.checks.timeoutMs).toBeGreaterThanOrEqual(1000);
			expect(settings.checks.timeoutMs).toBeLessThanOrEqual(6000);
			expect(settings.roles.admins.length).toBeGreaterThan(0);
		}),
		{ numRuns: 300 },
	);
});
