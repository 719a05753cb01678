import chromium from '@sparticuz/chromium';

// It unpacks into TMPDIR.
await chromium.executablePath();
