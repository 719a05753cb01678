import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { useEffect, useState } from 'react';

/** The pictures that the phone has on disk. It names them by path: the query of an address makes no difference. */
const onDisk = new Map<string, string>();
const pathOf = (address: string): string => address.replace(/[?#].*$/, '');

const store = async (address: string): Promise<void> => {
	const answer = await fetch(address);
	if (answer.ok && !onDisk.has(pathOf(address))) {
		onDisk.set(pathOf(address), URL.createObjectURL(await answer.blob()));
	}
};

/** The same blocks; on a phone with the pictures that it fetched first, however often the app sends newer ones. */
export function usePhonePictures<Block extends LayoutBlock>(
	blocks: readonly Block[],
	phone: boolean,
): readonly Block[] {
	const [, setStored] = useState(0);
	const addresses = blocks.flatMap((block) => (block.type === 'image' ? [block.imageUrl] : []));
	const wanted = phone ? addresses.join(' ') : '';
	useEffect(() => {
		for (const address of wanted.split(' ').filter((each) => each && !onDisk.has(pathOf(each)))) {
			store(address).then(
				() => setStored((times) => times + 1),
				() => undefined,
			);
		}
	}, [wanted]);
	return phone
		? blocks.map((block) =>
				block.type === 'image'
					? { ...block, imageUrl: onDisk.get(pathOf(block.imageUrl)) ?? block.imageUrl }
					: block,
			)
		: blocks;
}
