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

/** Returns where a picture is drawn from: on a phone it is the one that was fetched first, however often the app sends newer ones. */
export function usePhonePictures(
	addresses: readonly string[],
	phone: boolean,
): (address: string) => string {
	const [, setStored] = useState(0);
	const wanted = phone ? addresses.join(' ') : '';
	useEffect(() => {
		for (const address of wanted.split(' ').filter((each) => each && !onDisk.has(pathOf(each)))) {
			store(address).then(
				() => setStored((times) => times + 1),
				() => undefined,
			);
		}
	}, [wanted]);
	return (address) => (phone && onDisk.get(pathOf(address))) || address;
}
