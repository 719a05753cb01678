import { prepareRequest } from '../../workspace/engine/bridges/httpRequest';
import { appRoom } from '../../workspace/engine/bridges/rooms';
import { refusePrivateAddress } from '../../workspace/engine/bridges/ssrf';
import { createState } from '../../workspace/engine/state';
import { probeSetup } from '../support/boxProbe';

describe('a VoIP room in the form that an app gets', () => {
	const room = {
		_id: 'r1',
		t: 'v',
		fname: 'Mary',
		v: { _id: 'v1', token: 't', phone: '+49' },
		servedBy: { _id: 'u2', username: 'agent' },
		departmentId: 'd1',
		responseBy: '',
		callStarted: new Date(0),
		closer: 'user',
		closedBy: { _id: 'u2', username: 'agent' },
	};
	const convert = (serverVersion: string) => {
		const state = createState(
			probeSetup('1.62.0', {
				serverVersion,
				visitors: [{ id: 'v1', token: 't', username: 'guest' }],
				departments: [{ id: 'd1', name: 'Support' }],
			}),
		);
		return appRoom(state, room);
	};

	test.each(['6.13.0', '7.13.2', '8.1.0'])(
		'%s resolves people and keeps the raw type',
		(version) => {
			expect(convert(version)).toMatchObject({
				id: 'r1',
				type: 'v',
				displayName: 'Mary',
				visitor: { id: 'v1', token: 't' },
				servedBy: { username: 'agent' },
				department: { name: 'Support' },
				_unmappedProperties_: { callStarted: new Date(0), responseBy: '' },
			});
		},
	);

	test('6.x leaves the closer unmapped and drops the visitor of the room', () => {
		const converted = convert('6.13.0');
		expect(converted).not.toHaveProperty('closer');
		expect(converted).not.toHaveProperty('visitorChannelInfo');
		expect(converted._unmappedProperties_).toMatchObject({ closer: 'user' });
		expect(converted._unmappedProperties_).not.toHaveProperty('v');
	});

	test('7.x maps the closer and keeps the visitor of the room', () => {
		expect(convert('7.13.2')).toMatchObject({
			closer: 'user',
			closedBy: { username: 'agent' },
			visitorChannelInfo: { phone: '+49' },
			_unmappedProperties_: { v: { phone: '+49' } },
		});
	});
});

test('HTTP refuses a user without a password, and accepts both', () => {
	const send = (auth: string) => () =>
		prepareRequest({ method: 'get', url: 'http://a.test', request: { auth } });
	expect(send('me')).toThrow('username:password');
	expect(send('me:x')().headers).toEqual({ Authorization: 'Basic bWU6eA==' });
});

test.each([
	['http://127.0.0.1:3000/', true],
	['http://[::1]/', true],
	['http://[fd00::1]/', true],
	['http://172.20.1.1/', true],
	['http://localhost/', true],
	['http://allowed.localhost/', false],
	['http://10.example.test/', false],
])('protection of addresses, %s refused: %s', (url, refused) => {
	const said = () => {
		try {
			return refusePrivateAddress(url, ['allowed.localhost']);
		} catch (error) {
			return String(error);
		}
	};
	expect(/error-ssrf-validation-failed/.test(String(said()))).toBe(refused);
});
