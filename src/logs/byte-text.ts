import type { BytesOut } from './log-to-write.ts';

/** Bytes that are put together before they go out; a number takes no more than ROOM of them. */
const SIZE = 1 << 16;
const ROOM = 32;

const ZERO = 48;

/** Text put together as bytes, from pieces that are bytes already and from numbers, which are made into such at once. */
export class ByteText {
  private readonly bytes = new Uint8Array(SIZE + ROOM);
  private length = 0;
  private readonly out: BytesOut;

  constructor(out: BytesOut) {
    this.out = out;
  }

  add(piece: Uint8Array, length: number = piece.length): void {
    if (this.length + length > SIZE) {
      this.flush();
      if (length > SIZE) {
        this.out(piece.subarray(0, length));
        return;
      }
    }
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < length; index++) bytes[at++] = piece[index];
    this.length = at;
  }

  /** One sign, by its number in ASCII. */
  sign(sign: number): void {
    if (this.length >= SIZE) this.flush();
    this.bytes[this.length++] = sign;
  }

  /** As JavaScript writes it; nothing where it is not finite. */
  number(value: number): void {
    if (this.length >= SIZE) this.flush();
    this.length = writeNumber(value, this.bytes, this.length);
  }

  flush(): void {
    if (this.length > 0) this.out(this.bytes.subarray(0, this.length));
    this.length = 0;
  }
}

/** @returns where it ends */
export function writeNumber(value: number, bytes: Uint8Array, from: number): number {
  if (value >= 0 && value <= 0x7fffffff && Math.trunc(value) === value)
    return writeWhole(value | 0, bytes, from);
  if (!Number.isFinite(value)) return from;
  const text = String(value);
  for (let index = 0; index < text.length; index++) bytes[from + index] = text.charCodeAt(index);
  return from + text.length;
}

function writeWhole(value: number, bytes: Uint8Array, from: number): number {
  let end = from + 1;
  for (let power = 10; power <= value; power *= 10) end++;
  let rest = value;
  for (let at = end - 1; at >= from; at--) {
    const tens = (rest / 10) | 0;
    bytes[at] = ZERO + rest - tens * 10;
    rest = tens;
  }
  return end;
}

/** Two digits. */
export function writeTwo(value: number, bytes: Uint8Array, from: number): void {
  const tens = (value / 10) | 0;
  bytes[from] = ZERO + tens;
  bytes[from + 1] = ZERO + value - tens * 10;
}
