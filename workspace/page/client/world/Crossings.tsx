import type { ReactElement } from 'react';

import type { PageState } from '../../contract';

/** What crossed the sandbox in the last command. */
export function Crossings({ last }: Pick<PageState, 'last'>): ReactElement {
	const total = (last?.crossings ?? []).reduce((sum, { count }) => sum + count, 0);
	return (
		<section aria-labelledby='world-crossings'>
			<h3 id='world-crossings'>Last command</h3>
			{last ? (
				<>
					<p className='world__note'>
						<code>{last.text}</code> took {Math.round(last.ms)} ms, {total} calls across the
						sandbox.
					</p>
					<table className='crossings'>
						<thead>
							<tr>
								<th scope='col'>Call</th>
								<th scope='col'>Times</th>
							</tr>
						</thead>
						<tbody>
							{last.crossings.map(({ call, count }) => (
								<tr key={call}>
									<td>
										<code>{call}</code>
									</td>
									<td>{count}</td>
								</tr>
							))}
						</tbody>
					</table>
				</>
			) : (
				<p className='world__note'>Nothing has been typed yet.</p>
			)}
		</section>
	);
}
