import { messagesFor } from '../../../src/messages/languages';
import { judgeSave } from '../../../src/settings/judgeSave';
import { readSettings } from '../../../src/settings/readSettings';
import { isSecret, type SettingId, settingIds } from '../../../src/settings/settingsTable';
import { refusedSentence } from '../../../src/views/savedView';
import { allValues } from '../../support/settingValues/all';

const faultsOf = (id: SettingId, value: unknown) =>
	readSettings({ [id]: value }, {}).faults.filter(({ setting }) => setting === id);
const short = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);

describe.each(settingIds.map((id) => ({ id, values: allValues[id] })))('$id', ({ id, values }) => {
	const { good, mended, bad } = values;

	test('has five good values and ten bad ones at least', () => {
		expect(good.length + mended.length).toBeGreaterThanOrEqual(5);
		expect(bad.length).toBeGreaterThanOrEqual(10);
	});

	const accepted = [
		...good.map((value) => ({ value, judged: { kind: 'keep' }, stored: value })),
		...mended.map(([value, stored]) => ({
			value,
			judged: { kind: 'mend', value: stored },
			stored,
		})),
	];
	test.each(accepted.map((row) => ({ ...row, from: short(row.value), to: short(row.stored) })))(
		'stores $from as $to, which then is at rest',
		({ value, judged, stored }) => {
			expect(judgeSave(id, value)).toEqual(judged);
			expect(judgeSave(id, stored)).toEqual({ kind: 'keep' });
			expect([...faultsOf(id, value), ...faultsOf(id, stored)]).toEqual([]);
		},
	);

	test.each(bad.map(([value, reason]) => ({ name: short(value), value, reason })))(
		'refuses $name: $reason',
		({ value, reason }) => {
			// What a hook gives back of a secret is logged, so a secret is judged when it is read.
			expect(judgeSave(id, value)).toMatchObject(
				isSecret(id) ? { kind: 'keep' } : { kind: 'refuse', reason },
			);
			const [fault] = faultsOf(id, value);
			expect(fault).toMatchObject({ setting: id, reason });
			const sentence = fault ? refusedSentence(fault, messagesFor('en')) : '';
			expect(sentence).toMatch(/^[^›]+ › .+ was not saved: \S.*\.( For example: \S.*)?$/);
			expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
			// A secret has no example: nobody should type one that stood somewhere.
			expect(sentence.includes('For example: ')).toBe(!isSecret(id));
		},
	);
});

describe('an example that is given to an admin', () => {
	const examples = settingIds
		.filter((id) => !isSecret(id))
		.flatMap((id) =>
			allValues[id].bad.map(([value]) => {
				const judged = judgeSave(id, value);
				return { id, example: judged.kind === 'refuse' ? judged.example : '' };
			}),
		);

	test.each(settingIds.filter((id) => !isSecret(id)))('of %s would do', (id) => {
		const ofThis = [...new Set(examples.filter((one) => one.id === id).map((one) => one.example))];
		// A choice names all; a range stands behind its example.
		const tried = ofThis.flatMap((example) =>
			/way$|signed$/.test(id) ? example.split(', ') : [example.replace(/ \(.*\)$/, '')],
		);
		expect(tried.length).toBeGreaterThan(0);
		expect(tried.filter((example) => judgeSave(id, example).kind === 'refuse')).toEqual([]);
	});
});
