import type { ReactElement } from 'react';

import type { PageState } from '../../contract';
import { Choice } from '../Choice';

type Props = {
	state: PageState;
	user: string;
	onUser: (username: string) => void;
	onLanguage: (language: string) => void;
};

const languageName = (code: string): string => {
	if (!code) {
		return 'Default';
	}
	const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code);
	return name ? `${name} (${code})` : code;
};

export function WhoAmI({ state, user, onUser, onLanguage }: Props): ReactElement {
	const me = state.users.find(({ username }) => username === user);
	return (
		<section className='who' aria-label='Who I am'>
			<div className='who__choices'>
				<label className='who__label' htmlFor='who-user'>
					I am
				</label>
				<Choice
					id='who-user'
					value={user}
					onChange={onUser}
					options={state.users.map(({ username, roles }): [string, string] => [
						username,
						[username, ...roles.filter((role) => role !== 'user' && role !== username)].join(' · '),
					])}
				/>
				<label className='who__label' htmlFor='who-language'>
					My language
				</label>
				<Choice
					id='who-language'
					value={me?.language ?? ''}
					onChange={onLanguage}
					options={state.languages.map((code): [string, string] => [code, languageName(code)])}
				/>
			</div>
		</section>
	);
}
