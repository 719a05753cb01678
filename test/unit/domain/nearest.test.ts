import { nearest } from '../../../src/domain/nearest';

const words = ['status', 'room', 'ping', 'help', 'setup'];

describe('the word that was meant', () => {
	test.each([
		['sttaus', 'status'],
		['STATUS', 'status'],
		['stat', 'status'],
		['pong', 'ping'],
		['hlep', 'help'],
		['rooms', 'room'],
		['xylophone', undefined],
		['', undefined],
		['سلام', undefined],
		['s'.repeat(5000), undefined],
	])('%j is %j', (typed, meant) => {
		expect(nearest(typed, words)).toBe(meant);
	});
});
