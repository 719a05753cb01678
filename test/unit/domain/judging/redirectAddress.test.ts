import { redirectAddress } from '../../../../src/domain/judging/redirectAddress';

const asked = { scheme: 'http', host: 'chat.example.com', port: 80, path: '/team/api/info' };

test.each([
	['TLS', 'https://chat.example.com/team/api/info', 'https://chat.example.com/team'],
	['another host', 'https://new.example.com:3000/api/info', 'https://new.example.com:3000'],
	['a page of its own', 'https://sso.example.com/login', 'https://sso.example.com/login'],
	['another path', '/chat/api/info', 'http://chat.example.com/chat'],
	['the same scheme', '//new.example.com/api/info', 'http://new.example.com'],
	['a neighbour', 'information', 'http://chat.example.com/team/api/information'],
])('%s', (_name, location, address) => {
	expect(redirectAddress(location, asked, '/api/info')).toBe(address);
});

test('a port of its own stays', () => {
	const there = redirectAddress('/x/api/info', { ...asked, port: 3000 }, '/api/info');
	expect(there).toBe('http://chat.example.com:3000/x');
});
