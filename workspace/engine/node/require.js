/** Loads the engine's definitions, Node's modules and uuid. The caller decides what an app may load. */
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
