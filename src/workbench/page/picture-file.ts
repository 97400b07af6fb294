/** Pictures as files and on the clipboard: for a slide, a letter, a wall. */
import { saveBlob } from './saved.ts';

/** Twice as fine as a screen. */
const FINE = 2;

/** @param svg with its width and height in points @throws Error if the browser cannot draw it */
export async function savePng(name: string, svg: string): Promise<void> {
  saveBlob(name, await pngOf(svg));
}

/** @throws Error if the browser cannot draw it, or lets no page copy pictures */
export async function copyPng(svg: string): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined)
    throw new Error('this browser lets no page copy a picture: save it instead');
  // Asked for at once, and drawn meanwhile: a browser may forget the click that allows it.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })]);
}

async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * FINE;
    canvas.height = image.naturalHeight * FINE;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the picture is too large for this browser');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
