/** Tables of the pages in docs/systems. Words after the name of a table are measures, `measure@place` for a part. */

import { interval, mark, signedInterval } from '../../src/report/words/estimates.ts';
import { numberIn, unitWord } from '../../src/report/words/numbers.ts';
import { spaced } from '../../src/report/words/text.ts';
import type { Figure, Scenario } from '../../src/scenario/index.ts';
import { commonPath, table } from '../docs/markdown.ts';
import type { SystemStudy } from './system-page.ts';

/** Base, other, paired difference; with three systems or more each is held against the base. */
export function differencesTable(study: SystemStudy, words: readonly string[]): string {
  const { systems } = study.study;
  const [base, ...others] = systems.map(({ called }) => called);
  const several = others.length > 1;
  const header = several
    ? ['', base!, ...others.flatMap((called) => [called, 'difference (95 % interval)'])]
    : ['', base!, others[0]!, 'difference (95 % interval)', ''];
  const rows = words.map((word) => {
    const [measure, place = ''] = word.split('@') as [string, string?];
    const first = study.cell(0, measure, place);
    const { unit } = first.cell.measure;
    const cells = others.flatMap((_, index) => {
      const other = study.cellOrNull(index + 1, measure, place);
      if (other === null) return ['–', '–'];
      const difference = study.between(0, index + 1, measure, place);
      const said = [numberIn(unit, other.estimate.mean), signedInterval(unit, difference)];
      return several ? said : [...said, mark(first.cell.measure, difference)];
    });
    return [labelOf(study, 0, measure, place), numberIn(unit, first.estimate.mean), ...cells];
  });
  const numbers = header.flatMap((title, column) => (title === '' ? [] : [column]));
  return table(header, rows, numbers);
}

/** Two of the systems beside each other. */
export function pairTable(
  study: SystemStudy,
  [base, other]: readonly [number, number],
  words: readonly string[],
): string {
  const { systems } = study.study;
  const rows = words.map((word) => {
    const [measure, place = ''] = word.split('@') as [string, string?];
    const [one, two] = [study.cell(base, measure, place), study.cell(other, measure, place)];
    const { unit } = one.cell.measure;
    const difference = study.between(base, other, measure, place);
    return [
      labelOf(study, base, measure, place),
      numberIn(unit, one.estimate.mean),
      numberIn(unit, two.estimate.mean),
      signedInterval(unit, difference),
      mark(one.cell.measure, difference),
    ];
  });
  const header = ['', systems[base]!.called, systems[other]!.called, 'difference (95 % interval)', ''];
  return table(header, rows, [1, 2, 3]);
}

/** Each system by itself, with its interval; a dash where it has no such team. */
export function figuresTable(study: SystemStudy, words: readonly string[]): string {
  const { systems } = study.study;
  const rows = words.map((word) => {
    const [measure, place = ''] = word.split('@') as [string, string?];
    const cells = systems.map((_, index) => study.cellOrNull(index, measure, place));
    const first = cells.findIndex((cell) => cell !== null);
    if (first === -1) throw new Error(`no system has ${word}`);
    const { unit } = cells[first]!.cell.measure;
    return [
      labelOf(study, first, measure, place),
      ...cells.map((cell) =>
        cell === null ? '–' : `${numberIn(unit, cell.estimate.mean)} (${interval(unit, cell.estimate)})`,
      ),
    ];
  });
  const header = systems.map(({ called }) => `${called} (95 % interval)`);
  return table(
    ['', ...header],
    rows,
    [...header.keys()].map((column) => column + 1),
  );
}

/** `Bounces (per person), complex emotional needs`. */
function labelOf(study: SystemStudy, system: number, measure: string, place: string): string {
  const { label, unit } = study.cell(system, measure, place).cell.measure;
  const word = unitWord(unit);
  const title = place === '' ? '' : titleOf(study.result.systems[system]!.scenario, place);
  return `${label}${word === '' ? '' : ` (${word})`}${title === '' ? '' : `: ${title}`}`;
}

function titleOf({ people, teams }: Scenario, place: string): string {
  const [first, second] = place.split(/[=.]/) as [string, string?];
  if (first === 'kind') return people.kinds.find(({ name }) => name === second)!.title.toLowerCase();
  const team = teams.find(({ name }) => name === first);
  if (!team) return `“${spaced(place)}”`;
  const role = team.roles.find(({ name }) => name === second);
  return role ? `${team.title}, ${role.title.toLowerCase()}` : team.title;
}

/** Where the figures come from that the others have and the base has not. */
export function newNotes([base, ...others]: readonly Scenario[]): string {
  const key = ({ path, value, note }: Figure) => `${path}|${value}|${note}`;
  const known = new Set(base!.ledger.map(key));
  const figures = others.flatMap(({ ledger }) => ledger);
  const byNote = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (known.has(key(figure))) continue;
    const note = `${figure.basis}|${figure.note}`;
    const said = byNote.get(note) ?? [];
    if (!said.some((each) => key(each) === key(figure))) byNote.set(note, [...said, figure]);
  }
  const rows = [...byNote.values()].map((said) => [
    `\`${commonPath(said.map(({ path }) => path))}\``,
    String(said.length),
    said[0]!.basis,
    said[0]!.note,
  ]);
  if (rows.length === 0) return 'No figure is new: what differs are teams and rules.';
  return table(['figures of', 'how many', 'basis', 'in words'], rows, [1]);
}
