/** What a simulated server sends back. */
export type Answer = {
	status: number;
	type?: string;
	body: string | Buffer;
	headers?: Record<string, string>;
	/** Sends the headers and the body, and never ends the response. */
	open?: boolean;
};
