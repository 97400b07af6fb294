import { z } from 'zod';
import { language } from '../language.ts';

export type Json = Record<string, unknown>;

let made: Json | null = null;

/**
 * The language as JSON Schema, straight from zod, with two marks of our own: `figure` on values that may have a basis
 * of their own and `oneValue` on maps that are replaced whole.
 */
export function plainSchema(): Json {
  made ??= z.toJSONSchema(language, { target: 'draft-7', io: 'input' }) as Json;
  return made;
}

export function isJsonMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
