/** What an app may load is decided by the caller; this finds it: the engine's definitions, Node's own modules, uuid. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const find = createRequire(__filename);
const engine = '@rocket.chat/apps-engine/';

export const require = (name) =>
	find(
		name.startsWith(engine)
			? join(__dirname, '..', name.slice(engine.length))
			: name.replace(/^npm:/, ''),
	);
