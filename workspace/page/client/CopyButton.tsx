import { IconButton } from '@rocket.chat/fuselage';
import { type ReactElement, useState } from 'react';

type Props = { text: string; label?: string };

export function CopyButton({ text, label = 'Copy' }: Props): ReactElement {
	const [copied, setCopied] = useState(false);
	const copy = (): void => {
		navigator.clipboard.writeText(text).then(
			() => setCopied(true),
			() => setCopied(false),
		);
	};
	return (
		<IconButton
			icon={copied ? 'check' : 'copy'}
			mini
			aria-label={copied ? 'Copied' : label}
			title={copied ? 'Copied' : 'Copy'}
			onClick={copy}
			onMouseLeave={() => setCopied(false)}
		/>
	);
}
