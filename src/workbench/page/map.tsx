import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../core/index.ts';
import type { ExperimentResult } from '../../experiment/results.ts';
import { toSend } from '../../experiment/to-send.ts';
import { WEEK } from '../../units/minutes.ts';
import type { Film } from '../asks.ts';
import { teamsPicture } from '../map-picture.ts';
import { bareTiles, tilesOf } from '../tiles.ts';
import type { Jobs } from './jobs.ts';
import { COLOURS, listsOf } from './map-parts.ts';
import { PictureButtons } from './picture-buttons.tsx';
import { StepsMap } from './steps-map.tsx';
import { HeldLists, TeamsMap } from './teams-map.tsx';
import { useAnswer } from './use-answer.ts';

/** So many people are followed, of all who come in all the time: some hundred of them are there at once. */
const SAMPLE = 1500;
/** Weeks that pass in a second of play. */
const PACE = 4;

/** The system now, with its lists as they are week by week and people moving over it. */
export function MapView({
  base,
  now,
  answer,
  jobs,
  onPerson,
}: {
  base: Scenario;
  now: Scenario;
  answer: ExperimentResult | null;
  jobs: Jobs;
  /** @param person number in the log of the system now, from 1 */
  onPerson: (person: number) => void;
}) {
  const [fault, setFault] = useState('');
  const [week, setWeek] = useState(Math.round(now.time.warmUp / WEEK));
  const [plays, setPlays] = useState(false);
  const [by, setBy] = useState<'teams' | 'steps'>('teams');
  const [team, setTeam] = useState<string | null>(null);
  const [film, setFilm] = useState<Film | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const last = Math.floor((now.time.warmUp + now.time.run) / WEEK) - 1;
  // People stay on the map once they were asked for.
  const wanted = useRef(false);
  wanted.current ||= plays;
  const ask = { ask: 'film', scenario: toSend(now), seed: base.seed, people: SAMPLE } as const;
  useAnswer(jobs, wanted.current ? ask : null, [now, wanted.current], setFilm, setFault);
  // While the next answer comes the last one stays: a map that goes blank at each lever says nothing.
  const kept = useRef<ExperimentResult | null>(null);
  kept.current = answer ?? kept.current;
  const system = kept.current?.systems[1] ?? null;
  const isOfNow = system?.scenario === now;
  const lists = useMemo(() => listsOf(system ?? undefined), [system]);
  const before = useMemo(() => listsOf(kept.current?.systems[0]), [kept.current]);
  const tiles = useMemo(
    () => (system !== null && isOfNow ? tilesOf(system) : bareTiles(now)),
    [system, isOfNow, now],
  );
  usePlay(plays, week, last, setWeek, setPlays);
  const at = Math.floor(week);
  const shared = { now, lists, week: at, film, time: week * WEEK };
  const isOpen = team !== null && by === 'steps' && tiles.some(({ name }) => name === team);
  if (fault !== '') return <p role="alert">The map could not be drawn: {fault}</p>;
  return (
    <div class="map" ref={whole}>
      <div class="choose">
        <button type="button" onClick={() => setPlays(!plays)}>
          {plays ? 'Pause' : 'Play'}
        </button>
        <label>
          Week {at + 1}
          <input
            type="range"
            min={0}
            max={last}
            step={1}
            value={week}
            onInput={(event) => setWeek(Number(event.currentTarget.value))}
          />
        </label>
        <select
          aria-label="What the map shows"
          value={by}
          onChange={(event) => setBy(event.currentTarget.value as typeof by)}
        >
          <option value="teams">Teams</option>
          <option value="steps">Every step</option>
        </select>
        <button
          type="button"
          onClick={() =>
            document.fullscreenElement ? document.exitFullscreen() : whole.current!.requestFullscreen()
          }
        >
          Whole screen
        </button>
        <PictureButtons
          name="map"
          svg={() =>
            by === 'teams'
              ? teamsPicture(
                  now.title || now.name,
                  `Teams in week ${at + 1}: means of all runs. Dark: at its limit.${now === base ? '' : ` Lists beside those of: ${base.title || base.name}.`}`,
                  tiles.map((tile) => ({
                    ...tile,
                    waiting: lists.get(tile.name)?.[at] ?? Number.NaN,
                    before: now === base ? Number.NaN : (before.get(tile.name)?.[at] ?? Number.NaN),
                  })),
                )
              : standing(whole.current!.querySelector<SVGSVGElement>('.steps svg'))
          }
        />
        {film !== null && (
          <span class="kinds quiet">
            {now.people.kinds.map(({ name, title }, kind) => (
              <span key={name}>
                <i style={{ background: COLOURS[kind % COLOURS.length] }} /> {title}
              </span>
            ))}
          </span>
        )}
      </div>
      {isOpen && (
        <section class="tile open" aria-label="What holds people up">
          <h3>{now.teams.find(({ name }) => name === team)?.title}</h3>
          <HeldLists held={tiles.find(({ name }) => name === team)!.held} />
          <button type="button" onClick={() => setTeam(null)}>
            Close
          </button>
        </section>
      )}
      {by === 'teams' ? (
        <TeamsMap
          {...shared}
          tiles={tiles}
          before={now === base ? null : before}
          onPerson={(person) => onPerson(person + 1)}
        />
      ) : (
        <StepsMap
          {...shared}
          base={base}
          tiles={tiles}
          onTeam={setTeam}
          onPerson={(person) => onPerson(person + 1)}
        />
      )}
      <p class="quiet">
        Lists and limits: means of all runs; dark: at its limit. Click a team: what holds its lists. Dots: up
        to {SAMPLE} people of the first run; click one to follow them.
        {by === 'steps' && ' Marked in colour: what is other than before.'}
      </p>
    </div>
  );
}

/** The picture of steps as it is on the screen, at its own size, with what the page's style says of it written into it. */
function standing(svg: SVGSVGElement | null): string {
  if (svg === null) throw new Error('the map is still being drawn');
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  for (const shape of copy.querySelectorAll('g.held path, g.held polygon'))
    shape.setAttribute('fill', '#1b1b1b');
  for (const words of copy.querySelectorAll('g.held > text')) words.setAttribute('fill', '#ffffff');
  return new XMLSerializer().serializeToString(copy);
}

/** Time goes on while it plays. */
function usePlay(
  plays: boolean,
  week: number,
  last: number,
  setWeek: (week: number) => void,
  setPlays: (plays: boolean) => void,
): void {
  const at = useRef(week);
  at.current = week;
  useEffect(() => {
    if (!plays) return;
    let [frame, before] = [0, performance.now()];
    const tick = (time: number) => {
      const next = at.current + ((time - before) / 1000) * PACE;
      before = time;
      if (next >= last) {
        setWeek(last);
        setPlays(false);
        return;
      }
      setWeek(next);
      frame = requestAnimationFrame(tick);
    };
    if (at.current >= last) setWeek(0);
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [plays, last]);
}
