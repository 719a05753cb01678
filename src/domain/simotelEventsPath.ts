/**
 * Behind it come the secret and, from Rest4, the event's name. A named parameter would be nicer than the
 * star, but engine 1.53 looks endpoints up by what stands before the first colon of their path.
 */
export const simotelEventsPath = 'simotel';
