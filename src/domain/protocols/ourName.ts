/**
 * How we sign in every protocol: the word by which an admin finds us in the log of a server. It stands alone
 * because each protocol has its own file.
 */
export const ourName = 'voip-status-check';
