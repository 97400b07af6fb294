import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../core/index.ts';
import { drawMaps } from '../../report/map/draw-map.ts';
import { listId } from '../../report/map/places.ts';
import { sketchOf } from '../../report/map/sketch-of.ts';
import type { Film } from '../asks.ts';
import { besideOthers, walkersAt } from '../moving.ts';
import type { Tile } from '../tiles.ts';
import { COLOURS, type Lists } from './map-parts.ts';

const SIZES = ['whole', '35', '50', '75', '100'] as const;

/** Every step of the system now, with lists that swell, people who move, and dark where a limit holds a list. */
export function StepsMap({
  base,
  now,
  tiles,
  lists,
  week,
  film,
  time,
  onTeam,
  onPerson,
}: {
  base: Scenario;
  now: Scenario;
  tiles: readonly Tile[];
  lists: Lists;
  week: number;
  film: Film | null;
  time: number;
  /** Of whose box was clicked. */
  onTeam: (team: string) => void;
  onPerson: (person: number) => void;
}) {
  const [svg, setSvg] = useState('');
  const [fault, setFault] = useState('');
  const [size, setSize] = useState<string>('whole');
  const place = useRef<HTMLDivElement>(null);
  const sketch = useMemo(() => sketchOf(now), [now]);
  // What a lever changes is mostly not where boxes stand: laid out again only where the picture is another.
  const shape = useMemo(() => JSON.stringify([sketch, sketchOf(base)]), [sketch, base]);
  useEffect(() => {
    drawMaps([{ scenario: base }, { scenario: now }], 'map-').then(
      ([, picture]) => setSvg(picture ?? ''),
      (error: Error) => setFault(error.message),
    );
  }, [shape]);
  const numbers = useMemo(
    () => new Map(sketch.boxes.map(({ id }, index) => [id, `map-1-n${index}`])),
    [sketch],
  );
  useEffect(() => {
    const root = place.current;
    if (root === null || svg === '') return;
    const most = Math.max(1, ...[...lists.values()].flatMap((mean) => [...mean]).filter(Number.isFinite));
    for (const { name, held } of tiles) {
      const box = root.querySelector<SVGGElement>(`#${numbers.get(listId(name))}`);
      box?.classList.toggle('held', held.length > 0);
      if (box) swell(box, lists.get(name)?.[week] ?? Number.NaN, most);
    }
  }, [svg, lists, week, tiles, numbers]);
  // Begins at the doors: a large map would open on a blank corner.
  useEffect(() => {
    const root = place.current;
    const drawn = root?.querySelector('svg');
    if (!root || !drawn) return;
    const resize = () => {
      const { width, height } = drawn.viewBox.baseVal;
      const zoom =
        size === 'whole'
          ? Math.min(root.clientWidth / width, root.clientHeight / height)
          : Number(size) / 100;
      drawn.setAttribute('width', String(width * zoom));
      drawn.setAttribute('height', String(height * zoom));
      const door = drawn.querySelector<SVGGElement>(`#${numbers.get(`@source/${now.sources[0]?.name}`)}`);
      const middle = door ? middleOf(door, drawn) : { x: 0, y: height / 2 };
      root.scrollTo(0, middle.y * zoom - root.clientHeight / 2);
    };
    resize();
    addEventListener('resize', resize);
    return () => removeEventListener('resize', resize);
  }, [svg, size]);
  useDots(place, svg, film, numbers, time);
  // What is clicked here is a button in the view of teams, and a number in One person: nobody needs a mouse.
  useEffect(() => {
    const root = place.current;
    const onClick = ({ target }: MouseEvent) => {
      const element = target as Element;
      const person = element.closest('.dots circle')?.getAttribute('data-person');
      if (person) return onPerson(Number(person));
      const id = element.closest('g.node')?.id;
      const box = sketch.boxes.find((_, index) => `map-1-n${index}` === id);
      if (box && box.team !== '') onTeam(box.team);
    };
    root?.addEventListener('click', onClick);
    return () => root?.removeEventListener('click', onClick);
  }, [sketch]);
  if (fault !== '') return <p role="alert">The map could not be drawn: {fault}</p>;
  return (
    <>
      <label class="size">
        Size
        <select value={size} onChange={(event) => setSize(event.currentTarget.value)}>
          {SIZES.map((each) => (
            <option key={each} value={each}>
              {each === 'whole' ? 'all of it' : `${each} %`}
            </option>
          ))}
        </select>
      </label>
      <div
        ref={place}
        class="picture steps"
        // Our own picture, in which every name is escaped.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </>
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
    layer.innerHTML = (film === null ? [] : walkersAt(film, time))
      .map(({ person, kind, from, to, share }) => {
        const end = find(to);
        if (end === null) return '';
        const start = find(from) ?? end;
        const [aside, down] = besideOthers(person, 10, 7);
        const x = start.x + (end.x - start.x) * share + aside;
        const y = start.y + (end.y - start.y) * share + down;
        return `<circle data-person="${person}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5" fill="${COLOURS[kind % COLOURS.length]}" stroke="#fff"/>`;
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
