import { chartsOf } from '../charts/registry.ts';
import type { HouseStyle } from '../house-style.ts';
import type { StoredDesign } from '../results/design-reader.ts';
import { MOST_ON_A_PAGE } from '../results/pair-of.ts';
import type { StoredResults } from '../results/stored.ts';
import { answer } from './answer.ts';
import { asked } from './asked.ts';
import { assumed } from './assumed.ts';
import { clocks } from './clocks.ts';
import { designSections } from './designs.ts';
import { equity } from './equity.ts';
import type { Section } from './html.ts';
import { methods } from './methods.ts';
import { page } from './page.ts';
import { beside, chartSections, figures, maps } from './pictures.ts';
import { places } from './places.ts';
import { rules } from './rules.ts';
import { selfCheck } from './self-check.ts';
import { staff } from './staff.ts';
import { stories } from './stories.ts';

/** What a page is beside the results. */
export interface PageOptions {
  readonly style?: HouseStyle | undefined;
  readonly designs?: readonly StoredDesign[];
  /** Of several systems, where the page of each after the first lies; what is told there is left out here. */
  readonly pages?: readonly string[];
  /** Of one such page, where that of all lies. */
  readonly whole?: string;
}

/**
 * One page that holds everything: no request, no script, readable without either. `version` is of the program that
 * writes it.
 */
export async function reportPage(
  stored: StoredResults,
  version: string,
  { style, designs = [], pages, whole }: PageOptions = {},
): Promise<string> {
  const charts = chartsOf(stored.result);
  const isExplored = designs.some(({ answer }) => answer.command === 'explore');
  const beforeStaff = [
    asked(stored),
    answer(stored, charts, version, isExplored, pages),
    ...(await designSections(designs)),
  ];
  const afterPeople = [selfCheck(stored, version), assumed(stored), methods(stored)];
  const ofAll = charts.filter(({ isOfOneSystem }) => isOfOneSystem !== true);
  const sections: Section[] =
    pages !== undefined
      ? [
          ...beforeStaff,
          ...chartSections(ofAll),
          ...clocks(stored),
          { id: 'staff', title: 'Staff', inside: beside(figures(ofAll, 'staff')) },
          ...equity(stored, ofAll),
          ...afterPeople,
        ]
      : [
          ...beforeStaff,
          ...chartSections(charts),
          ...clocks(stored),
          staff(stored, charts),
          ...places(stored),
          ...equity(stored, charts),
          ...stories(stored),
          await maps(stored),
          rules(stored),
          ...afterPeople,
        ];
  // Variants and settings of one file are one page.
  const files = [...new Set(stored.manifest.systems.map(({ file }) => file))].join(' ');
  const footer = `${FOOTER} To move the levers of these systems in a page of your own: npx doorways workbench ${files}`;
  return page(
    {
      title: titleOf(stored),
      manifest: stored.manifest,
      sections,
      footer,
      ...(whole === undefined ? {} : { whole }),
    },
    style,
  ).text;
}

const FOOTER =
  'from the results on disk. The tables are in the same folder as CSV files, with a data dictionary.';

function titleOf({ result }: StoredResults): string {
  const [base] = result.systems;
  if (result.systems.length > MOST_ON_A_PAGE)
    return `${base!.scenario.title || base!.scenario.name}, and ${result.systems.length - 1} other systems`;
  return result.systems.map(({ scenario }) => scenario.title || scenario.name).join(', or: ');
}
