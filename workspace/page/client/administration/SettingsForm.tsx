import { Button, ButtonGroup } from '@rocket.chat/fuselage';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';

import { SettingField } from './SettingField';
import { type Edited, valuesToSave, withoutSaved } from './edited';
import type { PageSetting, SaveAnswer } from '../../contract';
import { change, read } from '../server/api';
import { useReading } from '../server/useReading';
import type { Say } from '../toasts/useToasts';

type Props = {
	user: string;
	/** Of the app's version and state: the settings are read again when they change. */
	appState: string;
	say: Say;
};

const sectionsOf = (settings: PageSetting[]): [string, PageSetting[]][] => {
	const sections = new Map<string, PageSetting[]>();
	for (const setting of settings.filter(({ hidden }) => !hidden)) {
		sections.set(setting.section, [...(sections.get(setting.section) ?? []), setting]);
	}
	return [...sections];
};

/** The app's settings page. It saves all values at once, and says so even where the app put an old value back. */
export function SettingsForm({ user, appState, say }: Props): ReactElement {
	const {
		answer: settings,
		failed,
		reload,
		take,
	} = useReading<PageSetting[]>('settings', { user });
	const [edited, setEdited] = useState<Edited>({});
	const [saving, setSaving] = useState(false);
	useEffect(reload, [appState, reload]);
	const save = async (): Promise<void> => {
		const values = valuesToSave(settings ?? [], edited);
		try {
			const { refusal } = await change<SaveAnswer>('settings', { user, values });
			// Read before what was typed is dropped: a field would show its old value meanwhile.
			take(await read<PageSetting[]>('settings', { user }));
			if (!refusal) {
				setEdited((now) => withoutSaved(now, values));
			}
			say(refusal ? 'error' : 'success', refusal ?? 'Settings saved successfully!');
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
