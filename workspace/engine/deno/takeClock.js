/** Reads the box's clock from the stream on which the engine sends its messages. */
import './shiftedDate.js';

const shiftDate = globalThis[Symbol.for('box.shiftDate')];
const start = '_box.clock:';

export function setClock(message) {
	const meant = typeof message === 'string' && message.startsWith(start);
	if (meant) {
		shiftDate(Number(message.slice(start.length)));
	}
	return meant;
}
