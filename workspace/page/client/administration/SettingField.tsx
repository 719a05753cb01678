import { Field, ToggleSwitch } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import type { PageSetting } from '../../contract';
import { isTicked } from '../fieldValue';
import { SettingInput } from './SettingInput';
import { Markdown } from '../markdown/Markdown';

type Props = { setting: PageSetting; value: unknown; onChange: (value: unknown) => void };

/** A setting with its label and its description, which is markdown. */
export function SettingField({ setting, value, onChange }: Props): ReactElement {
	const { id, label, description, required, type } = setting;
	const describedBy = description ? `${id}-about` : undefined;
	return (
		<Field className='setting' data-setting={id}>
			<div className='setting__head'>
				<Field.Label htmlFor={id} required={required}>
					{label}
				</Field.Label>
				{type === 'boolean' && (
					<ToggleSwitch
						id={id}
						checked={value === true}
						aria-describedby={describedBy}
						onChange={(event) => onChange(isTicked(event))}
					/>
				)}
			</div>
			{type !== 'boolean' && (
				<Field.Row>
					<SettingInput
						setting={setting}
						value={value}
						onChange={onChange}
						describedBy={describedBy}
					/>
				</Field.Row>
			)}
			{description && (
				<div className='setting__about' id={describedBy}>
					<Markdown text={description} linkDomains={false} />
				</div>
			)}
		</Field>
	);
}
