import { SelectInput } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import { fieldValue } from './fieldValue';

type Props = {
	id: string;
	value: string;
	options: readonly [value: string, label: string][];
	disabled?: boolean;
	describedBy?: string | undefined;
	onChange: (value: string) => void;
};

/** One of several, with fuselage's look: its SelectInput draws what it contains. */
export function Choice({ options, describedBy, onChange, ...rest }: Props): ReactElement {
	return (
		<SelectInput
			{...rest}
			aria-describedby={describedBy}
			onChange={(event) => onChange(fieldValue(event))}
		>
			{options.map(([value, label]) => (
				<option key={value} value={value}>
					{label}
				</option>
			))}
		</SelectInput>
	);
}
