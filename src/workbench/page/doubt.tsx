import { useState } from 'preact/hooks';
import type { Scenario } from '../../core/index.ts';
import { runDesign } from '../../experiment/designs/design.ts';
import {
  differencesOf,
  type Explored,
  explorationDesign,
  exploredRow,
  fillRanges,
  uniformFor,
} from '../../experiment/designs/explore.ts';
import type { NamedRow } from '../../experiment/rows.ts';
import { numberIn, signedIn } from '../../report/words/numbers.ts';
import { inputsOf } from '../../scenario/index.ts';
import type { Jobs } from './jobs.ts';

/** Few, so that the answer comes while people talk; the command does more. */
const POINTS = 32;
const REPLICATIONS = 2;

interface Doubted {
  readonly label: string;
  readonly unit: NamedRow['measure']['unit'];
  readonly explored: Explored | null;
  readonly decides: readonly string[];
}

/** What if the assumptions are wrong: the rows over the ranges of what is not known. */
export function DoubtView({
  base,
  now,
  isBase,
  rows,
  jobs,
}: {
  base: Scenario;
  now: Scenario;
  isBase: boolean;
  rows: readonly NamedRow[];
  jobs: Jobs;
}) {
  const [done, setDone] = useState<number | null>(null);
  const [found, setFound] = useState<{ of: Scenario; rows: readonly Doubted[]; inputs: number } | null>(null);
  const [fault, setFault] = useState('');
  const ask = async () => {
    setFault('');
    setDone(0);
    try {
      const systems = [base, now];
      const { inputs } = inputsOf(systems);
      if (inputs.length === 0) {
        setFault(
          'Nothing in this scenario says how far a figure may be off, so nothing can be doubted by it.',
        );
        return;
      }
      const points = fillRanges(inputs, POINTS, base.seed);
      const names = rows.map(({ measure }) => measure.name);
      const design = explorationDesign(systems, points, names, REPLICATIONS, (scenario) => scenario);
      const { values } = await runDesign(design, {
        kernel: 'calendar',
        elsewhere: {
          most: navigator.hardwareConcurrency || 2,
          run: (task) => jobs.ask({ ask: 'point', task }),
        },
        onPoint: (each) => setDone(each),
      });
      const doubted = rows.map(({ measure }, row): Doubted => {
        const explored = exploredRow(
          points,
          differencesOf(values[0]![row]!, values[1]![row]!),
          uniformFor(base.seed, measure.name),
        );
        const decides = (explored?.decides ?? [])
          .map((share, index) => ({ share, index }))
          .filter(({ index }) => explored!.standsOut[index])
          .sort((a, b) => b.share - a.share)
          .slice(0, 2)
          .map(({ index }) => inputs[index]!.path);
        return { label: measure.label, unit: measure.unit, explored, decides };
      });
      setFound({ of: now, rows: doubted, inputs: inputs.length });
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      setDone(null);
    }
  };
  if (isBase)
    return <p>Move a lever first: then this says whether its effect holds if our assumptions are wrong.</p>;
  return (
    <div class="doubt">
      <p>
        <button type="button" disabled={done !== null} onClick={ask}>
          What if our assumptions are wrong?
        </button>{' '}
        <span class="quiet">
          Every figure that is not known is drawn from its range, {POINTS} times, for the same people,{' '}
          {REPLICATIONS} runs each. <code>npx doorways explore</code> does more.
        </span>
      </p>
      {done !== null && (
        <p role="status">
          <progress max={POINTS} value={done} aria-label="Points that are done" /> {done} of {POINTS}
        </p>
      )}
      {fault !== '' && <p role="alert">{fault}</p>}
      {found !== null && (
        <table>
          <caption>
            The change over the ranges of {found.inputs} figures
            {found.of === now ? '' : '. This was asked before the last lever was moved: ask again'}.
          </caption>
          <thead>
            <tr>
              <th scope="col">Change in</th>
              <th scope="col">on average</th>
              <th scope="col">nine in ten lie between</th>
              <th scope="col">keeps its sign</th>
              <th scope="col">decided most by</th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map(({ label, unit, explored, decides }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {explored === null ? (
                  <td colSpan={4}>nothing to measure</td>
                ) : (
                  <>
                    <td>{signedIn(unit, explored.mean)}</td>
                    <td>
                      {signedIn(unit, explored.low)} to {signedIn(unit, explored.high)}
                    </td>
                    <td>
                      <meter min={0} max={1} value={explored.keeps.share} />{' '}
                      {numberIn('share', explored.keeps.share)} %
                    </td>
                    <td>{decides.length === 0 ? 'nothing that stands out' : decides.join(', ')}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
