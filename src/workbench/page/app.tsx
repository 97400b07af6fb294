import { useEffect, useErrorBoundary, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { ExperimentResult } from '../../experiment/results.ts';
import { rowsOf } from '../../experiment/rows.ts';
import { type Action, type Past, redo, undo, withAction } from '../state.ts';
import { BASE_KEY, baseOf, realPeopleWords, understood } from '../systems.ts';
import { Answer } from './answer.tsx';
import { Board } from './board.tsx';
import { DoubtView } from './doubt.tsx';
import type { Jobs } from './jobs.ts';
import { LeverPanel } from './levers.tsx';
import { MapView } from './map.tsx';
import { PersonView } from './person.tsx';
import { Replications } from './running.ts';
import { copyOf, type Page, pastOf, save } from './saved.ts';
import { TextView } from './text.tsx';
import { dropped } from './use-answer.ts';
import { useDoubt } from './use-doubt.ts';

const TABS = ['Map', 'One person', 'Board', 'Text', 'Doubt'] as const;
type Tab = (typeof TABS)[number];

type Step = Action | { readonly do: 'undo' } | { readonly do: 'redo' };

function step(past: Past, action: Step): Past {
  switch (action.do) {
    case 'undo':
      return undo(past);
    case 'redo':
      return redo(past);
    default:
      return withAction(past, action);
  }
}

/** Waits with running until a lever rests for a moment. */
const REST = 120;

export function App({ page, jobs }: { page: Page; jobs: Jobs }) {
  const { written } = page;
  const [past, act] = useReducer(step, pastOf(page));
  const [tab, setTab] = useState<Tab>('Map');
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const [answer, setAnswer] = useState<ExperimentResult | null>(null);
  const [fault, setFault] = useState('');
  const base = useMemo(() => baseOf(written), []);
  const rows = useMemo(() => rowsOf([base]), []);
  const doubt = useDoubt(rows, jobs);
  const replications = useRef<Replications>(null);
  replications.current ??= new Replications(jobs);
  const { asked, cards } = past.now;
  const is = useMemo(() => understood(written, base, asked), [asked]);
  const isBase = is.key === BASE_KEY;
  const now = isBase ? base : is.now;

  useEffect(() => {
    setFault('');
    if (now === null) return;
    const { signal, drop } = dropped();
    const timer = setTimeout(() => {
      replications.current!.run([base, now], is.key, rows, signal, setAnswer).catch((error: Error) => {
        if (!signal.aborted) setFault(error.message);
      });
    }, REST);
    return () => {
      clearTimeout(timer);
      drop();
    };
  }, [now]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || (event.target as HTMLElement).closest('.cm-editor')) return;
      if (event.key === 'z') act({ do: event.shiftKey ? 'redo' : 'undo' });
      else if (event.key === 'y') act({ do: 'redo' });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const [broke, goOn] = useErrorBoundary();
  const shown = now !== null && answer?.systems[1]?.scenario === now ? answer : null;
  return (
    <>
      <header>
        <div>
          <h1>{base.title || base.name}</h1>
          <p>The same people, with and without a change: move a lever and see what becomes of them.</p>
          {written.realPeople !== undefined && (
            <p class="real">Real people: {realPeopleWords(written.realPeople)}</p>
          )}
        </div>
        <nav aria-label="Undo and save">
          <button type="button" disabled={past.done.length === 0} onClick={() => act({ do: 'undo' })}>
            Undo
          </button>
          <button type="button" disabled={past.undone.length === 0} onClick={() => act({ do: 'redo' })}>
            Redo
          </button>
          <button type="button" onClick={() => save('workbench.html', copyOf(page, past.now), 'text/html')}>
            Save a copy
          </button>
        </nav>
      </header>
      {broke !== undefined && (
        <p role="alert" class="broke">
          Something in this page has gone wrong, and your work is kept: {String(broke)}{' '}
          <button
            type="button"
            onClick={() => {
              act({ do: 'undo' });
              goOn();
            }}
          >
            Undo the last step and go on
          </button>
        </p>
      )}
      {broke === undefined && (
        <main>
          <LeverPanel written={written} base={base} asked={asked} is={is} act={act} />
          <section class="right">
            <Answer
              base={base}
              now={now}
              isBase={isBase}
              answer={shown}
              before={answer}
              fault={fault}
              problems={is.problems}
              onKeep={(title) => {
                act({ do: 'keep', title });
                setTab('Board');
              }}
              is={is}
              asked={asked}
              written={written}
            />
            <div class="view">
              <div class="tabs" role="tablist" aria-label="More about the answer">
                {TABS.map((name) => (
                  <button
                    type="button"
                    role="tab"
                    key={name}
                    id={`tab-${name}`}
                    aria-selected={name === tab}
                    aria-controls="panel"
                    tabIndex={name === tab ? 0 : -1}
                    onClick={() => {
                      setPointedAt(null);
                      setTab(name);
                    }}
                    onKeyDown={(event) => {
                      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                      if (by === 0) return;
                      const next = TABS[(TABS.indexOf(name) + by + TABS.length) % TABS.length]!;
                      setTab(next);
                      document.getElementById(`tab-${next}`)?.focus();
                    }}
                  >
                    {name}
                    {name === 'Board' && cards.length > 0 ? ` (${cards.length})` : ''}
                  </button>
                ))}
              </div>
              <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
                {tab === 'Map' && (
                  <MapView
                    base={base}
                    now={now ?? base}
                    answer={shown}
                    jobs={jobs}
                    onPerson={(person) => {
                      setPointedAt(person);
                      setTab('One person');
                    }}
                  />
                )}
                {tab === 'One person' && (
                  <PersonView base={base} now={now ?? base} jobs={jobs} pointedAt={pointedAt} />
                )}
                {tab === 'Board' && (
                  <Board
                    page={page}
                    base={base}
                    rows={rows}
                    cards={cards}
                    asked={asked}
                    replications={replications.current}
                    act={act}
                  />
                )}
                {tab === 'Text' && <TextView written={written} asked={asked} is={is} act={act} jobs={jobs} />}
                {tab === 'Doubt' && (
                  <DoubtView
                    base={base}
                    now={now ?? base}
                    isBase={isBase || now === null}
                    doubt={doubt}
                    written={written}
                    asked={asked}
                    is={is}
                  />
                )}
              </div>
            </div>
          </section>
        </main>
      )}
      <footer>
        Simulated with Doorways {page.version}. Same people in every system; every number is a mean over{' '}
        {base.replications} runs. Nothing leaves this page.
      </footer>
    </>
  );
}
