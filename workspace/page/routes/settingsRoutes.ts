import { adminOnly } from './known';
import type { PageParts, Routes } from './route';
import { isRecord } from '../../engine/plain';
import type { Session } from '../../session/session';
import type { PageSetting, SaveAnswer } from '../contract';
import { textIn } from '../readRequest';
import { Refusal } from '../refusal';

/** Shown in place of a secret. Saved as it came, it leaves the secret as it was. */
const mask = '••••••••';

export async function settingsOf({ box, texts }: Session): Promise<PageSetting[]> {
	/** A key without a text is shown as it is, as on the real page. */
	const text = (key = ''): string => texts[key] ?? key;
	return (await box.settings()).map((setting) => {
		const { id, type, packageValue, required, hidden, multiline } = setting;
		const value = setting.value ?? packageValue;
		const secret = type === 'password';
		return {
			id,
			type,
			section: text(setting.section),
			label: text(setting.i18nLabel),
			description: text(setting.i18nDescription),
			placeholder: text(setting.i18nPlaceholder),
			...(setting.values
				? { values: setting.values.map(({ key, i18nLabel }) => ({ key, label: text(i18nLabel) })) }
				: {}),
			required,
			hidden,
			multiline,
			secret,
			value: secret && value !== '' ? mask : value,
			packageValue,
		};
	});
}

/** The settings page of the app. */
export const settingsRoutes = ({ session }: PageParts): Routes => ({
	'GET /page/settings': ({ query }) => {
		adminOnly(session, query('user'));
		return settingsOf(session);
	},
	'POST /page/settings': async ({ body }): Promise<SaveAnswer> => {
		const sent = await body();
		adminOnly(session, textIn(sent, 'user'));
		if (!isRecord(sent.values)) {
			throw new Refusal(400, '"values" must be an object.');
		}
		const known = await session.box.settings();
		const secrets = known.filter(({ type }) => type === 'password').map(({ id }) => id);
		const values = Object.entries(sent.values);
		const stranger = values.find(([id]) => !known.some((one) => one.id === id));
		if (stranger) {
			throw new Refusal(400, `The app has no setting "${stranger[0]}".`);
		}
		const changed = values.filter(([id, value]) => !secrets.includes(id) || value !== mask);
		return session.saveSettings(Object.fromEntries(changed));
	},
});
