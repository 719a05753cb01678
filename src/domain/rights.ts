/** The rights of a user in the app. */
export type Rights = { use: boolean; admin: boolean };

/** Rocket.Chat's own role for admins. Its users can open the settings page, whatever roles are entered there. */
export const ownAdminRole = 'admin';

const holdsOne = (held: readonly string[], wanted: readonly string[]): boolean =>
	wanted.includes('*') ||
	held.some((role) => wanted.some((one) => one.toLowerCase() === role.toLowerCase()));

export const isOwnAdmin = (held: readonly string[] | undefined): boolean =>
	held?.includes(ownAdminRole) ?? false;

/** A user whose roles are unknown has no rights. Admins may use the app too. */
export function rightsOf(
	held: readonly string[] | undefined,
	roles: { users: readonly string[]; admins: readonly string[] },
): Rights {
	if (!held) {
		return { use: false, admin: false };
	}
	const admin = holdsOne(held, roles.admins);
	return { use: admin || holdsOne(held, roles.users), admin };
}
