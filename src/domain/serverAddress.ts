/** The address of a call server: SIP inside a WebSocket, as browsers use it, or SIP over TCP. */
export type CallTarget =
	| {
			kind: 'websocket';
			/** As entered; empty where only the parts are known. */
			url: string;
			secure: boolean;
			host: string;
			port: number;
			path: string;
	  }
	| { kind: 'sip-tcp'; host: string; port: number };

/** The address of a management server: Asterisk's AMI, or the server that team voice uses. */
export type ManagementTarget = {
	kind: 'ami' | 'freeswitch' | 'drachtio';
	host: string;
	port: number;
};

export const whereOf = ({ host, port }: { host: string; port: number }): string =>
	`${host}:${port}`;
