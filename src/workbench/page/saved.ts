import { type Bench, newPast, type Past } from '../state.ts';
import type { Written } from '../systems.ts';

/** What the page was written with, and what a room has saved in it. */
export interface Page {
  readonly written: Written;
  readonly version: string;
  readonly bench: Bench | null;
  /** The page as it was opened, before anything ran. */
  readonly html: string;
}

const ID = 'doorways';

export function readPage(): Page {
  const html = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  const data = JSON.parse(document.getElementById(ID)!.textContent!) as Omit<Page, 'html'>;
  return { ...data, html };
}

export function pastOf({ written, bench }: Page): Past {
  const past = newPast(written.systems[0]!);
  return bench === null ? past : { ...past, now: bench };
}

/** The same page with everything that was done: it opens where this one stands. */
export function copyOf({ html, written, version }: Page, bench: Bench): string {
  const data = JSON.stringify({ written, version, bench }).replaceAll('<', '\\u003c');
  const open = `<script type="application/json" id="${ID}">`;
  const from = html.indexOf(open) + open.length;
  return html.slice(0, from) + data + html.slice(html.indexOf('</script>', from));
}

/** Offers a file to be saved. */
export function save(name: string, text: string, type = 'text/plain'): void {
  saveBlob(name, new Blob([text], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
