/**
 * The name that the app gives in every protocol, so that an admin finds it in the log of a server. It has a file of
 * its own because each protocol has one.
 */
export const ourName = 'voip-status-check';
