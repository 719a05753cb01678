import type { ReactElement } from 'react';

import { attachmentOf } from './attachment';
import { Markdown } from '../markdown/Markdown';
import { Picture } from '../pictures/Picture';
import { usePhonePictures } from '../pictures/usePhonePictures';

type Props = { attachments: unknown[]; phone: boolean };

export function Attachments({ attachments, phone }: Props): ReactElement {
	const drawn = attachments.map(attachmentOf);
	const shown = usePhonePictures(
		drawn.flatMap(({ imageUrl }) => (imageUrl ? [imageUrl] : [])),
		phone,
	);
	return (
		<div data-content=''>
			{drawn.map(({ title, text, imageUrl, color }, index) => (
				<div
					key={index}
					className='attachment'
					style={color ? { borderInlineStartColor: color } : {}}
				>
					{title && <div className='attachment__title'>{title}</div>}
					{text && <Markdown text={text} />}
					{imageUrl && <Picture address={shown(imageUrl)} label={title || text} />}
				</div>
			))}
		</div>
	);
}
