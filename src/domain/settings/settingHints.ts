/** A setting that works but may have been meant otherwise. */
export type SettingHint = { setting: string; hint: HintCode };
export const hintCodes = [
	'localhost',
	'wss-on-80',
	'ws-from-https',
	'private-address',
	'sip-tls-port',
	'usual-port-of-ami',
	'usual-port-of-sip',
	'needs-address',
	'needs-simotel-address',
	'usual-port-of-plain-sip',
	'usual-port-of-websocket',
] as const;
export type HintCode = (typeof hintCodes)[number];

export type HintedAddress = {
	setting: string;
	host: string;
	port: number;
	/** Undefined if the address has none. */
	scheme: string | undefined;
	/** Whether the agents' browsers use this address too. */
	forBrowsers: boolean;
};

const isLoopback = (host: string): boolean =>
	/^(localhost\.?|127(\.\d+){3}|\[::1\])$|\.localhost$/i.test(host);
const isPrivate = (host: string): boolean =>
	/^(10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)(\.\d+){2}$|^\[(f[cd]|fe[89ab])/i.test(host);

function hintsOf(address: HintedAddress, workspaceIsHttps: boolean): HintCode[] {
	const { host, port, scheme, forBrowsers, setting } = address;
	const manages = setting.startsWith('management');
	const table: [boolean, HintCode][] = [
		[isLoopback(host), 'localhost'],
		[forBrowsers && isPrivate(host), 'private-address'],
		[scheme === 'wss' && port === 80, 'wss-on-80'],
		[forBrowsers && scheme === 'ws' && workspaceIsHttps && !isLoopback(host), 'ws-from-https'],
		[scheme !== 'wss' && scheme !== 'https' && port === 5061, 'sip-tls-port'],
		[!manages && port === 5038, 'usual-port-of-ami'],
		[manages && port === 5060, 'usual-port-of-sip'],
		[forBrowsers && port === 5060, 'usual-port-of-plain-sip'],
		[manages && (port === 8088 || port === 8089), 'usual-port-of-websocket'],
	];
	return table.filter(([applies]) => applies).map(([, hint]) => hint);
}

/** Needs no request: looks at the addresses only. */
export const settingHints = (
	addresses: readonly HintedAddress[],
	workspaceIsHttps: boolean,
): SettingHint[] =>
	addresses.reduce<SettingHint[]>(
		(all, address) => [
			...all,
			...hintsOf(address, workspaceIsHttps).map((hint) => ({ setting: address.setting, hint })),
		],
		[],
	);
