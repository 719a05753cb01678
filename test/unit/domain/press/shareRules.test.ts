import { maskPhones, mayShareIn } from '../../../../src/domain/press/shareRules';

const channel = { type: 'c', isReadOnly: false, _unmappedProperties_: {} };
const may = (changes: object): boolean => mayShareIn({ ...channel, ...changes }, 'agent');

test.each(['c', 'p', 'd'])('a room of the type %s can be shared in', (type) => {
	expect(may({ type })).toBe(true);
});

test.each(['l', 'v', 'x', undefined])('a room of the type %s cannot', (type) => {
	expect(may({ type })).toBe(false);
});

test.each(['archived', 'encrypted', 'broadcast', 'federated', 'ro'])(
	'a room that is %s cannot, wherever the server says so',
	(name) => {
		expect(may({ [name]: true })).toBe(false);
		expect(may({ _unmappedProperties_: { [name]: true } })).toBe(false);
		expect(may({ _unmappedProperties_: { [name]: 'yes' } })).toBe(false);
		expect(may({ _unmappedProperties_: { [name]: false } })).toBe(true);
	},
);

test('a room of which only the mapped fields are known cannot', () => {
	expect(may({ _unmappedProperties_: undefined })).toBe(false);
	expect(may({ _unmappedProperties_: null })).toBe(false);
	expect(mayShareIn(undefined, 'agent')).toBe(false);
});

test('a read-only room cannot', () => {
	expect(may({ isReadOnly: true })).toBe(false);
	expect(may({ isReadOnly: undefined })).toBe(true);
});

test('a user who is muted there cannot, others can', () => {
	expect(may({ _unmappedProperties_: { muted: ['agent'] } })).toBe(false);
	expect(may({ _unmappedProperties_: { muted: ['other'] } })).toBe(true);
	expect(may({ _unmappedProperties_: { muted: 'agent' } })).toBe(false);
});

test.each([
	['Tell +49 30 555123', 'Tell …23'],
	['call 0049-30/5551234 now', 'call …34 now'],
	['(030) 555 12 34', '(…34'],
	['ext. 200', 'ext. 200'],
	['1 of 3 servers is down', '1 of 3 servers is down'],
	['asked 12 min 30 s ago', 'asked 12 min 30 s ago'],
])('%s is shared as %s', (text, shared) => {
	expect(maskPhones(text)).toBe(shared);
});
