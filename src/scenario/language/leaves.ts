import { didYouMean } from '../../problems/did-you-mean.ts';
import { BOUNDS, type Bound, type BoundName, beyond } from './bounds.ts';
import { leaf, quoted, Wrong, wordIn } from './say.ts';

const FIGURE = { figure: true };

/** A number that is possible (both ends allowed unless `above`), and not beyond the bound of its kind. */
export function number(
  what: string,
  bounds: { min?: number; above?: number; max?: number; whole?: boolean; bound?: BoundName } = {},
) {
  const { min, above, max, whole = false, bound } = bounds;
  const json: Record<string, unknown> = { type: whole ? 'integer' : 'number', ...FIGURE };
  if (bound !== undefined) {
    const { most }: Bound = BOUNDS[bound];
    Object.assign(
      json,
      { bound, maximum: most },
      min === undefined && above === undefined ? { minimum: -most } : {},
    );
  }
  if (min !== undefined) json.minimum = min;
  if (above !== undefined) json.exclusiveMinimum = above;
  if (max !== undefined) json.maximum = max;
  const range =
    above !== undefined
      ? ` above ${above}${max === undefined ? '' : ` and at most ${max}`}`
      : min !== undefined
        ? max === undefined
          ? ` of at least ${min}`
          : ` from ${min} to ${max}`
        : '';
  const expected = `${whole ? 'a whole number' : 'a number'}${range}`;
  return leaf(
    whole ? 'whole number' : max === 1 && (min === 0 || above === 0) ? 'share' : 'number',
    json,
    (value): number | Wrong => {
      if (value === undefined) return new Wrong('missing-key', '', `${what} is ${expected}`);
      if (typeof value !== 'number')
        return new Wrong(
          'wrong-type',
          `${quoted(value)} is not ${expected}`,
          numberHint(value, what, expected),
        );
      if (!Number.isFinite(value))
        return new Wrong('out-of-range', `${quoted(value)} is not ${expected}`, `${what} is ${expected}`);
      if (whole && !Number.isInteger(value))
        return new Wrong('out-of-range', `${quoted(value)} is not a whole number`, `${what} is ${expected}`);
      const outside =
        (min !== undefined && value < min) ||
        (above !== undefined && value <= above) ||
        (max !== undefined && value > max);
      return outside
        ? new Wrong('out-of-range', `${quoted(value)} is out of range`, `${what} is ${expected}`)
        : ((bound === undefined ? null : beyond(bound, value, value)) ?? value);
    },
  );
}

/** A probability or a share of a whole. */
export function share(what: string) {
  return number(what, { min: 0, max: 1 });
}

function numberHint(value: unknown, what: string, expected: string): string {
  const percent = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*%$/.exec(value.trim()) : null;
  if (percent) return `write ${Number(percent[1]) / 100}`;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return 'leave the quotes out';
  return `${what} is ${expected}`;
}

/** One of a few words. */
export function word<const W extends readonly string[]>(what: string, words: W) {
  return leaf(
    words.length > 4 ? 'word' : words.join(' | '),
    { type: 'string', enum: [...words] },
    (value): W[number] | Wrong => {
      if (typeof value === 'string' && words.includes(value)) return value;
      if (value === undefined) return new Wrong('missing-key', '', `${what} is one of ${words.join(', ')}`);
      return new Wrong('wrong-word', `${quoted(value)} is not ${what}`, didYouMean(wordIn(value), words));
    },
  );
}

export function text(what: string, name = 'text') {
  return leaf(name, { type: ['string', 'number'] }, (value): string | Wrong => {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value === undefined) return new Wrong('missing-key', '', `say ${what}`);
    return new Wrong('wrong-type', `${quoted(value)} is not ${what}`, 'write it as text');
  });
}

/** The name of something in the scenario; that it is there is checked with all names at once. */
export function nameOf(what: string) {
  return leaf(`name of ${what}`, { type: 'string' }, (value): string | Wrong => {
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value === undefined) return new Wrong('missing-key', '', `name ${what}`);
    return new Wrong(
      'wrong-type',
      `${quoted(value)} is not the name of ${what}`,
      `write the name of ${what}`,
    );
  });
}

export function yesNo(what: string) {
  return leaf('true | false', { type: 'boolean' }, (value): boolean | Wrong => {
    if (typeof value === 'boolean') return value;
    return new Wrong(
      'wrong-type',
      `${quoted(value)} is neither true nor false`,
      `${what}: write \`true\` or \`false\``,
    );
  });
}

/** A key that is only ever written with `true` after it. */
export function onlyTrue(what: string) {
  return leaf('true', { const: true }, (value): true | Wrong => {
    if (value === true) return true;
    if (value === undefined) return new Wrong('missing-key', '', what);
    return new Wrong(
      'wrong-word',
      `${quoted(value)} is not \`true\``,
      `write \`true\`, or leave the key out: ${what}`,
    );
  });
}
