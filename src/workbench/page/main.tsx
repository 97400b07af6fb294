import { render } from 'preact';
import { App } from './app.tsx';
import { Jobs } from './jobs.ts';
import { readPage } from './saved.ts';
import { work } from './worker.ts';

/** The page and its workers are one file: whoever has no document is a worker. */
if (typeof document === 'undefined') work();
else start();

function start(): void {
  // Before anything of it is changed: a copy that is saved is this, with what the room has done.
  const page = readPage();
  const { code } = globalThis as unknown as { code: string };
  const jobs = new Jobs(code, navigator.hardwareConcurrency || 2);
  const root = document.getElementById('bench')!;
  root.textContent = '';
  render(<App page={page} jobs={jobs} />, root);
}
