import { valuesToSave, withoutSaved } from '../../../workspace/page/client/administration/edited';

const settings = [
	{ id: 'address', value: 'old' },
	{ id: 'seconds', value: 5 },
];

describe('what is typed on the settings page', () => {
	it('is sent together with the values of all other settings', () => {
		expect(valuesToSave(settings, { address: '' })).toEqual({ address: '', seconds: 5 });
	});

	it('is dropped when it is saved', () => {
		const edited = { address: 'new' };
		expect(withoutSaved(edited, valuesToSave(settings, edited))).toEqual({});
	});

	it('is kept if it was typed after the values were sent', () => {
		const sent = valuesToSave(settings, { address: 'new' });
		const now = { address: 'newer', seconds: 6 };
		expect(withoutSaved(now, sent)).toEqual(now);
	});
});
