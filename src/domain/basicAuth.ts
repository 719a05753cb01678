/** RFC 7617 with UTF-8: names and passwords may hold any letter. */
export const basicAuth = (username: string, password: string): string =>
	Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
