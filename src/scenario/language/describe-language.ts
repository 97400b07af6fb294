import { plainSchema } from './plain-schema.ts';

/** One key of the language, for the reference. `<name>` in a path stands for a name that the scenario chooses. */
export interface KeyDescription {
  readonly path: string;
  readonly what: string;
  readonly type: string;
  readonly default?: string;
  readonly required: boolean;
}

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneValue?: boolean;
}

/** Every key in the order of the language, with its meaning, the kind of value and the default. */
export function describeLanguage(): KeyDescription[] {
  const found = new Map<string, KeyDescription>();
  visit(plainSchema() as Schema, '', found);
  return [...found.values()].filter(({ path }) => !isSaidForEverybody(path, found));
}

/** What a kind may say differently is described once, with everybody's. */
function isSaidForEverybody(path: string, found: ReadonlyMap<string, KeyDescription>): boolean {
  return path.startsWith('people.kinds.<name>.') && found.has(path.replace('kinds.<name>.', ''));
}

/** The parameters of each distribution, with paths that begin at the distribution's name. */
export function describeDistributions(): KeyDescription[] {
  const found = new Map<string, KeyDescription>();
  const top = plainSchema() as Schema;
  const every = top.properties?.sources?.additionalProperties;
  const source = typeof every === 'object' ? every.properties?.every : undefined;
  for (const form of source?.anyOf ?? []) if (form.oneValue) keysOf(form, '', found);
  return [...found.values()];
}

function visit(schema: Schema, path: string, found: Map<string, KeyDescription>): void {
  if (schema.oneValue) return;
  if (schema.properties) keysOf(schema, path, found);
  if (typeof schema.additionalProperties === 'object') {
    const below = `${path}.<name>`;
    if (isSingle(schema.additionalProperties)) add(schema.additionalProperties, below, found, false);
    visit(schema.additionalProperties, below, found);
  }
  if (schema.items) visit(schema.items, path, found);
  for (const form of schema.anyOf ?? []) visit(form, path, found);
}

function keysOf(schema: Schema, path: string, found: Map<string, KeyDescription>): void {
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const below = path === '' ? key : `${path}.${key}`;
    add(value, below, found, schema.required?.includes(key) ?? false);
    visit(value, below, found);
  }
}

/** The first description of a path stays: forms of one value share most of their keys. */
function add(schema: Schema, path: string, found: Map<string, KeyDescription>, required: boolean): void {
  if (found.has(path)) return;
  const usual =
    schema.default === undefined || isEmpty(schema.default) ? {} : { default: written(schema.default) };
  found.set(path, { path, what: schema.description ?? '', type: typeOf(schema), required, ...usual });
}

function typeOf(schema: Schema): string {
  if (schema.title) return schema.title;
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(', or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return 'map';
}

function isSingle(schema: Schema): boolean {
  return schema.title !== undefined;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
