/** At most six digits, none of them needless. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(6)));
}

export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))}%`;
}

/** The first six, and how many more. */
export function list(items: readonly string[]): string {
  const rest = items.length - 6;
  return rest > 0 ? `${items.slice(0, 6).join(', ')} and ${rest} more` : items.join(', ');
}
