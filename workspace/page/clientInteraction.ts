/** What the real client posts to /api/apps/ui.interaction/<appId>. `mid` and `rid` are absent in a bar or a modal. */
export type ClientInteraction =
	| {
			type: 'blockAction';
			actionId: string;
			payload: { blockId?: string; value?: unknown };
			container: { type: 'message' | 'view'; id: string };
			mid?: string;
			rid?: string;
			triggerId: string;
	  }
	| {
			type: 'viewSubmit';
			payload: { view: { id: string; state: Record<string, Record<string, unknown>> } };
			triggerId: string;
	  }
	| {
			type: 'viewClosed';
			payload: { viewId: string; view: unknown; isCleared: boolean };
			triggerId?: string;
	  }
	| {
			type: 'actionButton';
			actionId: string;
			rid: string;
			mid?: string;
			tmid?: string;
			payload: { context: string; message?: string };
			triggerId: string;
	  };
