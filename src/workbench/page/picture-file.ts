/** Pictures as files: for a slide, a letter, a wall. */
import { saveBlob } from './saved.ts';

/** Twice as fine as a screen. */
const FINE = 2;

/** @param svg with its width and height in points @throws Error if the browser cannot draw it */
export async function savePng(name: string, svg: string): Promise<void> {
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
    saveBlob(name, blob);
  } finally {
    URL.revokeObjectURL(address);
  }
}
