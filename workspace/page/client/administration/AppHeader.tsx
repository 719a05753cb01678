import { Button, ButtonGroup, Tag } from '@rocket.chat/fuselage';
import { type ReactElement, useRef, useState } from 'react';

import type { AppAnswer, PageApp } from '../../contract';
import { AppIcon } from '../look/AppIcon';
import { change, upload } from '../server/api';
import type { Say } from '../toasts/useToasts';

type Props = { app: PageApp; say: Say };

/** The app with what an admin does to it: enable, disable, uninstall, upload. */
export function AppHeader({ app, say }: Props): ReactElement {
	const [busy, setBusy] = useState(false);
	const file = useRef<HTMLInputElement>(null);
	const act = (done: string, work: () => Promise<AppAnswer>): void => {
		setBusy(true);
		work()
			.then(({ ok, message }) =>
				say(ok ? 'success' : 'error', ok ? done : (message ?? 'It failed.')),
			)
			.catch((error: Error) => say('error', error.message))
			.finally(() => setBusy(false));
	};
	const doTo = (action: string, done: string) => () =>
		act(done, () => change<AppAnswer>('app', { action }));
	const onFile = (): void => {
		const zip = file.current?.files?.[0];
		if (zip) {
			act(`${zip.name} is installed.`, () => upload<AppAnswer>('app/zip', zip));
		}
		if (file.current) {
			file.current.value = '';
		}
	};
	return (
		<div className='app-header'>
			<AppIcon size={80} />
			<div className='app-header__words'>
				<h1>{app.installed ? app.name : 'No app is installed'}</h1>
				{app.installed && (
					<p className='app-header__state'>
						<Tag variant={app.enabled ? 'primary' : 'secondary'}>
							{app.enabled ? 'Enabled' : 'Disabled'}
						</Tag>
						<span>
							Version {app.version} · <code>{app.status}</code>
						</span>
					</p>
				)}
				<p>{app.installed ? app.description : 'Upload the zip that npm run package makes.'}</p>
				<ButtonGroup wrap>
					{app.installed && (
						<Button
							small
							disabled={busy}
							onClick={
								app.enabled
									? doTo('disable', 'The app is disabled.')
									: doTo('enable', 'The app is enabled.')
							}
						>
							{app.enabled ? 'Disable' : 'Enable'}
						</Button>
					)}
					{app.installed && (
						<Button
							small
							secondary
							danger
							disabled={busy}
							onClick={doTo('uninstall', 'The app is uninstalled.')}
						>
							Uninstall
						</Button>
					)}
					<Button small disabled={busy} onClick={() => file.current?.click()}>
						Upload a zip
					</Button>
				</ButtonGroup>
				<input
					ref={file}
					className='hidden-input'
					type='file'
					accept='.zip'
					tabIndex={-1}
					aria-label='App package (zip)'
					onChange={onFile}
				/>
			</div>
		</div>
	);
}
