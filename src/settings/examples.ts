/** A value that would do, for whoever typed one that does not. */
export const examples = {
	rocketChatUrl: 'http://localhost:3000',
	rocketChatUserId: 'rbAXPnMktTFbNpwtJ',
	webSocketUrl: 'wss://pbx.example.com/ws',
	host: 'pbx.example.com',
	callServerPort: '443',
	managementPort: '5038',
	path: '/ws',
	userName: 'rocketchat',
};

export const ranges = {
	timeoutSeconds: { least: 1, most: 6, standard: 5 },
	slowAfterMs: { least: 1, most: 60_000, standard: 1000 },
};
