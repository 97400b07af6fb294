import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import type { HistogramKey } from '../../measures/measure.ts';
import { overall } from '../findings/cells.ts';
import { findingOr } from '../findings/finding.ts';
import { shareWithinDays } from '../findings/waits.ts';
import { columnsOf, type Row } from '../tables.ts';
import { numberIn } from '../words/numbers.ts';
import { capital, listed } from '../words/text.ts';
import { blankSystems, whyNoHelp } from './blank.ts';
import type { Chart } from './chart.ts';
import { dailyCurves } from './daily-curves.ts';
import { addedUp } from './kit.ts';

export function waitsToFirstContact(result: ExperimentResult): Chart {
  return waits(result, 'wait_to_first_contact', 'waits-to-first-contact', 'a first contact');
}

export function waitsToHelp(result: ExperimentResult): Chart {
  return waits(result, 'wait_to_help', 'waits-to-help', 'the start of help');
}

const NOBODY = 'Nobody’s wait of this kind ended in the window.';

/** The share whose wait had ended, by time waited, a point for each day, systems overlaid, with the standard as a line. */
function waits(result: ExperimentResult, clock: HistogramKey['name'], name: string, until: string): Chart {
  const shares = result.systems.map(({ histograms }) => {
    const histogram = histograms.find(({ key }) => key.name === clock);
    return histogram ? shareWithinDays(histogram) : [];
  });
  const isKnown = shares.map((one) => one.length > 0);
  const why = (system: SystemResult) => (clock === 'wait_to_help' ? whyNoHelp(system, NOBODY) : NOBODY);
  return {
    name,
    title: titleOf(result, clock, until),
    caption: `How long people waited for ${until}. ${addedUp(result)}. Only people whose wait ended: those who left or still wait are not in this chart.${blankSystems(result, isKnown, why)}`,
    alt: `Lines: of those whose wait ended, the share for whom it had ended by each day, in each system, with the waiting-time standard as a vertical line.`,
    table: {
      name,
      columns: columnsOf('scenario', 'days', 'share'),
      rows: shares.flatMap((one, index) =>
        one.map((share, day): Row => [result.systems[index]!.scenario.name, day, share]),
      ),
    },
    whyNothing: why(result.systems[0]!),
    ...dailyCurves(result, shares, {
      across: weeksUntil(until),
      up: 'Share of those whose wait ended (%)',
      top: 100,
    }),
  };
}

/** So many systems are named; of more, the range of their medians is told. */
const MOST_NAMES = 2;

/**
 * Half of them and nine in ten: a curve that begins above may end below, and one number would say the opposite of what is
 * seen. `A first contact: half within 17.7 days in spa and 3.9 in no-wrong-door, nine in ten within 24.8 and 67.1`.
 */
function titleOf(result: ExperimentResult, clock: HistogramKey['name'], until: string): string {
  const about = `How long people waited for ${until}`;
  const found = result.systems.map((system) => overall(system));
  const days = (which: string) =>
    found.map((cells) => cells.get(`${clock}_${which}`)?.estimate.mean ?? Number.NaN);
  const [half, most] = [days('median'), days('p90')];
  if (result.systems.length > MOST_NAMES || ![...half, ...most].every(Number.isFinite))
    return findingOr(result, `${clock}_median`, about);
  const named = half.map((value, index) => {
    const where = result.systems.length === 1 ? '' : ` in ${result.systems[index]!.scenario.name}`;
    return `${numberIn('days', value)}${index === 0 ? ' days' : ''}${where}`;
  });
  return `${capital(until)}: half within ${listed(named)}, nine in ten within ${listed(most.map((value) => numberIn('days', value)))}`;
}

function weeksUntil(until: string): string {
  return `Weeks from first referral until ${until}`;
}
