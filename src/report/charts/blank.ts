/** What a picture has nothing of: it is not drawn as nought, and the caption says why. */
import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { whyEmpty, whyUnsaid } from '../../measures/index.ts';
import { overall } from '../findings/cells.ts';
import { listed } from '../words/text.ts';

/**
 * Of several systems, those of which nothing is known that could be drawn; empty where all or none are.
 * @param why a sentence for such a system
 */
export function blankSystems(
  { systems }: ExperimentResult,
  isKnown: readonly boolean[],
  why: (system: SystemResult) => string,
): string {
  const blank = systems.filter((_, index) => isKnown[index] === false);
  return blank.length === systems.length
    ? ''
    : inWords(blank.map((system) => ['', system.scenario.name, why(system)]));
}

/** Numbers of the whole system that some system does not have, or none has, by the names of their measures. */
export function blankRows(result: ExperimentResult, names: readonly string[]): string {
  const { systems } = result;
  const found = systems.map(overall);
  return inWords(
    names.flatMap((name) => {
      const blank = systems.filter((_, index) => Number.isNaN(found[index]!.get(name)?.estimate.mean));
      const all = blank.length === systems.length;
      return (all ? blank.slice(0, 1) : blank).map((system) => {
        const { measure, estimate } = overall(system).get(name)!;
        return [measure.label, all ? '' : system.scenario.name, whyEmpty(measure, estimate.mean)] as const;
      });
    }),
  );
}

/** For `blankSystems`: that nothing is known as help, where it is so. */
export function whyNoHelp({ directory }: SystemResult, otherwise: string): string {
  return whyUnsaid(['help'], directory) || otherwise;
}

/** For `blankSystems`, of lists; a log may not tell of them. */
export function whyNoList({ directory }: SystemResult): string {
  return whyUnsaid(['lists'], directory) || 'The run has no whole week.';
}

type Blank = readonly [what: string, where: string, why: string];

/** A sentence for each reason: ` Not known in b: Wait to help, median. Nobody’s wait of this kind ended in the window.` */
function inWords(blanks: readonly Blank[]): string {
  const reasons = [...new Set(blanks.map(([, , why]) => why))];
  return reasons
    .map((reason) => {
      const own = blanks.filter(([, , why]) => why === reason);
      const whats = [...new Set(own.map(([what]) => what))].filter((what) => what !== '');
      const wheres = [...new Set(own.map(([, where]) => where))].filter((where) => where !== '');
      const where = wheres.length === 0 ? '' : ` in ${listed(wheres)}`;
      return ` Not known${where}${whats.length === 0 ? '' : `: ${listed(whats)}`}. ${reason}`;
    })
    .join('');
}
