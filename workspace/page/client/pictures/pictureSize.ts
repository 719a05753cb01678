/** Rocket.Chat draws no picture larger than this, in px, and enlarges none. */
export const maxSide = 360;

export type Size = { width: number; height: number };

/** What it draws until a picture is there, and for ever if it does not come. */
export const placeholder: Size = { width: maxSide, height: (maxSide * 9) / 21 };

export const shownSize = ({ width, height }: Size): Size => {
	const longer = Math.max(width, height);
	const scale = Math.min(longer, maxSide) / longer;
	return { width: width * scale, height: height * scale };
};
