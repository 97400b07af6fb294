import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../core/index.ts';
import { arrivalWords } from '../../report/map/sketch-of.ts';
import { numberIn } from '../../report/words/numbers.ts';
import type { Film } from '../asks.ts';
import { besideOthers, isWayOut, walkersAt } from '../moving.ts';
import type { Tile } from '../tiles.ts';
import { COLOURS, type Lists } from './map-parts.ts';

/** Bars of a team that are always seen; the others with one click. */
const SHOWN = 3;

/** Doors, teams and ways out as tiles that fill any screen; people go over them as dots. */
export function TeamsMap({
  now,
  tiles,
  lists,
  before,
  week,
  film,
  time,
  onPerson,
}: {
  now: Scenario;
  tiles: readonly Tile[];
  lists: Lists;
  /** The lists of the base; null: it is the base. */
  before: Lists | null;
  week: number;
  film: Film | null;
  /** Minutes since the start. */
  time: number;
  onPerson: (person: number) => void;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const most = Math.max(1, ...[...lists.values()].flatMap((mean) => [...mean]).filter(Number.isFinite));
  return (
    <div class="tiles" ref={place}>
      <section class="tile doors">
        <h3>Who asks for help</h3>
        {now.sources.map((source) => (
          <p key={source.name} data-box={`@source/${source.name}`}>
            {source.title} <small>{arrivalWords(source)}</small>
          </p>
        ))}
      </section>
      {tiles.map((tile) => (
        <TeamTile
          key={tile.name}
          tile={tile}
          waiting={lists.get(tile.name)?.[week] ?? Number.NaN}
          before={before?.get(tile.name)?.[week] ?? Number.NaN}
          most={most}
          isOpen={open === tile.name}
          onOpen={() => setOpen(open === tile.name ? null : tile.name)}
        />
      ))}
      <section class="tile doors out">
        <h3>Ways out</h3>
        <p data-box="out/helped">with help</p>
        <p data-box="out/else">without</p>
      </section>
      <Dots place={place} film={film} time={time} on={[tiles, open]} onPerson={onPerson} />
    </div>
  );
}

function TeamTile({
  tile,
  waiting,
  before,
  most,
  isOpen,
  onOpen,
}: {
  tile: Tile;
  waiting: number;
  before: number;
  most: number;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const { name, title, weekly, bars, held } = tile;
  const size = `${(1.9 + 2.2 * Math.sqrt(Math.max(0, waiting) / most)).toFixed(2)}rem`;
  const more = Math.round(waiting) - Math.round(before);
  return (
    <section class={`tile${held.length > 0 ? ' held' : ''}${isOpen ? ' open' : ''}`} data-team={name}>
      <div class="top">
        <div>
          <h3>
            <button type="button" aria-expanded={isOpen} onClick={onOpen} title="What holds its lists">
              {title}
            </button>
          </h3>
          <small>{Number.isFinite(weekly) ? `${numberIn('per week', weekly)} referrals a week` : ' '}</small>
        </div>
        {Number.isFinite(waiting) && (
          <p class="list" data-box={`${name}/waiting list`}>
            <b style={{ width: size, height: size }}>{Math.round(waiting)}</b>
            <small>waiting</small>
            {more !== 0 && Number.isFinite(more) && (
              <small>{more > 0 ? `▲ ${more} more` : `▼ ${-more} fewer`}</small>
            )}
          </p>
        )}
      </div>
      {(isOpen ? bars : bars.slice(0, SHOWN)).map((bar) => (
        <div class={`bar${bar.isFull ? ' full' : ''}`} key={bar.title + bar.words} title={bar.words}>
          <span>
            {bar.title}
            {bar.isFull && <em> at limit</em>}
          </span>
          <i style={{ width: `${Math.min(100, 100 * bar.full).toFixed(1)}%` }} />
          {isOpen && <small>{bar.words}</small>}
        </div>
      ))}
      <div class="work" data-box={`${name}/`} />
      {isOpen && <HeldLists held={held} />}
    </section>
  );
}

/** Which limit holds each list. */
export function HeldLists({ held }: { held: Tile['held'] }) {
  if (held.length === 0) return <p>On no list here do people stand for longer than a week.</p>;
  return (
    <ul class="why" aria-label="What holds people up">
      {held.map(({ title, days, people, by }) => (
        <li key={title}>
          <b>
            {numberIn('days', days)} days waiting for: {title}
          </b>{' '}
          ({numberIn('people', people)} people at a time)
          {by.map((words) => (
            <small key={words}>{words}</small>
          ))}
        </li>
      ))}
    </ul>
  );
}

const HELPED = new Set(['helped', 'partly_helped']);

/** The tile's place for a box of the film. */
function placeOf(box: string): string {
  if (isWayOut(box)) return HELPED.has(box.slice(box.lastIndexOf('/') + 1)) ? 'out/helped' : 'out/else';
  if (box.startsWith('@') || box.endsWith('/waiting list')) return box;
  return `${box.slice(0, box.indexOf('/'))}/`;
}

/** Each person a dot where they are, or on the way there; whoever is pointed at is followed. */
function Dots({
  place,
  film,
  time,
  on,
  onPerson,
}: {
  place: { readonly current: HTMLDivElement | null };
  film: Film | null;
  time: number;
  on: readonly unknown[];
  onPerson: (person: number) => void;
}) {
  const [, setSize] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(() => setSize((count) => count + 1));
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);
  const found = useRef<{ of: readonly unknown[]; at: Map<string, [number, number]> }>({
    of: [],
    at: new Map(),
  });
  const root = place.current;
  if (film === null || root === null) return null;
  const { clientWidth: width, scrollHeight: height } = root;
  const of = [...on, width, height];
  if (of.some((each, index) => each !== found.current.of[index])) found.current = { of, at: new Map() };
  const middle = (box: string): [number, number] | null => {
    const name = placeOf(box);
    const known = found.current.at.get(name);
    if (known !== undefined) return known;
    const element = root.querySelector(`[data-box="${CSS.escape(name)}"]`);
    if (element === null) return null;
    const [inner, outer] = [element.getBoundingClientRect(), root.getBoundingClientRect()];
    const at: [number, number] = [
      inner.left - outer.left + inner.width / 2,
      inner.top - outer.top + inner.height / 2,
    ];
    found.current.at.set(name, at);
    return at;
  };
  return (
    <svg class="dots" width={width} height={height} aria-hidden="true">
      {walkersAt(film, time).flatMap(({ person, kind, from, to, share }) => {
        const end = middle(to);
        if (end === null) return [];
        const start = middle(from) ?? end;
        const [aside, down] = besideOthers(person, to.endsWith('/waiting list') ? 18 : 40, 9);
        return [
          // biome-ignore lint/a11y/noStaticElementInteractions: the same is done by the number in One person
          <circle
            key={person}
            cx={(start[0] + (end[0] - start[0]) * share + aside).toFixed(1)}
            cy={(start[1] + (end[1] - start[1]) * share + down).toFixed(1)}
            r={5}
            fill={COLOURS[kind % COLOURS.length]}
            onClick={() => onPerson(person)}
          />,
        ];
      })}
    </svg>
  );
}
