import { useCallback, useEffect, useState } from 'react';

import { read } from './api';

export type Reading<Answer> = {
	answer: Answer | undefined;
	failed: string;
	reload: () => void;
	/** Puts an answer there that was read in another way. */
	take: (answer: Answer) => void;
};

/** Reads a path of the server (nothing if it is empty), and again when `reload` is called or the query changes. Keeps what it had while it reads. */
export function useReading<Answer>(
	path: string,
	query: Record<string, string> = {},
): Reading<Answer> {
	const [answer, setAnswer] = useState<Answer>();
	const [failed, setFailed] = useState('');
	const [asked, setAsked] = useState(0);
	const search = new URLSearchParams(query).toString();
	useEffect(() => {
		if (!path) {
			return undefined;
		}
		let wanted = true;
		read<Answer>(path, Object.fromEntries(new URLSearchParams(search))).then(
			(value) => {
				if (wanted) {
					setAnswer(value);
					setFailed('');
				}
			},
			(error: Error) => wanted && setFailed(error.message),
		);
		return () => {
			wanted = false;
		};
	}, [path, search, asked]);
	const reload = useCallback(() => setAsked((times) => times + 1), []);
	return { answer, failed, reload, take: setAnswer };
}
