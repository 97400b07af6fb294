import { isJsonMap, type Json } from './plain-schema.ts';

/** Shorter than this, a repeated part is easier to read where it stands. */
const WORTH_SHARING = 250;
/** But not what is everywhere, such as the source of a figure: a shorter part, and so many times. */
const EVERYWHERE = { length: 80, times: 50 };

/** A part as text, written once: parts are compared by it. */
const texts = new WeakMap<object, string>();

function textOf(part: Json): string {
  let text = texts.get(part);
  if (text === undefined) {
    text = `{${Object.entries(part)
      .map(([key, value]) => `${JSON.stringify(key)}:${textOfAny(value)}`)
      .join()}}`;
    texts.set(part, text);
  }
  return text;
}

function textOfAny(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOfAny).join()}]`;
  return isJsonMap(value) ? textOf(value) : JSON.stringify(value);
}

/** Moves parts that occur more than once into `definitions`: distributions alone would be repeated forty times. */
export function shareDefinitions(schema: Json): Json {
  const times = new Map<string, number>();
  count(schema, times);
  const names = new Map<string, string>();
  const definitions: Json = {};
  const replaced = replace(schema, true);
  return { ...(replaced as Json), definitions };

  function replace(part: unknown, top = false): unknown {
    if (Array.isArray(part)) return part.map((each) => replace(each));
    if (!isJsonMap(part)) return part;
    const text = textOf(part);
    if (top || !isShared(part, text)) return inner(part);
    let name = names.get(text);
    if (name === undefined) {
      name = `part${names.size + 1}`;
      names.set(text, name);
      definitions[name] = null;
      definitions[name] = inner(part);
    }
    return { $ref: `#/definitions/${name}` };
  }

  function inner(part: Json): Json {
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replace(value)]));
  }

  function isShared(part: Json, text: string): boolean {
    const often = times.get(text) ?? 0;
    const isValue = typeof part.type === 'string' || Array.isArray(part.type);
    if (isValue && text.length >= EVERYWHERE.length && often >= EVERYWHERE.times) return true;
    return (part.type === 'object' || part.anyOf !== undefined) && text.length >= WORTH_SHARING && often > 1;
  }
}

function count(part: unknown, times: Map<string, number>): void {
  if (Array.isArray(part)) for (const each of part) count(each, times);
  if (!isJsonMap(part)) return;
  const text = textOf(part);
  if (text.length >= EVERYWHERE.length) times.set(text, (times.get(text) ?? 0) + 1);
  for (const value of Object.values(part)) count(value, times);
}
