/** A value that a simulated server takes, and the setting that it is entered in. */
export type PageSecret = {
	/** As the settings page names it, such as "Simotel › Password". */
	setting: string;
	value: string;
	/** The server, where it is not the usual one. */
	of?: string;
};
/** GET /page/secrets. */
export type PageSecrets = {
	servers: PageSecret[];
	/** Of team voice and media calls. */
	teamVoice: PageSecret[];
	/** How people log in at the REST API. */
	logIn: string;
};
/** POST /page/simotel: where Simotel sends its events; nowhere if it is empty. */
export type SimotelRequest = { address: string };
export type SimotelAnswer = { says: string };
