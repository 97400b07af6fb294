import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { FONT } from './style.ts';

let registered = false;

/** A font of our own: without one, a machine that has no fonts draws no text and says nothing. */
export function registerFonts(): void {
  if (registered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const weight of ['400', '700'])
    GlobalFonts.registerFromPath(
      resolve(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`),
      FONT,
    );
  registered = true;
}
