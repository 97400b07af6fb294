/** The middle one, or the upper of two; NaN of none. */
export function medianOf(values: Float64Array): number {
  return values.length === 0 ? Number.NaN : Float64Array.from(values).sort()[values.length >> 1];
}
