/** The result of an HTTP request as facts, not judged yet. */
export type Body =
	| { kind: 'json'; value: unknown }
	| { kind: 'html' }
	| { kind: 'text'; text: string }
	| { kind: 'broken-json' }
	| { kind: 'empty' };

export type HttpReading = {
	/** The certificate is not trusted, and the settings accept that. `in-vain`: Rocket.Chat refuses it all the same. */
	forgiven?: 'accepted' | 'in-vain';
} & (
	| {
			kind: 'answer';
			status: number;
			headers: Readonly<Record<string, string>>;
			body: Body;
			ms: number;
	  }
	/** The app's own deadline passed before the answer came. */
	| { kind: 'no-answer'; ms: number }
	/** The request ended without an answer. `reason` is the platform's text, which names the fault. */
	| { kind: 'failed'; reason: string; ms: number }
);

const looksLikeHtml = (mediaType: string, content: string): boolean =>
	mediaType.includes('html') || /^\s*<(!doctype|html)\b/i.test(content);

export function parseBody(content: string, mediaType: string): Body {
	if (content.trim() === '') {
		return { kind: 'empty' };
	}
	if (looksLikeHtml(mediaType, content)) {
		return { kind: 'html' };
	}
	try {
		return { kind: 'json', value: JSON.parse(content) };
	} catch {
		return mediaType.includes('json') || /^\s*[[{]/.test(content)
			? { kind: 'broken-json' }
			: { kind: 'text', text: content.slice(0, 500) };
	}
}
