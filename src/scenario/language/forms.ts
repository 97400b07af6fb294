/** Maps, lists and choices between forms, with problems in the words of the language. */
import { z } from 'zod';
import { ADDITIONS } from '../words.ts';
import { quoted, say } from './say.ts';

// A scenario is read once: code made for each form would take longer to make than it saves.
z.config({ jitless: true });

/** A map with exactly these keys. @param instead what to write for something else that is natural here */
export function keys<S extends z.core.$ZodLooseShape>(what: string, shape: S, instead?: string) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? say({ code: 'unknown-key', message: what, known })
        : say({
            code: 'wrong-type',
            message: `${quoted(issue.input)} is not ${what}`,
            hint:
              instead ??
              `write a map with ${known
                .slice(0, 4)
                .map((key) => `\`${key}\``)
                .join(', ')}${known.length > 4 ? ' …' : ''}`,
          }),
  });
}

/** A map from names that the scenario chooses. `of` says what each name has: "a team"; `instead` what to write for what is none. */
export function named<S extends z.core.SomeType>(of: string, value: S, instead?: (said: unknown) => string) {
  return z.record(z.string(), value, {
    error: (issue) =>
      say({
        code: 'wrong-type',
        message: `${quoted(issue.input)} stands where names are expected, each with ${of}`,
        hint: instead?.(issue.input) ?? 'write a map: `name: …`',
      }),
  });
}

/** For names that stand alone or in a list: each with what it would usually have. */
export const eachWith =
  (usual: string) =>
  (said: unknown): string => {
    const names = [said].flat().filter((each) => typeof each === 'string');
    const map = names.map((name) => `${name}: ${usual}`).join(', ');
    return `write a map: \`{${map === '' ? `name: ${usual}` : map}}\``;
  };

/** A map with these keys, or with names that the scenario chooses. `of` says what each name has: "how many of them". */
export function keysOrNames<S extends z.core.$ZodLooseShape, V extends z.core.SomeType>(
  shape: S,
  of: string,
  value: V,
) {
  return z
    .object(shape, {
      error: (issue) =>
        say({
          code: 'wrong-type',
          message: `${quoted(issue.input)} stands where names are expected, each with ${of}`,
          hint: 'write a map: `name: …`',
        }),
    })
    .catchall(value);
}

export function list<S extends z.core.SomeType>(of: string, item: S) {
  return z.array(item, {
    error: (issue) =>
      say({
        code: 'wrong-type',
        message: `${quoted(issue.input)} is not a list of ${of}`,
        hint: isAddition(issue.input)
          ? 'there is nothing to add to here: write the list itself, `[…, …]`'
          : 'write `[…, …]`',
      }),
  });
}

/** What a variation adds to a list that is not there. */
function isAddition(said: unknown): boolean {
  return typeof said === 'object' && said !== null && ADDITIONS.some((key) => Object.hasOwn(said, key));
}

/** A form that is the same wherever it stands, made at first use and then used again: making one takes long. */
export function once<S>(make: () => S): () => S {
  let made: S | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type Form = 'scalar' | 'map' | 'list';

interface ChosenDef extends z.core.$ZodUnionDef {
  /** Which of the options a value is meant as; null: none can be told. */
  readonly meant: (value: unknown) => number | null;
}

/**
 * One of several forms, of which a value is held against the one that is meant alone. zod itself tries each of them, down to
 * the last key, and makes up the problems of all that fail: most of the time that it took to read a scenario.
 */
const Chosen = z.core.$constructor('Chosen', (chosen: z.ZodUnion, def: ChosenDef) => {
  z.ZodUnion.init(chosen, def);
  const tryAll = chosen._zod.parse;
  chosen._zod.parse = (payload, context) => {
    const meant = def.meant(payload.value);
    return meant === null ? tryAll(payload, context) : def.options[meant]!._zod.run(payload, context);
  };
});

function chosen<const S extends readonly z.core.SomeType[]>(
  options: S,
  meant: ChosenDef['meant'],
  error: () => string,
) {
  const def = { type: 'union', options, meant, error } as unknown as ChosenDef;
  return new Chosen(def) as unknown as z.ZodUnion<S>;
}

/** One of several forms, told apart by the kind of value alone, so that only one form's problems are shown. */
export function byType<const S extends readonly z.core.SomeType[]>(forms: readonly Form[], options: S) {
  return chosen(
    options,
    // Of none of these kinds, or not there: what the first says.
    (value) => Math.max(0, forms.indexOf(formOf(value))),
    () => say({ code: 'wrong-type', message: '', by: 'type', choose: forms }),
  );
}

function formOf(value: unknown): Form {
  if (typeof value !== 'object' || value === null) return 'scalar';
  return Array.isArray(value) ? 'list' : 'map';
}

/** One of several maps, told apart by the key that only it has: `own` in the order of the options. */
export function byKey<const S extends readonly z.core.SomeType[]>(
  what: string,
  own: readonly string[],
  options: S,
) {
  return chosen(
    options,
    (value) => {
      if (formOf(value) !== 'map') return null;
      const said = own.filter((key) => Object.hasOwn(value as object, key));
      return said.length === 1 ? own.indexOf(said[0]!) : null;
    },
    () => say({ code: 'one-of', message: what, by: 'key', choose: own }),
  );
}
