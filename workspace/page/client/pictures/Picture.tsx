import { Skeleton } from '@rocket.chat/fuselage';
import { type ReactElement, useEffect, useState } from 'react';

import { placeholder, shownSize, type Size } from './pictureSize';

type Props = { address: string; label: string };

/**
 * A picture as Rocket.Chat's image block draws it: as a background, whose address is not quoted. That block keeps its
 * width on a narrow screen too; as on phones, this one shrinks.
 */
export function Picture({ address, label }: Props): ReactElement {
	const [loaded, setLoaded] = useState<{ address: string; size: Size }>();
	useEffect(() => {
		const image = new Image();
		image.onload = () =>
			setLoaded({
				address,
				size: shownSize({ width: image.naturalWidth, height: image.naturalHeight }),
			});
		image.src = address;
		return () => {
			image.onload = null;
		};
	}, [address]);
	if (loaded?.address !== address) {
		return <Skeleton variant='rect' className='picture' {...placeholder} />;
	}
	const { width, height } = loaded.size;
	return (
		<div
			className='picture'
			role='img'
			aria-label={label}
			style={{
				backgroundImage: `url(${address})`,
				inlineSize: width,
				aspectRatio: `${width} / ${height}`,
			}}
		/>
	);
}
