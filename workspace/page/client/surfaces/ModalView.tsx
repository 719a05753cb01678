import { Button, ButtonGroup, Modal } from '@rocket.chat/fuselage';
import { modalParser } from '@rocket.chat/fuselage-ui-kit';
import { BlockContext } from '@rocket.chat/ui-kit';
import { type FormEvent, type ReactElement, useState } from 'react';

import { ModalFrame } from './ModalFrame';
import { ViewBlocks } from './ViewBlocks';
import type { Surfaces } from './useSurfaces';
import { useViewActions } from './useViewActions';
import { useViewState } from './useViewState';
import type { OpenView } from './view';
import { AppIcon } from '../look/AppIcon';

export function ModalView({
	open,
	surfaces,
}: {
	open: OpenView;
	surfaces: Surfaces;
}): ReactElement {
	const state = useViewState();
	const [sending, setSending] = useState(false);
	const { submit, close } = useViewActions(open, surfaces, state);
	const { title, submit: submitButton, close: closeButton } = open.view;
	const send = (event: FormEvent): void => {
		event.preventDefault();
		setSending(true);
		void submit().finally(() => setSending(false));
	};
	return (
		<ModalFrame label={title.text} onClose={() => void close(true)}>
			<Modal.Header>
				<AppIcon size={28} />
				<Modal.Title>{modalParser.renderTextObject(title, 0, BlockContext.NONE)}</Modal.Title>
				<Modal.Close aria-label='Close' onClick={() => void close(true)} />
			</Modal.Header>
			<form noValidate onSubmit={send}>
				<Modal.Content>
					<ViewBlocks open={open} surfaces={surfaces} state={state} />
				</Modal.Content>
				<Modal.Footer>
					<ButtonGroup align='end'>
						{closeButton && (
							<Button onClick={() => void close(false)}>{closeButton.text.text}</Button>
						)}
						{submitButton && (
							<Button primary type='submit' disabled={sending}>
								{submitButton.text.text}
							</Button>
						)}
					</ButtonGroup>
				</Modal.Footer>
			</form>
		</ModalFrame>
	);
}
