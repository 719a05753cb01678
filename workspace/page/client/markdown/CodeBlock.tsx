import { IconButton } from '@rocket.chat/fuselage';
import { type ReactElement, useState } from 'react';

/** A code fence, with the copy button that newer clients have. */
export function CodeBlock({ lines }: { lines: string[] }): ReactElement {
	const [copied, setCopied] = useState(false);
	const text = lines.join('\n');
	const copy = (): void => {
		navigator.clipboard.writeText(text).then(
			() => setCopied(true),
			() => setCopied(false),
		);
	};
	return (
		<div className='code-block'>
			<pre>
				<code>{text}</code>
			</pre>
			<div className='code-block__copy'>
				<IconButton
					icon={copied ? 'check' : 'copy'}
					mini
					aria-label={copied ? 'Copied' : 'Copy'}
					title={copied ? 'Copied' : 'Copy'}
					onClick={copy}
					onMouseLeave={() => setCopied(false)}
				/>
			</div>
		</div>
	);
}
