import type { DirectTools } from '../../src/clients/direct/connection';
import { createDirectTools } from '../../src/clients/direct/nodeSockets';
import { systemClock } from '../../src/platform/systemClock';

export const host = '127.0.0.1';
/** The deadline: short in tests of silent servers, else so long that no test reaches it. */
export const patient = 5000;
export const brief = 60;

export const tools = (): DirectTools =>
	createDirectTools(systemClock(), { takesAnyCertificate: true });

export const facts = { where: 'pbx:5060', slowAfterMs: 60_000, now: Date.now() };
