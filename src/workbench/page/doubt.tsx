import type { Scenario } from '../../core/index.ts';
import { keeps, percent } from '../../report/designs/explored.ts';
import { signedIn } from '../../report/words/numbers.ts';
import { type DoubtedRow, doubtCommand, POINTS, REPLICATIONS, withoutRange } from '../doubt.ts';
import { type Asked, isEdited } from '../state.ts';
import type { Understood, Written } from '../systems.ts';
import type { Doubt } from './use-doubt.ts';

/** What if the assumptions are wrong: the rows over the ranges of what is not known. */
export function DoubtView({
  base,
  now,
  isBase,
  doubt: { done, found, fault, ask },
  written,
  asked,
  is,
}: {
  base: Scenario;
  now: Scenario;
  isBase: boolean;
  doubt: Doubt;
  written: Written;
  asked: Asked;
  is: Understood;
}) {
  if (isBase && found === null)
    return <p>Move a lever first: then this says whether its effect holds if our assumptions are wrong.</p>;
  const isOfNow = found?.of === now;
  const unknown = withoutRange([base, now]);
  return (
    <div class="doubt">
      <p>
        <button type="button" disabled={done !== null || isBase} onClick={() => ask(base, now)}>
          What if our assumptions are wrong?
        </button>{' '}
        <span class="quiet">
          Every figure that says how far it may be off is drawn from its range, {POINTS} times, for the same
          people, {REPLICATIONS} runs each.{' '}
          {unknown > 0 && `${unknown} more are assumed, say no range, and stay as they are.`}
        </span>
      </p>
      {done !== null && (
        <p role="status">
          <progress max={POINTS} value={done} aria-label="Points that are done" /> {done} of {POINTS}
        </p>
      )}
      {fault !== '' && <p role="alert">{fault}</p>}
      {found !== null && (
        <div class="scroll">
          <table class={isOfNow ? '' : 'stale'}>
            <caption>
              The change over the ranges of {found.inputs} figures
              {isOfNow ? '' : '. This was asked before the last lever was moved: ask again'}.
            </caption>
            <thead>
              <tr>
                <th scope="col">Change in</th>
                <th scope="col">On average</th>
                <th scope="col">Nine tenths of the range</th>
                <th scope="col">Keeps its sign</th>
                <th scope="col">Decided most by</th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map((each) => (
                <Row key={each.row.name} {...each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found !== null && isOfNow && !isEdited(asked) && (
        <p class="quiet">
          The command that gives the same numbers, and more of them with more points:{' '}
          <code>{doubtCommand(written.systems[0]!, asked.start, is.settings)}</code>
        </p>
      )}
    </div>
  );
}

function Row({ row: { label, unit, explored }, decides }: DoubtedRow) {
  return (
    <tr>
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
            <meter min={0} max={1} value={explored.keeps.share} /> {keeps(explored.keeps)}
          </td>
          <td>
            {decides.length === 0
              ? 'nothing that stands out'
              : decides.map(({ title, range, share }) => (
                  <span class="decides" key={title}>
                    {title} <small>{`${percent(share)}, ${range}`}</small>
                  </span>
                ))}
          </td>
        </>
      )}
    </tr>
  );
}
