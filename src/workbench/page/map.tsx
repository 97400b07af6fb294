import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../core/index.ts';
import type { ExperimentResult } from '../../experiment/results.ts';
import { toSend } from '../../experiment/to-send.ts';
import { drawMaps } from '../../report/map/draw-map.ts';
import { listId } from '../../report/map/places.ts';
import { sketchOf } from '../../report/map/sketch-of.ts';
import { WEEK } from '../../units/minutes.ts';
import type { Film } from '../asks.ts';
import type { Jobs } from './jobs.ts';
import { useAnswer } from './use-answer.ts';

/** Dots on the map: so many people are followed at most. */
const SAMPLE = 150;
/** Weeks that pass in a second of play. */
const PACE = 4;
/** A dot takes so long from one box to the next, in minutes of the scenario. */
const WALK = WEEK / 2;
const COLOURS = ['#005eb8', '#d5281b', '#007f3b', '#8a1e7a', '#b35900', '#4c6272'];

/** The system now, with its lists as they are week by week and people moving between its boxes. */
export function MapView({
  base,
  now,
  answer,
  jobs,
}: {
  base: Scenario;
  now: Scenario;
  answer: ExperimentResult | null;
  jobs: Jobs;
}) {
  const [svg, setSvg] = useState('');
  const [fault, setFault] = useState('');
  const [week, setWeek] = useState(Math.round(now.time.warmUp / WEEK));
  const [plays, setPlays] = useState(false);
  const [zoom, setZoom] = useState(0.5);
  const [film, setFilm] = useState<Film | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const sketch = useMemo(() => sketchOf(now), [now]);
  const last = Math.floor((now.time.warmUp + now.time.run) / WEEK) - 1;
  // What a lever changes is mostly not where boxes stand: laid out again only where the picture is another.
  const shape = useMemo(() => JSON.stringify([sketch, sketchOf(base)]), [sketch, base]);
  useEffect(() => {
    drawMaps([{ scenario: base }, { scenario: now }], 'map-').then(
      ([, picture]) => setSvg(picture ?? ''),
      (error: Error) => setFault(error.message),
    );
  }, [shape]);
  // People stay on the map once they were asked for.
  const wanted = useRef(false);
  wanted.current ||= plays;
  const ask = { ask: 'film', scenario: toSend(now), seed: base.seed, people: SAMPLE } as const;
  useAnswer(jobs, wanted.current ? ask : null, [now, wanted.current], setFilm, setFault);

  const numbers = useMemo(
    () => new Map(sketch.boxes.map(({ id }, index) => [id, `map-1-n${index}`])),
    [sketch],
  );
  const weekly = useMemo(() => listsOf(answer), [answer]);
  useEffect(() => {
    const root = place.current;
    if (root === null || svg === '') return;
    const most = Math.max(1, ...[...weekly.values()].flatMap((mean) => [...mean]).filter(Number.isFinite));
    for (const { name } of now.teams) {
      const box = root.querySelector(`#${numbers.get(listId(name))}`);
      const mean = weekly.get(name)?.[Math.floor(week)] ?? Number.NaN;
      if (box !== null) swell(box as SVGGElement, mean, most);
    }
  }, [svg, weekly, week, now]);
  // Begins at the doors: a large map would open on a blank corner.
  useEffect(() => {
    const root = place.current;
    const drawn = root?.querySelector('svg');
    if (!root || !drawn) return;
    const { width, height } = drawn.viewBox.baseVal;
    drawn.setAttribute('width', String(width * zoom));
    drawn.setAttribute('height', String(height * zoom));
    const door = drawn.querySelector<SVGGElement>(`#${numbers.get(`@source/${now.sources[0]?.name}`)}`);
    const middle = door ? middleOf(door, drawn) : { x: 0, y: height / 2 };
    root.scrollTo(0, middle.y * zoom - root.clientHeight / 2);
  }, [svg, zoom]);
  usePlay(plays, week, last, setWeek, setPlays);
  useDots(place, svg, film, numbers, week * WEEK);

  if (fault !== '') return <p role="alert">The map could not be drawn: {fault}</p>;
  return (
    <div class="map">
      <div class="choose">
        <button type="button" onClick={() => setPlays(!plays)}>
          {plays ? 'Pause' : 'Play'}
        </button>
        <label>
          Week {Math.floor(week) + 1}
          <input
            type="range"
            min={0}
            max={last}
            step={1}
            value={week}
            onInput={(event) => setWeek(Number(event.currentTarget.value))}
          />
        </label>
        <label>
          Size
          <select value={String(zoom)} onChange={(event) => setZoom(Number(event.currentTarget.value))}>
            {[0.2, 0.35, 0.5, 0.75, 1].map((each) => (
              <option key={each} value={String(each)}>
                {each * 100} %
              </option>
            ))}
          </select>
        </label>
        <span class="quiet">
          Lists swell with the people on them (mean of all runs). Dots are {SAMPLE} people of the first run.
          Marked in colour: what is other than before.
        </span>
      </div>
      <div
        ref={place}
        class="picture"
        // Our own picture, in which every name is escaped
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </div>
  );
}

