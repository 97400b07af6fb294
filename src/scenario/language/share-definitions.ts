import { isJsonMap, type Json } from './plain-schema.ts';

/** Shorter than this, a repeated part is easier to read where it stands. */
const WORTH_SHARING = 120;
/** But not what is everywhere, such as the source of a figure: a shorter part, and so many times. */
const EVERYWHERE = { length: 70, times: 50 };

/** A part, whatever stands in its place. */
interface Known {
  /** The same number, the same part. */
  readonly number: number;
  /** Of the part as text. */
  readonly length: number;
}

/** Numbers the parts of a schema, each once: comparing them as text would write each as often as it is deep. */
class Parts {
  private readonly known = new WeakMap<object, Known>();
  private readonly numbers = new Map<string, number>();

  of(part: Json): Known {
    const before = this.known.get(part);
    if (before !== undefined) return before;
    const [shape, length] = this.list(
      '{',
      Object.entries(part).map(([key, value]) => {
        const name = JSON.stringify(key);
        const [shape, length] = this.any(value);
        return [`${name}:${shape}`, name.length + 1 + length];
      }),
      '}',
    );
    let number = this.numbers.get(shape);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(shape, number);
    }
    const known = { number, length };
    this.known.set(part, known);
    return known;
  }

  /** What tells a value from others, with the parts in it by their numbers; and the length of it as text. */
  private any(value: unknown): readonly [shape: string, length: number] {
    if (Array.isArray(value))
      return this.list(
        '[',
        value.map((each) => this.any(each)),
        ']',
      );
    if (!isJsonMap(value)) {
      const text = JSON.stringify(value);
      return [text, text.length];
    }
    const { number, length } = this.of(value);
    return [`#${number}`, length];
  }

  private list(open: string, all: readonly (readonly [string, number])[], close: string): [string, number] {
    const shapes = all.map(([shape]) => shape).join();
    const lengths = all.reduce((sum, [, length]) => sum + length, 0);
    return [`${open}${shapes}${close}`, lengths + Math.max(0, all.length - 1) + 2];
  }
}

/** Moves parts that occur more than once into `definitions`: distributions alone would be repeated forty times. */
export function shareDefinitions(schema: Json): Json {
  const parts = new Parts();
  const times = new Map<number, number>();
  count(schema);
  const names = new Map<number, string>();
  const definitions: Json = {};
  const replaced = replace(schema, true);
  return { ...(replaced as Json), definitions };

  function replace(part: unknown, top = false): unknown {
    if (Array.isArray(part)) return part.map((each) => replace(each));
    if (!isJsonMap(part)) return part;
    const known = parts.of(part);
    if (top || !isShared(part, known)) return inner(part);
    let name = names.get(known.number);
    if (name === undefined) {
      name = `p${names.size + 1}`;
      names.set(known.number, name);
      definitions[name] = null;
      definitions[name] = inner(part);
    }
    return { $ref: `#/definitions/${name}` };
  }

  function inner(part: Json): Json {
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replace(value)]));
  }

  function isShared(part: Json, { number, length }: Known): boolean {
    const often = times.get(number) ?? 0;
    const isValue = typeof part.type === 'string' || Array.isArray(part.type);
    if (isValue && length >= EVERYWHERE.length && often >= EVERYWHERE.times) return true;
    return (part.type === 'object' || part.anyOf !== undefined) && length >= WORTH_SHARING && often > 1;
  }

  function count(part: unknown): void {
    if (Array.isArray(part)) for (const each of part) count(each);
    if (!isJsonMap(part)) return;
    const { number } = parts.of(part);
    times.set(number, (times.get(number) ?? 0) + 1);
    for (const value of Object.values(part)) count(value);
  }
}
