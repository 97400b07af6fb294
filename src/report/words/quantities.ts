import type { Distribution, FixedTime } from '../../scenario/scenario.ts';
import { DAY, HOUR } from '../../units/minutes.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Tuesday 10:00`, `every 2 weeks Friday 14:00`, `weekdays 09:00 and 13:00`; many at odd times: how many a week. */
export function fixedTimesWords(times: readonly FixedTime[]): string {
  const clocks = new Map<string, number[]>();
  for (const { everyWeeks, at } of times) {
    const often = everyWeeks === 1 ? '' : `every ${everyWeeks} weeks `;
    const clock = `${two(Math.floor((at % DAY) / HOUR))}:${two(at % HOUR)}`;
    const key = `${often}|${clock}`;
    clocks.set(key, [...(clocks.get(key) ?? []), Math.floor(at / DAY)]);
  }
  if (clocks.size > 3) return `at ${times.length} times a week`;
  const words = [...clocks].map(([key, days]) => {
    const [often, clock] = key.split('|') as [string, string];
    return `${often}${daysWords(days)} ${clock}`;
  });
  return words.join(' and ');
}

function daysWords(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b).join('');
  if (sorted === '01234') return 'weekdays';
  if (sorted === '0123456') return 'every day';
  return [...sorted].map((day) => DAYS[Number(day)]).join(', ');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A distribution of the normalised scenario in words: `lognormal (mean 90, sd 20)`. A fixed value is the value. */
export function distributionWords(distribution: object, factor = 1): string {
  const { kind, ...rest } = distribution as { readonly kind?: string } & Record<string, unknown>;
  if (kind === 'fixed') return plain(Number(rest.value) / factor);
  if (kind === 'adjusted') return adjustedWords(distribution as Adjusted, factor);
  if (kind === 'mixture')
    return (distribution as Mixture).parts
      .map(({ share, of }) => `${distributionWords(of, factor)} for ${plain(100 * share)} %`)
      .join(', ');
  const parts = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${name} ${plain(SCALES.has(name) ? value / factor : value)}`] : [],
  );
  return `${kind ?? 'distribution'}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

type Mixture = Extract<Distribution, { kind: 'mixture' }>;
type Adjusted = Extract<Distribution, { kind: 'adjusted' }>;

function adjustedWords({ of, plus, round }: Adjusted, factor: number): string {
  const more = plus === 0 ? '' : ` plus ${plain(plus / factor)}`;
  const way = round === null || round.way === 'nearest' ? '' : `${round.way} `;
  const rounded = round === null ? '' : ` rounded ${way}to multiples of ${plain(round.to / factor)}`;
  return `${distributionWords(of, factor)}${more}${rounded}`;
}

/** Parameters that have the unit of the quantity; others are shapes, which have none. */
const SCALES = new Set([
  'mean',
  'sd',
  'low',
  'high',
  'scale',
  'min',
  'max',
  'mode',
  'median',
  'value',
  'shift',
]);

function plain(number: number): string {
  return String(Number(number.toPrecision(4)));
}
