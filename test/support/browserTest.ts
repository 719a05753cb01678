import { chromiumRunsHere } from '../../workspace/browser/chromiumFiles';

/** Tests with a browser are skipped where the packaged Chromium does not run. */
export const inBrowser = chromiumRunsHere ? describe : describe.skip;
