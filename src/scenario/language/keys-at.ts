import { plainSchema } from './plain-schema.ts';

/** What may stand at a path of a scenario, whatever is there. */
interface PlaceInLanguage {
  /** Keys of the language. */
  readonly keys: readonly string[];
  /** Names of the scenario's own are possible: each with a figure, or with a map or list. */
  readonly names: 'none' | 'figures' | 'maps';
}

export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  /** A mark of ours: a value that may have a basis of its own. */
  readonly figure?: boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

export function keysAt(path: readonly string[]): PlaceInLanguage {
  const here = schemasAt([plainSchema() as Schema], path);
  const keys = new Set(here.flatMap((schema) => Object.keys(schema.properties ?? {})));
  const named = here.flatMap((schema) =>
    typeof schema.additionalProperties === 'object' ? formsOf(schema.additionalProperties) : [],
  );
  const figures = named.some(
    (schema) =>
      schema.properties === undefined && schema.additionalProperties === undefined && schema.type !== 'array',
  );
  return { keys: [...keys], names: named.length === 0 ? 'none' : figures ? 'figures' : 'maps' };
}

/** Every form that may stand at a path below these. */
export function schemasAt(top: readonly Schema[], path: readonly string[]): readonly Schema[] {
  let here = top.flatMap(formsOf);
  for (const part of path)
    here = [...new Set(here.flatMap((schema) => below(schema, part)).flatMap(formsOf))];
  return here;
}

function below(schema: Schema, part: string): Schema[] {
  if (schema.properties && Object.hasOwn(schema.properties, part)) return [schema.properties[part]!];
  if (typeof schema.additionalProperties === 'object') return [schema.additionalProperties];
  return schema.items && /^\d+$/.test(part) ? [schema.items] : [];
}

/** What was asked for before: the language has few schemas, and a scenario asks for them at each of its paths. */
const known = new WeakMap<Schema, readonly Schema[]>();

/** A figure of several forms is one itself, with its limits. */
export function formsOf(schema: Schema): readonly Schema[] {
  if (schema.anyOf === undefined) return [schema];
  let forms = known.get(schema);
  if (forms === undefined) {
    const { anyOf, ...itself } = schema;
    forms = [...(schema.figure === true ? [itself] : []), ...anyOf.flatMap(formsOf)];
    known.set(schema, forms);
  }
  return forms;
}
