import { Button, ButtonGroup } from '@rocket.chat/fuselage';
import { type FormEvent, type ReactElement, useState } from 'react';

import { SettingField } from './SettingField';
import type { PageSetting, SaveAnswer } from '../../contract';
import { change } from '../server/api';
import { useReading } from '../server/useReading';
import type { Say } from '../toasts/useToasts';

type Props = { user: string; say: Say };

const sectionsOf = (settings: PageSetting[]): [string, PageSetting[]][] => {
	const sections = new Map<string, PageSetting[]>();
	for (const setting of settings.filter(({ hidden }) => !hidden)) {
		sections.set(setting.section, [...(sections.get(setting.section) ?? []), setting]);
	}
	return [...sections];
};

/** The app's settings page. It saves all values at once, and says so even where the app put an old value back. */
export function SettingsForm({ user, say }: Props): ReactElement {
	const { answer: settings, failed, reload } = useReading<PageSetting[]>('settings', { user });
	const [edited, setEdited] = useState<Record<string, unknown>>({});
	const [saving, setSaving] = useState(false);
	const save = async (): Promise<void> => {
		const values = Object.fromEntries(
			(settings ?? []).map(({ id, value }) => [id, id in edited ? edited[id] : value]),
		);
		try {
			const { refusal } = await change<SaveAnswer>('settings', { user, values });
			say(refusal ? 'error' : 'success', refusal ?? 'Settings saved successfully!');
			setEdited({});
			reload();
		} catch (error) {
			say('error', error instanceof Error ? error.message : String(error));
		}
	};
	const onSubmit = (event: FormEvent): void => {
		event.preventDefault();
		setSaving(true);
		void save().finally(() => setSaving(false));
	};
	if (failed) {
		return <p>{failed}</p>;
	}
	return (
		<form noValidate className='settings' aria-label='Settings' onSubmit={onSubmit}>
			{sectionsOf(settings ?? []).map(([section, inSection]) => (
				<fieldset key={section} className='settings__section'>
					<legend>{section}</legend>
					{inSection.map((setting) => (
						<SettingField
							key={setting.id}
							setting={setting}
							value={setting.id in edited ? edited[setting.id] : setting.value}
							onChange={(value) => setEdited((before) => ({ ...before, [setting.id]: value }))}
						/>
					))}
				</fieldset>
			))}
			<div className='settings__buttons'>
				<ButtonGroup>
					<Button
						type='button'
						disabled={Object.keys(edited).length === 0}
						onClick={() => setEdited({})}
					>
						Cancel
					</Button>
					<Button primary type='submit' disabled={saving || Object.keys(edited).length === 0}>
						Save changes
					</Button>
				</ButtonGroup>
			</div>
		</form>
	);
}