/** People on the list of each team, week by week. */
function listsOf(answer: ExperimentResult | null): Map<string, Float64Array> {
  const system = answer?.systems[1];
  return new Map(
    (system?.series ?? [])
      .filter(({ key }) => key.name === 'waiting')
      .map(({ key, mean }) => [key.team, mean]),
  );
}

/** A badge beside the box: as large as the list is long, with its number. */
function swell(box: SVGGElement, mean: number, most: number): void {
  box.querySelector('.swell')?.remove();
  if (!Number.isFinite(mean)) return;
  const { x, y, width } = box.getBBox();
  const radius = 9 + 30 * Math.sqrt(mean / most);
  const badge = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  badge.setAttribute('class', 'swell');
  badge.innerHTML =
    `<circle cx="${x + width}" cy="${y}" r="${radius}" fill="#b35900" fill-opacity="0.85"/>` +
    `<text x="${x + width}" y="${y + 4}" text-anchor="middle" font-size="12" font-weight="bold" fill="#fff">${Math.round(mean)}</text>`;
  box.append(badge);
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

/** Each person a dot at the box where they are, or on the way to it. */
function useDots(
  place: { current: HTMLDivElement | null },
  svg: string,
  film: Film | null,
  numbers: ReadonlyMap<string, string>,
  time: number,
): void {
  const boxes = useRef(new Map<string, { x: number; y: number } | null>());
  useEffect(() => {
    boxes.current.clear();
  }, [svg, numbers]);
  useEffect(() => {
    const root = place.current?.querySelector('svg');
    if (!root) return;
    let layer = root.querySelector('.dots');
    if (layer === null) {
      layer = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      layer.setAttribute('class', 'dots');
      root.append(layer);
    }
    const find = (id: string) => {
      const known = boxes.current.get(id);
      if (known !== undefined) return known;
      const box = root.querySelector<SVGGElement>(`#${numbers.get(id) ?? 'none'}`);
      const middle = box === null ? null : middleOf(box, root);
      boxes.current.set(id, middle);
      return middle;
    };
    layer.innerHTML = (film?.people ?? [])
      .map(({ at, kind, person }) => {
        const index = at.findLastIndex((each) => each.time <= time);
        if (index === -1) return '';
        // Whoever has left is seen for a while at the way out.
        if (at[index]!.box.includes('/ends/') && time - at[index]!.time > WALK) return '';
        const [from, to] = [find(at[Math.max(0, index - 1)]!.box), find(at[index]!.box)];
        if (to === null) return '';
        const share = from === null ? 1 : Math.min(1, (time - at[index]!.time) / WALK);
        const [jitterX, jitterY] = [((person * 37) % 21) - 10, ((person * 53) % 15) - 7];
        const x = (from ?? to).x + (to.x - (from ?? to).x) * share + jitterX;
        const y = (from ?? to).y + (to.y - (from ?? to).y) * share + jitterY;
        return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" fill="${COLOURS[kind % COLOURS.length]}" stroke="#fff"/>`;
      })
      .join('');
  }, [film, time, svg]);
}

function middleOf(box: SVGGElement, root: SVGSVGElement): { x: number; y: number } {
  const { x, y, width, height } = box.getBBox();
  const matrix = root.getCTM()!.inverse().multiply(box.getCTM()!);
  const point = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(matrix);
  return { x: point.x, y: point.y };
}
