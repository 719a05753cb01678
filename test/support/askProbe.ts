import type { Box } from '../../workspace/engine/box';

/** Types `/probe <words>` as an admin and returns what the probe app answers. */
export async function askProbe(box: Box, words: string, instance?: number): Promise<unknown> {
	await box.run({ user: 'admin', room: 'GENERAL', text: `/probe ${words}`, instance });
	return JSON.parse(box.seen('admin').slice(-1)[0]?.text ?? 'null');
}
