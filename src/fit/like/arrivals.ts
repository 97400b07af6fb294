import { exp } from '../../maths/index.ts';
import { mapOf, type RawMap } from '../../scenario/names.ts';
import { countEnds } from '../../stats/index.ts';
import { WEEK, YEAR } from '../../units/minutes.ts';
import { minutesIn } from '../../units/time-words.ts';
import { dispersionOf } from '../dispersion.ts';
import { figureIn } from '../figures.ts';
import { type Trend, trendOf } from '../trend.ts';
import type { Like } from './like.ts';

export function arrivals(fit: Like): void {
  for (const [source, said] of Object.entries(mapOf(fit.raw.sources))) {
    const path = `sources.${source}.rate`;
    const { rate, batch, trend, surges, pattern } = mapOf(said);
    const unit = figureIn(rate);
    const seen = fit.evidence.sources.get(source) ?? fit.evidence.doors.get(source);
    const per = unit === null ? null : minutesIn(unit.after.replace(/^\s*(per|an?)\s+/, ''));
    if (unit === null || per === null) {
      if (mapOf(said).from_file === undefined) fit.leave(`sources.${source}`, 'only a `rate` is fitted');
      continue;
    }
    if (batch !== undefined || surges !== undefined) {
      fit.leave(path, 'people come in batches, or the rate changes (`surges`)');
      continue;
    }
    const weeks = fit.evidence.weeks;
    const first = seen?.first ?? 0;
    if (weeks < 4) {
      fit.leave(path, 'the log is shorter than four weeks');
      continue;
    }
    const growth =
      seen === undefined || weeks < YEAR_OF_WEEKS ? null : trendOf(seen.weeks, Math.floor(weeks));
    if (trend !== undefined) {
      trendFigures(fit, source, growth, { per, after: unit.after, first });
      factors(fit, `sources.${source}.pattern`, mapOf(pattern), seen);
      continue;
    }
    if (growth !== null && (growth.growthLow > 0 || growth.growthHigh < 0))
      fit.leave(
        `sources.${source}.trend`,
        `the scenario has none, and weeks of the log change by ${yearly(growth.growth)}, ${yearly(growth.growthLow)} to ${yearly(growth.growthHigh)}`,
      );
    const scale = (per / WEEK) * (1 / weeks);
    const dispersion =
      seen === undefined ? { index: 1, isMore: false } : dispersionOf(seen.weeks, Math.floor(weeks));
    const widened = Math.sqrt(Math.max(1, dispersion.isMore ? dispersion.index : 1));
    const { low, high } = countEnds(first);
    fit.figures.push({
      path,
      about: first * scale,
      low: Math.max(0, first - (first - low) * widened) * scale,
      high: (first + (high - first) * widened) * scale,
      after: unit.after,
      counts: [first],
      note: `${first.toLocaleString('en-GB')} first referrals in ${weeks.toFixed(1)} weeks (Poisson${widened > 1 ? `, widened ${widened.toFixed(2)} times because weeks differ by more than chance` : ', exact'})`,
    });
    factors(fit, `sources.${source}.pattern`, mapOf(pattern), seen);
  }
}

/** A trend of a shorter log would be the season. */
const YEAR_OF_WEEKS = 52;
const WEEKS_IN_YEAR = YEAR / WEEK;

function yearly(growth: number): string {
  return `${percent(growth).toFixed(1)}% per year`;
}

function percent(growth: number): number {
  return 100 * (exp(growth * WEEKS_IN_YEAR) - 1);
}

/** The rate at the beginning of the log, and its growth. */
function trendFigures(
  fit: Like,
  source: string,
  found: Trend | null,
  { per, after, first }: { readonly per: number; readonly after: string; readonly first: number },
): void {
  if (found === null) {
    for (const key of ['rate', 'trend'])
      fit.leave(`sources.${source}.${key}`, 'a trend needs a year of the log and 20 referrals');
    return;
  }
  const scale = per / WEEK;
  const widened =
    found.widened > 1
      ? `, widened ${found.widened.toFixed(2)} times because weeks differ by more than chance`
      : '';
  const note = `${first.toLocaleString('en-GB')} first referrals (Poisson with a trend: Cox and Lewis${widened})`;
  fit.figures.push(
    {
      path: `sources.${source}.rate`,
      about: found.rate * scale,
      low: found.rateLow * scale,
      high: found.rateHigh * scale,
      after,
      counts: [first],
      note: `at the beginning of the log, ${note}`,
    },
    {
      path: `sources.${source}.trend`,
      about: percent(found.growth),
      low: percent(found.growthLow),
      high: percent(found.growthHigh),
      after: '% per year',
      counts: [first],
      note,
    },
  );
}

function factors(
  fit: Like,
  path: string,
  pattern: RawMap,
  seen: { weekdays: number[]; hours: number[]; months: number[]; first: number } | undefined,
): void {
  for (const [name, least] of [
    ['weekdays', 100],
    ['hours', 300],
    ['months', 300],
  ] as const) {
    if (pattern[name] === undefined) continue;
    const counts = seen?.[name] ?? [];
    if (seen === undefined || seen.first < least || (name === 'months' && fit.evidence.weeks < 104)) {
      fit.leave(
        `${path}.${name}`,
        name === 'months' ? 'a season needs two years and 300 referrals' : `fewer than ${least} referrals`,
      );
      continue;
    }
    const list = counts.map((count) => Number(((count / seen.first) * counts.length).toPrecision(3)));
    const note = `shares of ${seen.first.toLocaleString('en-GB')} first referrals, without limits`;
    fit.figures.push({
      path: `${path}.${name}`,
      about: 0,
      low: 0,
      high: 0,
      after: '',
      counts: counts as number[],
      note,
      list,
    });
  }
}
