/** A text file that is written piece by piece, at once: whoever writes waits for the disk, so that nothing piles up. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { TextOut } from './log-to-write.ts';

const PIECE = 1 << 16;

export class TextFile implements TextOut {
  private readonly file: number;
  private pieces: string[] = [];
  private length = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    if (this.length >= PIECE) this.put();
  }

  end(): void {
    this.put();
    closeSync(this.file);
  }

  private put(): void {
    writeAll(this.file, Buffer.from(this.pieces.join('')));
    this.pieces = [];
    this.length = 0;
  }
}

/** A single call may write only a part. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
