/** A distribution of the normalised scenario in words: `lognormal (mean 90, sd 20)`. A fixed value is the value. */
export function distributionWords(distribution: object, factor = 1): string {
  const { kind, ...rest } = distribution as { readonly kind?: string } & Record<string, unknown>;
  if (kind === 'fixed') return plain(Number(rest.value) / factor);
  const parts = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${name} ${plain(SCALES.has(name) ? value / factor : value)}`] : [],
  );
  return `${kind ?? 'distribution'}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

/** Parameters that have the unit of the quantity; others are shapes, which have none. */
const SCALES = new Set([
  'mean',
  'sd',
  'low',
  'high',
  'scale',
  'min',
  'max',
  'mode',
  'median',
  'value',
  'shift',
]);

function plain(number: number): string {
  return String(Number(number.toPrecision(4)));
}
