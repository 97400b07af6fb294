import type { Chart } from '../charts/chart.ts';
import type { Part } from './part.ts';

/** How an answer is shown. */
export interface DesignView<Answer> {
  /** Of its section on a page. */
  readonly title: string;
  readonly parts: (answer: Answer) => Part[];
  /** Loaded when they are asked for: what draws is large. */
  readonly charts: (answer: Answer) => Promise<readonly Chart[]>;
}
