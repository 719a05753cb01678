/**
 * Answers of real servers, byte for byte. Kamailio 5.6.3 was recorded completely (key `dGhlIHNhbXBsZSBub25jZQ==`,
 * Call-ID `recorded@voip-status.invalid`); of Asterisk 18.26.4 what the notes on call servers keep of it.
 */
export const recorded = {
	kamailioUpgrade:
		'HTTP/1.1 101 Switching Protocols\r\nSia: SIP/2.0/TCP 127.0.0.1:45628\r\nSec-WebSocket-Protocol: sip\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nServer: kamailio (5.6.3 (x86_64/linux))\r\nContent-Length: 0\r\n\r\n',
	kamailioNoSubprotocol:
		'HTTP/1.1 400 Bad Request\r\nSia: SIP/2.0/TCP 127.0.0.1:45644\r\nSec-WebSocket-Protocol: sip\r\nSec-WebSocket-Version: 13\r\nServer: kamailio (5.6.3 (x86_64/linux))\r\nContent-Length: 0\r\n\r\n',
	kamailioVersion:
		'HTTP/1.1 426 Upgrade Required\r\nSia: SIP/2.0/TCP 127.0.0.1:45658\r\nSec-WebSocket-Version: 13\r\nServer: kamailio (5.6.3 (x86_64/linux))\r\nContent-Length: 0\r\n\r\n',
	kamailioNotFound:
		'HTTP/1.1 404 Not Found\r\nSia: SIP/2.0/TCP 127.0.0.1:45670\r\nServer: kamailio (5.6.3 (x86_64/linux))\r\nContent-Length: 0\r\n\r\n',
	kamailioOptions:
		'SIP/2.0 200 OK\r\nVia: SIP/2.0/TCP voip-status.invalid;branch=z9hG4bK00;rport=45678;received=127.0.0.1\r\nFrom: <sip:voip-status@voip-status.invalid>;tag=11\r\nTo: <sip:127.0.0.1>;tag=a45363010201c12697c26728a1ea42a4.c7ce0000\r\nCall-ID: recorded@voip-status.invalid\r\nCSeq: 1 OPTIONS\r\nServer: kamailio (5.6.3 (x86_64/linux))\r\nContent-Length: 0\r\n\r\n',
	kamailioNotAllowed:
		'SIP/2.0 405 Method Not Allowed\r\nVia: SIP/2.0/TCP voip-status.invalid;branch=z9hG4bK00;rport=45686;received=127.0.0.1\r\nFrom: <sip:voip-status@voip-status.invalid>;tag=11\r\nTo: <sip:127.0.0.1>;tag=a45363010201c12697c26728a1ea42a4.c7ce0000\r\nCall-ID: recorded@voip-status.invalid\r\nCSeq: 1 MESSAGE\r\nServer: kamailio (5.6.3 (x86_64/linux))\r\nContent-Length: 0\r\n\r\n',
	asteriskNoSubprotocol:
		'HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 7, 8, 13\r\nContent-Length: 0\r\n\r\n',
	asteriskUpgradeRequired: 'HTTP/1.1 426 Upgrade Required\r\nServer: Asterisk\r\n\r\n',
	asteriskServer: 'Asterisk PBX 18.26.4',
	asteriskBanner: 'Asterisk Call Manager/7.0.3\r\n',
	asteriskAccepted: 'Response: Success\r\nMessage: Authentication accepted\r\n\r\n',
	asteriskRejected: 'Response: Error\r\nMessage: Authentication failed\r\n\r\n',
	asteriskNoAction: 'Response: Error\r\nMessage: Missing action in request\r\n\r\n',
	asteriskGoodbye: 'Response: Goodbye\r\nMessage: Thanks for all the fish.\r\n\r\n',
	freeSwitchBanner: 'Content-Type: auth/request\n\n',
} as const;
