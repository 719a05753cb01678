/** What the page draws of an attachment, as an app sends it. */
export type Attachment = { title: string; text: string; imageUrl: string; color: string };

const textAt = (value: unknown, key: string): string => {
	const found: unknown =
		typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
	return typeof found === 'string' ? found : '';
};

export const attachmentOf = (sent: unknown): Attachment => ({
	title:
		typeof sent === 'object' && sent !== null && 'title' in sent ? textAt(sent.title, 'value') : '',
	text: textAt(sent, 'text'),
	imageUrl: textAt(sent, 'imageUrl'),
	color: textAt(sent, 'color'),
});
