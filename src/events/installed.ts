import type { IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { errorText } from '../domain/errorText';
import { messagesFor } from '../messages/languages';
import type { FaultLog } from '../platform/faultLog';
import { createRecords } from '../platform/records';
import { createDirectMessages } from '../platform/sending';
import { createReportReaders } from '../platform/settingMemory';
import type { CurrentSettings } from '../settings/currentSettings';
import { welcomeView } from '../views/helpView';

export type Welcome = (
	user: IUser,
	accessors: { read: IRead; modify: IModify; persistence: IPersistence; logger: FaultLog },
) => Promise<void>;

/** Welcomes the user who installs the app. If that fails, the installation still succeeds. */
export const createWelcome =
	(settings: CurrentSettings): Welcome =>
	async (user, { read, modify, persistence, logger }) => {
		try {
			await createReportReaders(createRecords(read.getPersistenceReader(), persistence)).remember(
				user.id,
			);
			const { language } = await settings.current();
			const messages = messagesFor(user.settings?.preferences?.language || language);
			await createDirectMessages(read, modify).send(user, welcomeView(messages));
		} catch (error) {
			logger.error('The welcome could not be sent', errorText(error));
		}
	};
