import type { ImageBlock } from '@rocket.chat/ui-kit';
import type { ReactElement, ReactNode } from 'react';

import { Picture } from './Picture';

type Props = { block: ImageBlock; title: ReactNode; centered: boolean };

/** An image block. Bars and modals have it in the middle, messages at the start. */
export function PictureBlock({ block, title, centered }: Props): ReactElement {
	return (
		<div className={centered ? 'picture-block picture-block--centered' : 'picture-block'}>
			{title && <div className='picture-block__title'>{title}</div>}
			<Picture address={block.imageUrl} label={block.altText} />
		</div>
	);
}
