import { useEffect, useRef, useState } from 'react';

import type { ClientKind, PageEvent } from '../../contract';

/**
 * Listens to what the server tells this user, and returns whether it does by now: what is told before is lost.
 * `reconnected` is called when events may have been missed.
 */
export function useEvents(
	user: string,
	client: ClientKind,
	onEvent: (event: PageEvent) => void,
	reconnected: () => void,
): boolean {
	const who = `${user} ${client}`;
	const [heard, setHeard] = useState('');
	const latest = useRef({ onEvent, reconnected });
	latest.current = { onEvent, reconnected };
	useEffect(() => {
		const source = new EventSource(`/page/events?${new URLSearchParams({ user, client })}`);
		let broken = false;
		source.onmessage = ({ data }: MessageEvent<string>) => latest.current.onEvent(JSON.parse(data));
		source.onerror = () => {
			broken = true;
		};
		source.onopen = () => {
			if (broken) {
				latest.current.reconnected();
			}
			broken = false;
			setHeard(who);
		};
		return () => source.close();
	}, [user, client, who]);
	return heard === who;
}
