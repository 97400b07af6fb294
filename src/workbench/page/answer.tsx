import { useState } from 'preact/hooks';
import type { Problem, Scenario } from '../../core/index.ts';
import type { ExperimentResult, RowResult } from '../../experiment/results.ts';
import { comparedRow, rowSentences } from '../../report/findings/rows.ts';
import { judgedRows, trustOf } from '../../report/findings/trust.ts';
import { saidAt } from '../../scenario/levers/index.ts';
import { commandFor } from '../board.ts';
import type { Asked } from '../state.ts';
import type { Understood, Written } from '../systems.ts';
import { Problems } from './problems.tsx';

const SIGNS: Readonly<Record<string, string>> = {
  better: '▲ better',
  worse: '▼ worse',
  more: '↑ more',
  less: '↓ less',
  'differs little': '≈ differs little',
  'none that matters': '= none that matters',
  'not clear': '? not yet clear',
};

const TRUSTED = {
  sound: 'Nothing was found that speaks against these numbers.',
  'look here': 'Look here before you rely on it:',
  'do not use': 'Do not use these numbers:',
} as const;

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
  const done = answer?.replications ?? 0;
  const whole = done >= base.replications;
  const rows = answer === null ? (before?.rows ?? []) : whole ? judgedRows(answer) : answer.rows;
  const trust = answer !== null && whole ? trustOf(answer) : null;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return (
    <section class="answer" aria-label="The answer">
      <p class="status" role="status" aria-live="polite">
        {now === null
          ? 'This cannot be run as it is.'
          : fault !== ''
            ? `It could not be run: ${fault}`
            : answer === null
              ? 'Running …'
              : whole
                ? trust!.verdict === 'sound'
                  ? TRUSTED.sound
                  : `${TRUSTED[trust!.verdict]} ${trust!.reasons[0]}`
                : `First impression, from ${done} of ${base.replications} runs. No verdicts yet.`}
      </p>
      {now !== null && fault === '' && !whole && (
        <progress max={base.replications} value={done} aria-label="Runs that are done" />
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
              {!isBase && <th scope="col">Change</th>}
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
        {trust !== null && trust.reasons.length > 1 && (
          <details>
            <summary>{trust.reasons.length - 1} more to look at</summary>
            <ul>
              {trust.reasons.slice(1).map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        )}
        {!isBase && answer !== null && whole && (
          <details>
            <summary>In words, and by the command</summary>
            {rowSentences(answer, 0).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              <code>{commandFor(written.systems[0]!, asked.start, is.settings)}</code>
            </p>
          </details>
        )}
      </div>
      {!isBase && now !== null && <Keep title={titleOf(is, asked, now)} onKeep={onKeep} />}
    </section>
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

/** What was moved, in the words of the levers. */
export function titleOf({ levers }: Understood, { levers: moved, edits }: Asked, now: Scenario): string {
  const said = levers.levers
    .filter(({ name }) => moved[name] !== undefined)
    .map((lever) => `${lever.title}: ${saidAt(lever, moved[lever.name]!)}`);
  if (Object.keys(edits).length > 0) said.push('text changed');
  return said.length === 0 ? now.title || now.name : said.join('; ');
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
