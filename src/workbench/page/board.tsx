import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../core/index.ts';
import type { ExperimentResult } from '../../experiment/results.ts';
import type { NamedRow } from '../../experiment/rows.ts';
import { comparedRow } from '../../report/findings/rows.ts';
import { judgedRows } from '../../report/findings/trust.ts';
import { fileName } from '../../scenario/reading/paths.ts';
import { boardCommands, boardFiles } from '../board.ts';
import { boardPicture } from '../board-picture.ts';
import { type Action, type Asked, type Card, same } from '../state.ts';
import { understood } from '../systems.ts';
import { PictureButtons } from './picture-buttons.tsx';
import type { Replications } from './running.ts';
import { type Page, save } from './saved.ts';
import { dropped } from './use-answer.ts';

/** Every change that was kept, with its answer. */
export function Board({
  page,
  base,
  rows,
  cards,
  asked,
  replications,
  act,
}: {
  page: Page;
  base: Scenario;
  rows: readonly NamedRow[];
  cards: readonly Card[];
  asked: Asked;
  replications: Replications;
  act: (action: Action) => void;
}) {
  const answers = useAnswers(page, base, rows, cards, replications);
  const [saved, setSaved] = useState<readonly string[]>([]);
  if (cards.length === 0)
    return <p>Nothing is kept yet. Move a lever, look at the answer, and press “Keep” below it.</p>;
  const toSave = () =>
    cards.map((card) => ({ card, settings: understood(page.written, base, card.asked).settings }));
  const isWhole = (answer: ExperimentResult | string | undefined): answer is ExperimentResult | string =>
    typeof answer === 'string' || (answer !== undefined && answer.replications >= base.replications);
  const isReady = cards.every((card) => isWhole(answers.get(card.id)));
  return (
    <div class="board">
      <div class="scroll">
        <table>
          <caption>
            What was tried, each against {base.title || base.name}. Each line’s verdicts hold together; over
            many lines some differ by chance.
          </caption>
          <thead>
            <tr>
              <th scope="col">Tried</th>
              {rows.map(({ measure }) => (
                <th scope="col" key={measure.name}>
                  {measure.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cards.map((card, index) => (
              <tr key={card.id} class={card.isStruck ? 'struck' : ''}>
                <th scope="row">
                  <button
                    type="button"
                    class="title"
                    aria-current={same(card.asked, asked)}
                    onClick={() => act({ do: 'recall', card: card.id })}
                  >
                    {card.title}
                  </button>
                  <div class="do">
                    <button
                      type="button"
                      title="Lay it upon what is set now"
                      disabled={card.asked.start !== asked.start}
                      onClick={() => act({ do: 'add', card: card.id })}
                    >
                      Add
                    </button>
                    <button type="button" onClick={() => act({ do: 'strike', card: card.id })}>
                      {card.isStruck ? 'Restore' : 'Strike out'}
                    </button>
                    <button
                      type="button"
                      aria-label={`↑ up: ${card.title}`}
                      disabled={index === 0}
                      onClick={() => act({ do: 'shift', card: card.id, by: -1 })}
                    >
                      ↑
                    </button>
                    <button
                      type="button"
                      aria-label={`↓ down: ${card.title}`}
                      disabled={index === cards.length - 1}
                      onClick={() => act({ do: 'shift', card: card.id, by: 1 })}
                    >
                      ↓
                    </button>
                  </div>
                </th>
                <Cells answer={answers.get(card.id)} rows={rows.length} replications={base.replications} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button
          type="button"
          onClick={() => {
            for (const { path, text } of boardFiles(page.written, base, toSave()))
              save(fileName(path), text, 'text/yaml');
            setSaved(boardCommands(page.written, toSave()));
          }}
        >
          Save as scenario files
        </button>{' '}
        <PictureButtons
          name="board"
          isReady={isReady}
          svg={() =>
            boardPicture(
              base.title || base.name,
              rows,
              cards.map(({ id, title, isStruck }) => ({ title, isStruck, answer: answers.get(id)! })),
            )
          }
        />{' '}
        <button type="button" onClick={() => print()}>
          Print, or save as PDF
        </button>
      </p>
      {saved.length > 0 && (
        <div class="commands">
          Put the files beside the scenarios of this page. The same numbers come of:
          {saved.map((command) => (
            <code key={command}>{command}</code>
          ))}
        </div>
      )}
    </div>
  );
}

function Cells({
  answer,
  rows,
  replications,
}: {
  answer: ExperimentResult | string | undefined;
  rows: number;
  replications: number;
}) {
  if (typeof answer === 'string') return <td colSpan={rows}>{answer}</td>;
  if (answer === undefined) return <td colSpan={rows}>not run yet</td>;
  const whole = answer.replications >= replications;
  return (
    <>
      {(whole ? judgedRows(answer) : answer.rows).map((row) => {
        const [, , , change, interval, , verdict] = comparedRow(row, 0);
        return (
          <td key={row.measure.name} class={whole ? verdict!.replaceAll(' ', '-') : ''}>
            {change}
            <small>{whole ? interval : `${answer.replications} of ${replications} runs`}</small>
            {whole && <small>{verdict}</small>}
          </td>
        );
      })}
    </>
  );
}

/** Cards that nobody has run yet are run one after another while the board is open. */
function useAnswers(
  { written }: Page,
  base: Scenario,
  rows: readonly NamedRow[],
  cards: readonly Card[],
  replications: Replications,
): ReadonlyMap<number, ExperimentResult | string> {
  const [answers, setAnswers] = useState<ReadonlyMap<number, ExperimentResult | string>>(new Map());
  useEffect(() => {
    const { signal, drop } = dropped();
    const tell = (card: Card, answer: ExperimentResult | string) =>
      setAnswers((all) => new Map([...all, [card.id, answer]]));
    const run = async () => {
      for (const card of cards) {
        const { now, key, problems } = understood(written, base, card.asked);
        if (now === null) {
          tell(card, problems.find(({ severity }) => severity === 'error')?.message ?? 'This cannot be run.');
          continue;
        }
        await replications.run([base, now], key, rows, signal, (answer) => tell(card, answer));
      }
    };
    run().catch(() => undefined);
    return drop;
  }, [cards]);
  return answers;
}
