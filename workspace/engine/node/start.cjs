/** Starts the process of an app as Rocket.Chat 8.8 does: a Node that may read only these files, with only PATH in its environment. */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const engine = join(__dirname, '..');

exports.startNode = (appId, spawnId, tempFilePath) => {
	const { BOX_NODE: binary, BOX_NODE_PERMISSION: permission, PATH } = process.env;
	return spawn(
		binary,
		[
			permission,
			...[tempFilePath, engine].map((folder) => `--allow-fs-read=${folder}`),
			join(__dirname, 'main.cjs'),
			...['--subprocess', appId, '--spawnId', String(spawnId)],
		],
		{ env: { PATH } },
	);
};
