/**
 * Does what is thrown while a setting is saved refuse the value? In the old sandbox, which is Node, it does
 * and is shown; in Deno it is lost and the value stored. There a timer is a number, in Node it is an object.
 */
export function throwingRefuses(): boolean {
	const timer: unknown = setTimeout(() => undefined, 0);
	return typeof timer === 'object';
}
