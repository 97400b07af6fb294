/** A line of a proposed scenario: its path, what stands there, and why, where the log does not say it. */
export interface ProposedLine {
  readonly path: readonly string[];
  /** As YAML. */
  readonly text: string;
  readonly why?: string;
}

export type Lines = ProposedLine[];
