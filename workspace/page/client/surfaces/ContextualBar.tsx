import {
	Button,
	ButtonGroup,
	Contextualbar,
	ContextualbarAction,
	ContextualbarContent,
	ContextualbarFooter,
	ContextualbarHeader,
	ContextualbarTitle,
} from '@rocket.chat/fuselage';
import { modalParser } from '@rocket.chat/fuselage-ui-kit';
import { BlockContext } from '@rocket.chat/ui-kit';
import type { ReactElement } from 'react';

import { ViewBlocks } from './ViewBlocks';
import type { Surfaces } from './useSurfaces';
import { useViewActions } from './useViewActions';
import { useViewState } from './useViewState';
import type { OpenView } from './view';
import { AppIcon } from '../look/AppIcon';

export function ContextualBar({
	open,
	surfaces,
}: {
	open: OpenView;
	surfaces: Surfaces;
}): ReactElement {
	const state = useViewState();
	const { submit, close } = useViewActions(open, surfaces, state);
	const { title, submit: submitButton, close: closeButton } = open.view;
	return (
		<aside className='side-panel' aria-label={title.text}>
			<Contextualbar width='full'>
				<ContextualbarHeader is='h2'>
					<AppIcon size={24} />
					<ContextualbarTitle>
						{modalParser.renderTextObject(title, 0, BlockContext.NONE)}
					</ContextualbarTitle>
					<ContextualbarAction name='cross' aria-label='Close' onClick={() => void close(true)} />
				</ContextualbarHeader>
				<ContextualbarContent paddingBlock={16} className='bar'>
					<div data-content=''>
						<ViewBlocks open={open} surfaces={surfaces} state={state} />
					</div>
				</ContextualbarContent>
				{(submitButton || closeButton) && (
					<ContextualbarFooter>
						<ButtonGroup stretch>
							{closeButton && (
								<Button danger={closeButton.style === 'danger'} onClick={() => void close(false)}>
									{closeButton.text.text}
								</Button>
							)}
							{submitButton && (
								<Button primary onClick={() => void submit()}>
									{submitButton.text.text}
								</Button>
							)}
						</ButtonGroup>
					</ContextualbarFooter>
				)}
			</Contextualbar>
		</aside>
	);
}
