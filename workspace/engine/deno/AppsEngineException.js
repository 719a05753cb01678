/** The engine's package contains this class only compiled; the sandbox imports its source. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const {
	AppsEngineException,
} = require('../../definition/exceptions/AppsEngineException.js');
