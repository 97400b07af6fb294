/** One item of a reporting checklist, filled in. */
export interface Item {
  /** `2.5.4`. */
  readonly number: string;
  readonly title: string;
  readonly part: string;
  /** One paragraph each. */
  readonly text: readonly string[];
  /** What only the author can add; empty when nothing is left to say. */
  readonly forAuthor: string;
}

/** An item that the scenario and the run answer in full. */
export function item(
  part: string,
  number: string,
  title: string,
  text: readonly string[],
  forAuthor = '',
): Item {
  return { number, title, part, text, forAuthor };
}
