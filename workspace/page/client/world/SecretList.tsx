import type { ReactElement } from 'react';

import type { PageSecret } from '../../contract';
import { CopyButton } from '../CopyButton';

type Props = { secrets: PageSecret[]; label: string };

export function SecretList({ secrets, label }: Props): ReactElement {
	return (
		<dl className='secrets' aria-label={label}>
			{secrets.map(({ setting, value, of }) => (
				<div key={`${of} ${setting}`} className='secrets__row'>
					<dt>{of ? `${setting} (${of})` : setting}</dt>
					<dd>
						<code>{value}</code>
						<CopyButton text={value} label={`Copy ${setting}`} />
					</dd>
				</div>
			))}
		</dl>
	);
}
