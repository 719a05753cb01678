/** Says so in one sentence when this Node is too old, before anything newer is used. */
export function requireNode() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < 20) {
		console.error(
			`VoIP Status needs Node.js 20 or newer; this is ${
				process.versions.node
			}. See https://nodejs.org`,
		);
		process.exit(1);
	}
}
