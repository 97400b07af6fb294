import { jsonSchema } from '../scenario/index.ts';

/** `schema`: the language as JSON Schema, for editors. */
export function schemaCommand(): void {
  process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
}
