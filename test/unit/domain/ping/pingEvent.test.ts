import { parseSimotelEvent } from '../../../../src/domain/ping/pingEvent';

const ping = (date?: number) => ({ kind: 'ping', date });
const other = { kind: 'other' };
const malformed = { kind: 'malformed' };

describe('a request from Simotel, by its fields', () => {
	test.each<[string, unknown, string | undefined, object]>([
		[
			'as recorded',
			{ event_name: 'Ping', event: 'Ping', date: [1700313059.5] },
			undefined,
			ping(1700313059500),
		],
		['event alone', { event: 'Ping' }, undefined, ping()],
		['capitals', { event_name: 'PING' }, undefined, ping()],
		['a space', { event_name: ' pi ng' }, undefined, ping()],
		['Rest4', {}, 'Ping', ping()],
		['Rest4, small', { date: [1] }, 'ping', ping(1000)],
		['the field before the path', { event_name: 'Cdr' }, 'Ping', other],
		[
			'GET, date as text',
			{ event_name: 'Ping', date: '1700313059.5' },
			undefined,
			ping(1700313059500),
		],
		[
			'GET, date as a list',
			{ event_name: 'Ping', date: '[1700313059.5]' },
			undefined,
			ping(1700313059500),
		],
		['date that is no number', { event_name: 'Ping', date: [{}] }, undefined, ping()],
		['date empty', { event_name: 'Ping', date: [] }, undefined, ping()],
		['NewState', { event_name: 'NewState', exten: '991' }, undefined, other],
		['New State', { event_name: 'New State' }, undefined, other],
		['CDR', { event_name: 'CDR' }, undefined, other],
		['Survey has event', { event: 'Survey' }, undefined, other],
		['a report without a name', { campaign: 'x' }, undefined, other],
		['nothing', {}, undefined, malformed],
		['undefined', undefined, undefined, malformed],
		['null', null, 'Ping', malformed],
		['an array', [{ event_name: 'Ping' }], undefined, malformed],
		['text', "{'event_name': 'Ping'}", undefined, malformed],
		['a number', 7, 'Ping', malformed],
		['a name that is an object', { event_name: { $gt: '' } }, undefined, malformed],
		['a name that is a list', { event_name: ['Ping'] }, undefined, malformed],
		['a name too long', { event_name: 'p'.repeat(101) }, undefined, malformed],
	])('%s', (_name, fields, segment, event) => {
		expect(parseSimotelEvent(fields, segment)).toEqual(event);
	});
});
