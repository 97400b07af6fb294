import { xml } from '../report/words/xml.ts';
import { STYLE } from './style.ts';
import type { Written } from './systems.ts';

export interface PageToWrite {
  readonly written: Written;
  readonly title: string;
  readonly version: string;
  /** The code of page and workers, and of what lays maps out: zipped (gzip), in base 64. */
  readonly code: string;
  readonly viz: string;
}

/** Unpacks the code and begins; the only script that is written out, so that the policy can name it by its hash. */
export const LOADER = `
const unzipped = async (id) => {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (sign) => sign.charCodeAt(0));
  const text = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  return URL.createObjectURL(new Blob([await text], { type: 'text/javascript' }));
};
globalThis.layOut = async () => import(await unzipped('viz'));
unzipped('code').then((address) => { globalThis.code = address; return import(address); }).catch((error) => {
  document.getElementById('bench').textContent = 'This page needs a browser of 2023 or later. (' + error.message + ')';
});
`;

/**
 * The workbench as one page that opens from a disk with the network off: it asks for nothing, keeps nothing elsewhere,
 * and may run no code but its own. Compiling WebAssembly is allowed for what lays maps out.
 * @param hash of LOADER, sha256 in base 64
 */
export function workbenchPage({ written, title, version, code, viz }: PageToWrite, hash: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const data = JSON.stringify({ written, version, bench: null }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What if? ${xml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<div id="bench"><header><div><h1>${xml(title)}</h1><p>The workbench is being unpacked …</p></div></header></div>
<script type="application/json" id="doorways">${data}</script>
<script type="text/plain" id="code">${code}</script>
<script type="text/plain" id="viz">${viz}</script>
<script>${LOADER}</script>
</body>
</html>
`;
}
