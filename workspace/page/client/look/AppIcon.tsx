import { type ReactElement, useState } from 'react';

/** The app's icon, as the workspace serves it; its first letter where there is none. */
export function AppIcon({ size }: { size: number }): ReactElement {
	const [missing, setMissing] = useState(false);
	const style = { inlineSize: size, blockSize: size };
	return missing ? (
		<span className='app-icon app-icon--letter' style={style} aria-hidden='true'>
			V
		</span>
	) : (
		<img
			className='app-icon'
			style={style}
			src='/page/assets/app-icon'
			alt=''
			onError={() => setMissing(true)}
		/>
	);
}
