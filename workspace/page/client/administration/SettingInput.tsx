import { InputBox, MultiSelect, PasswordInput, TextAreaInput } from '@rocket.chat/fuselage';
import type { FormEvent, ReactElement } from 'react';

import type { PageSetting } from '../../contract';
import { Choice } from '../Choice';
import { fieldValue } from '../fieldValue';
import { RoomPicker } from './RoomPicker';

type Props = {
	setting: PageSetting;
	value: unknown;
	onChange: (value: unknown) => void;
	describedBy: string | undefined;
};

const asText = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export function SettingInput({ setting, value, onChange, describedBy }: Props): ReactElement {
	const options = (setting.values ?? []).map(({ key, label }): [string, string] => [key, label]);
	const common = {
		'id': setting.id,
		'aria-describedby': describedBy,
		'value': asText(value),
		'onChange': (event: FormEvent<HTMLElement>) => onChange(fieldValue(event)),
	};
	const { placeholder } = setting;
	switch (setting.type) {
		case 'select':
			return <Choice {...common} onChange={onChange} describedBy={describedBy} options={options} />;
		case 'multiSelect':
			return (
				<MultiSelect
					id={setting.id}
					aria-describedby={describedBy}
					placeholder={placeholder}
					value={asTexts(value)}
					options={options}
					onChange={onChange}
				/>
			);
		case 'roomPick':
			return <RoomPicker id={setting.id} value={value} onChange={onChange} />;
		case 'password':
			return <PasswordInput {...common} placeholder={placeholder} autoComplete='off' />;
		case 'int':
			return (
				<InputBox
					{...common}
					type='number'
					onChange={(event) => onChange(Number(fieldValue(event)))}
				/>
			);
		default:
			return setting.multiline ? (
				<TextAreaInput {...common} placeholder={placeholder} rows={4} />
			) : (
				<InputBox {...common} placeholder={placeholder} type='text' autoComplete='off' />
			);
	}
}
