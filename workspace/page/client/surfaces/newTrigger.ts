/** The id that the client sends along with a command or a press. */
export const newTrigger = (): string =>
	[...crypto.getRandomValues(new Uint8Array(17))].map((byte) => (byte % 36).toString(36)).join('');
