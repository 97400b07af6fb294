import { useMemo } from 'preact/hooks';
import { readScenario, type Scenario } from '../../core/index.ts';
import { type Lever, restOf, saidAt } from '../../scenario/levers/index.ts';
import type { Action, Asked } from '../state.ts';
import type { Understood, Written } from '../systems.ts';

type Act = (action: Action) => void;

/** Everything that can be moved, each with its value now in words; back with one click. */
export function LeverPanel({
  written,
  base,
  asked,
  is,
  act,
}: {
  written: Written;
  base: Scenario;
  asked: Asked;
  is: Understood;
  act: Act;
}) {
  const titles = useMemo(
    () => written.systems.map((path) => readScenario(path, written.texts).scenario?.title || path),
    [],
  );
  const moved = Object.keys(asked.levers).length + Object.keys(asked.edits).length;
  const { levers, missing, proposed } = is.levers;
  return (
    <section class="levers" aria-label="Levers">
      <h2>What if …?</h2>
      {written.systems.length > 1 && (
        <label class="start">
          Start from
          <select
            value={asked.start}
            onChange={(event) => act({ do: 'start', from: event.currentTarget.value })}
          >
            {written.systems.map((path, index) => (
              <option key={path} value={path}>
                {titles[index]}
                {index === 0 ? ' (what we compare with)' : ''}
              </option>
            ))}
          </select>
        </label>
      )}
      {levers.map((lever) => (
        <LeverRow key={lever.name} lever={lever} at={asked.levers[lever.name]} act={act} />
      ))}
      {levers.length === 0 && <p>There is nothing here that a lever could move. The text can be changed.</p>}
      {missing.length > 0 && <p class="quiet">Not in this system: {missing.join('; ')}.</p>}
      {proposed && levers.length > 0 && (
        <p class="quiet">
          These levers were proposed from the scenario. <code>levers:</code> in its text says others, in your
          own words.
        </p>
      )}
      <button type="button" disabled={moved === 0} onClick={() => act({ do: 'reset' })}>
        Everything back as it was
      </button>
      <p class="quiet">Compared with: {base.title || base.name}.</p>
    </section>
  );
}

function LeverRow({ lever, at, act }: { lever: Lever; at: number | undefined; act: Act }) {
  const rest = restOf(lever);
  const stands = at ?? rest;
  const move = (to: number) => act({ do: 'move', lever: lever.name, to: to === rest ? null : to });
  const isMoved = at !== undefined;
  const id = `lever-${lever.name}`;
  return (
    <div class={`lever ${lever.kind === 'choice' ? 'choice' : 'number'}${isMoved ? ' moved' : ''}`}>
      <label for={id}>
        {lever.title}
        {lever.help !== '' && <small>{lever.help}</small>}
      </label>
      {lever.kind === 'choice' ? (
        <select
          id={id}
          value={String(stands ?? -1)}
          onChange={(event) => move(Number(event.currentTarget.value))}
        >
          {stands === null && <option value="-1">as it is written</option>}
          {lever.choices.map((choice, index) => (
            <option key={choice.title} value={String(index)}>
              {choice.title}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="range"
          min={lever.kind === 'move' ? 0 : Math.min(lever.from, rest ?? lever.from)}
          max={lever.kind === 'move' ? lever.to : Math.max(lever.to, rest ?? lever.to)}
          step={lever.step}
          value={stands ?? (lever.kind === 'move' ? 0 : lever.from)}
          aria-valuetext={stands === null ? 'as it is written' : saidAt(lever, stands)}
          onInput={(event) => move(Number(event.currentTarget.value))}
        />
      )}
      <span class="value">
        {lever.kind !== 'choice' && (stands === null ? 'as it is written' : saidAt(lever, stands))}
        {isMoved && (
          <button
            type="button"
            class="back"
            aria-label={`back${rest === null ? '' : ` to ${saidAt(lever, rest)}`}: ${lever.title}`}
            onClick={() => act({ do: 'move', lever: lever.name, to: null })}
          >
            back{rest === null ? '' : ` to ${saidAt(lever, rest)}`}
          </button>
        )}
      </span>
    </div>
  );
}
