import { useState } from 'preact/hooks';
import type { Problem, Scenario } from '../../core/index.ts';
import type { ExperimentResult, RowResult } from '../../experiment/results.ts';
import { comparedRow, rowSentences } from '../../report/findings/rows.ts';
import { judgedRows, type TrustVerdict, trustOf } from '../../report/findings/trust.ts';
import { saidAt } from '../../scenario/levers/index.ts';
import { commandFor } from '../board.ts';
import { countedVerdicts } from '../counted.ts';
import { type Asked, isEdited } from '../state.ts';
import type { Understood, Written } from '../systems.ts';
import { Problems } from './problems.tsx';

const SIGNS: Readonly<Record<string, string>> = {
  better: '▲ better',
  worse: '▼ worse',
  more: '↑ more',
  less: '↓ less',
  'differs little': '≈ differs little',
  'none that matters': '= none that matters',
  'not clear': '? not clear',
};

export function Answer({
  base,
  now,
  isBase,
  answer,
  before,
  fault,
  problems,
  onKeep,
  is,
  asked,
  written,
}: {
  base: Scenario;
  now: Scenario | null;
  isBase: boolean;
  answer: ExperimentResult | null;
  before: ExperimentResult | null;
  fault: string;
  problems: readonly Problem[];
  onKeep: (title: string) => void;
  is: Understood;
  asked: Asked;
  written: Written;
}) {
  const [isFolded, setFolded] = useState(false);
  const done = answer?.replications ?? 0;
  const whole = done >= base.replications;
  const rows = answer === null ? (before?.rows ?? []) : whole ? judgedRows(answer) : answer.rows;
  const trust = answer !== null && whole ? trustOf(answer) : null;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return (
    <section class={`answer${isFolded ? ' folded' : ''}`} aria-label="The answer">
      <div class="says">
        <p
          class={`status ${trust?.verdict === 'do not use' ? 'grave' : ''}`}
          role="status"
          aria-live="polite"
        >
          {now === null ? (
            'This cannot be run as it is.'
          ) : fault !== '' ? (
            `It could not be run: ${fault}`
          ) : answer === null ? (
            'Running …'
          ) : !whole ? (
            `First impression, from ${done} of ${base.replications} runs. No verdicts yet.`
          ) : trust!.verdict === 'do not use' ? (
            <>
              Do not use these numbers: <span class="why-not">{trust!.plain}.</span>
            </>
          ) : isBase ? (
            'This is how it is now. Move a lever, and what changes is said here.'
          ) : (
            countedVerdicts(rows)
          )}
        </p>
        {trust !== null && <Remarks trust={trust} />}
        <button
          type="button"
          class="fold"
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
          title="More room for what is below"
        >
          {isFolded ? 'All rows' : 'Fold'}
        </button>
        {now !== null && fault === '' && !whole && (
          <progress max={base.replications} value={done} aria-label="Runs that are done" />
        )}
      </div>
      {is.warnings.length > 0 && (
        <ul class="notes" aria-label="About this change">
          {is.warnings.slice(0, 2).map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {now === null ? (
        <Problems problems={errors} />
      ) : (
        <table class={answer === null ? 'stale' : ''}>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">{isBase ? 'As it is' : 'Before'}</th>
              {!isBase && <th scope="col">Now</th>}
              {!isBase && <th scope="col">Change, with its interval</th>}
              {!isBase && <th scope="col">Verdict</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.measure.name} row={row} isBase={isBase} whole={whole && answer !== null} />
            ))}
          </tbody>
        </table>
      )}
      <div class="more">
        {!isBase && now !== null && <Keep title={titleOf(is, asked, now)} onKeep={onKeep} />}
        {!isBase && answer !== null && whole && (
          <details>
            <summary>In words</summary>
            {rowSentences(answer, 0).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {isEdited(asked) ? (
              <p>The text was changed by hand: keep it, and the board saves it as a file with its command.</p>
            ) : (
              <p>
                The command that gives the same numbers:{' '}
                <code>{commandFor(written.systems[0]!, [asked.start, is.settings])}</code>
              </p>
            )}
          </details>
        )}
      </div>
    </section>
  );
}

/** Whether the numbers are to be relied on, and why not. */
function Remarks({ trust: { verdict, reasons } }: { trust: TrustVerdict }) {
  if (verdict === 'sound') return <p class="quiet sound">✓ Nothing speaks against these numbers</p>;
  return (
    <details class="remarks">
      <summary>
        {verdict === 'do not use' ? 'Why, for whoever made this page' : 'Look before you rely on it'} (
        {reasons.length})
      </summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}

function Row({ row, isBase, whole }: { row: RowResult; isBase: boolean; whole: boolean }) {
  const [label, base, now, change, interval, , verdict] = comparedRow(row, 0);
  const said = SIGNS[verdict!] ?? '';
  return (
    <tr class={whole ? verdict!.replaceAll(' ', '-') : ''}>
      <th scope="row">{label}</th>
      <td>{base}</td>
      {!isBase && <td>{now}</td>}
      {!isBase && (
        <td>
          {change} {whole && <small class="beside">{interval}</small>}
        </td>
      )}
      {!isBase && <td class="verdict">{whole ? said : ''}</td>}
    </tr>
  );
}

/** What was moved, in the words of the levers; where it is not the base that was changed, with what was. */
export function titleOf(
  { levers, startTitle }: Understood,
  { levers: moved, edits }: Asked,
  now: Scenario,
): string {
  const said = levers.levers
    .filter(({ name }) => moved[name] !== undefined)
    .map((lever) => `${lever.title}: ${saidAt(lever, moved[lever.name]!)}`);
  if (Object.keys(edits).length > 0) said.push('text changed');
  if (said.length === 0) return now.title || now.name;
  return [...(startTitle === '' ? [] : [startTitle]), ...said].join('; ');
}

function Keep({ title, onKeep }: { title: string; onKeep: (title: string) => void }) {
  const [own, setOwn] = useState<string | null>(null);
  return (
    <form
      class="keep"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep((own ?? title).trim() || title);
        setOwn(null);
      }}
    >
      <label>
        Keep as
        <input type="text" value={own ?? title} onInput={(event) => setOwn(event.currentTarget.value)} />
      </label>
      <button type="submit">Keep</button>
    </form>
  );
}
