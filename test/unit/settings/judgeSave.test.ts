import { messagesFor } from '../../../src/messages/languages';
import { judgeSave } from '../../../src/settings/judgeSave';
import { readSettings } from '../../../src/settings/readSettings';
import {
	isSecret,
	type SettingId,
	settingIds,
	settingsTable,
} from '../../../src/settings/settingsTable';
import { refusedSentence } from '../../../src/views/savedView';
import { allValues } from '../../support/settingValues/all';

const faultsOf = (id: SettingId, value: unknown) =>
	readSettings({ [id]: value }, {}).faults.filter(({ setting }) => setting === id);
const short = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);

describe.each(settingIds.map((id) => ({ id, values: allValues[id] })))('$id', ({ id, values }) => {
	const { good, normalised, bad } = values;

	test('is tried with at least five good values and ten bad ones', () => {
		expect(good.length + normalised.length).toBeGreaterThanOrEqual(5);
		expect(bad.length).toBeGreaterThanOrEqual(10);
	});

	const accepted = [
		...good.map((value) => ({ value, judged: { kind: 'keep' }, stored: value })),
		...normalised.map(([value, stored]) => ({
			value,
			judged: { kind: 'normalise', value: stored },
			stored,
		})),
	];
	test.each(accepted.map((row) => ({ ...row, from: short(row.value), to: short(row.stored) })))(
		'stores $from as $to, and $to unchanged',
		({ value, judged, stored }) => {
			expect(judgeSave(id, value)).toEqual(judged);
			expect(judgeSave(id, stored)).toEqual({ kind: 'keep' });
			expect([...faultsOf(id, value), ...faultsOf(id, stored)]).toEqual([]);
		},
	);

	test.each(bad.map(([value, reason]) => ({ name: short(value), value, reason })))(
		'refuses $name: $reason',
		({ value, reason }) => {
			// The engine logs what the app returns on a save, so a secret is judged only when it is read.
			expect(judgeSave(id, value)).toMatchObject(
				isSecret(id) ? { kind: 'keep' } : { kind: 'refuse', reason },
			);
			const [fault] = faultsOf(id, value);
			expect(fault).toMatchObject({ setting: id, reason });
			const sentence = fault ? refusedSentence(fault, messagesFor('en')) : '';
			expect(sentence).toMatch(/^[^›]+ › .+ was not saved: \S.*\.( For example: \S.*)?$/);
			expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
			// A secret has no example, so that nobody uses a published one. A room is picked from a list.
			const hasExample = !isSecret(id) && settingsTable[id].kind !== 'room';
			expect(/(For example|choose one of): \S/.test(sentence)).toBe(hasExample);
		},
	);
});

describe('the example in a refusal', () => {
	const examples = settingIds
		.filter((id) => !isSecret(id))
		.flatMap((id) =>
			allValues[id].bad.map(([value]) => {
				const judged = judgeSave(id, value);
				return { id, example: judged.kind === 'refuse' ? judged.example : '' };
			}),
		);

	test.each(settingIds.filter((id) => !isSecret(id)))('of %s is itself accepted', (id) => {
		const ofThis = [...new Set(examples.filter((one) => one.id === id).map((one) => one.example))];
		// Where a value can have several forms, the example lists one of each.
		const isList =
			['choice', 'switch'].includes(settingsTable[id].kind) || id === 'call_server_address';
		const tried = ofThis.flatMap((example) => (isList ? example.split(', ') : [example]));
		expect(tried.length).toBeGreaterThan(0);
		expect(tried.filter((example) => judgeSave(id, example).kind === 'refuse')).toEqual([]);
	});
});

test.each(['pbx.example.com', 'pbx.example.com:8089', 'https://pbx.example.com/ws'])(
	'the refusal of %s as call server shows both forms of an address',
	(value) => {
		const judged = judgeSave('call_server_address', value);
		const setting = 'call_server_address';
		const sentence =
			judged.kind === 'refuse' ? refusedSentence({ setting, ...judged }, messagesFor('en')) : '';
		expect(sentence).toBe(
			'Call server › Address was not saved: it must begin with `wss://`, `ws://` or `sip://`. For example: `wss://pbx.example.com/ws`, `sip://pbx.example.com:5060`',
		);
	},
);
