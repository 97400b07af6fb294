import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether the tests that need a browser can run on this machine. */
export const HAS_BROWSER = existsSync(PATH);

/** Only the limit of the whole suite: a browser may be slow to start, and a page to draw. */
const NO_LIMIT = 0;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    timeout: NO_LIMIT,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page of its own, as of another visitor. */
export async function openPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(NO_LIMIT);
  return page;
}
