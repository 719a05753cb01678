import type { ReactElement } from 'react';

/** The short names that the app's own texts and quick tests use; any other stays as it was typed. */
const byShortCode: Record<string, string> = {
	warning: '\u26A0\uFE0F',
	phone: '\u260E\uFE0F',
	telephone_receiver: '📞',
	white_check_mark: '✅',
	red_circle: '🔴',
	white_circle: '⚪',
	yellow_circle: '🟡',
	slight_smile: '🙂',
	smile: '😄',
	thumbsup: '👍',
};

type EmojiProps = { unicode: string } | { shortCode: string };

export function Emoji(props: EmojiProps): ReactElement {
	const character = 'unicode' in props ? props.unicode : byShortCode[props.shortCode];
	if (!character) {
		return <>{'shortCode' in props ? `:${props.shortCode}:` : ''}</>;
	}
	return <span className='emoji'>{character}</span>;
}
