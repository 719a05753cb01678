import { Tabs } from '@rocket.chat/fuselage';
import { type ReactElement, useState } from 'react';

import { AppHeader } from './AppHeader';
import { AppLog } from './AppLog';
import { SettingsForm } from './SettingsForm';
import type { PageState } from '../../contract';
import type { Say } from '../toasts/useToasts';

type Props = { state: PageState; user: string; say: Say };

/** Administration › Apps › VoIP Status. */
export function Administration({ state, user, say }: Props): ReactElement {
	const [tab, setTab] = useState<'settings' | 'log'>('settings');
	const isAdmin = state.users.find(({ username }) => username === user)?.roles.includes('admin');
	if (!isAdmin) {
		return (
			<main className='administration' aria-label='Administration'>
				<p className='administration__closed'>
					Administration is for admins: choose one as who you are.
				</p>
			</main>
		);
	}
	return (
		<main className='administration' aria-label='Administration'>
			<p className='administration__path'>
				Administration › Apps{state.app.installed ? ` › ${state.app.name}` : ''}
			</p>
			<AppHeader app={state.app} say={say} />
			{state.app.installed && (
				<Tabs>
					<Tabs.Item selected={tab === 'settings'} onClick={() => setTab('settings')}>
						Settings
					</Tabs.Item>
					<Tabs.Item selected={tab === 'log'} onClick={() => setTab('log')}>
						Log
					</Tabs.Item>
				</Tabs>
			)}
			{tab === 'log' && state.app.installed && <AppLog />}
			{tab === 'settings' && state.app.installed && (
				<SettingsForm
					key={user}
					user={user}
					appState={`${state.app.version} ${state.app.status}`}
					say={say}
				/>
			)}
		</main>
	);
}
