import { useState } from 'preact/hooks';
import type { NamedRow } from '../../experiment/rows.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Doubted, doubtOf } from '../doubt.ts';
import type { Jobs } from './jobs.ts';

export interface Doubt {
  /** Points that are done; null: nothing is running. */
  readonly done: number | null;
  readonly found: (Doubted & { readonly of: Scenario }) | null;
  readonly fault: string;
  ask(base: Scenario, now: Scenario): Promise<void>;
}

/** Asked for with one button, while people talk: it goes on, and its answer stays, whatever else is looked at meanwhile. */
export function useDoubt(rows: readonly NamedRow[], jobs: Jobs): Doubt {
  const [done, setDone] = useState<number | null>(null);
  const [found, setFound] = useState<Doubt['found']>(null);
  const [fault, setFault] = useState('');
  const ask = async (base: Scenario, now: Scenario) => {
    setFault('');
    setDone(0);
    try {
      const doubted = await doubtOf([base, now], rows, {
        kernel: 'calendar',
        elsewhere: {
          most: navigator.hardwareConcurrency || 2,
          run: (task) => jobs.ask({ ask: 'point', task }),
        },
        onPoint: (each) => setDone(each),
      });
      if (doubted === null)
        setFault(
          'Nothing in this scenario says how far a figure may be off, so nothing can be doubted by it.',
        );
      else setFound({ ...doubted, of: now });
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      setDone(null);
    }
  };
  return { done, found, fault, ask };
}
