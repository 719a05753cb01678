import type { ReactElement } from 'react';

import { CopyButton } from '../CopyButton';

/** A code fence, with the copy button that newer clients have. */
export function CodeBlock({ lines }: { lines: string[] }): ReactElement {
	const text = lines.join('\n');
	return (
		<div className='code-block'>
			<pre>
				<code>{text}</code>
			</pre>
			<div className='code-block__copy'>
				<CopyButton text={text} />
			</div>
		</div>
	);
}
