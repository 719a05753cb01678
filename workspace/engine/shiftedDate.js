/**
 * The clock of the app: shifts `Date` by what the box's clock was advanced. Timers stay
 * as they are. It is a plain script, so that vm2, Deno and Node can all run it.
 */
(() => {
	const Real = Date;
	const realNow = Date.now.bind(Date);
	let shiftMs = 0;
	const now = () => realNow() + shiftMs;
	// A proxy keeps everything else: `instanceof`, the prototype, `parse`, `UTC`.
	const Shifted = new Proxy(Real, {
		apply: () => new Real(now()).toString(),
		construct: (target, args, newTarget) =>
			Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
	});
	Real.now = now;
	Real.prototype.constructor = Shifted;
	globalThis.Date = Shifted;
	globalThis[Symbol.for('box.shiftDate')] = (ms) => {
		shiftMs = ms;
	};
})();
