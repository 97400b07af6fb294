import { chartsOf } from '../charts/registry.ts';
import type { HouseStyle } from '../house-style.ts';
import type { StoredDesign } from '../results/design-reader.ts';
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
import { chartSections, maps } from './pictures.ts';
import { places } from './places.ts';
import { rules } from './rules.ts';
import { selfCheck } from './self-check.ts';
import { staff } from './staff.ts';
import { stories } from './stories.ts';

/**
 * One page that holds everything: no request, no script, readable without either. `version` is of the program that
 * writes it.
 */
export async function reportPage(
  stored: StoredResults,
  version: string,
  { style, designs = [] }: { style?: HouseStyle | undefined; designs?: readonly StoredDesign[] } = {},
): Promise<string> {
  const charts = chartsOf(stored.result);
  const sections: Section[] = [
    asked(stored),
    answer(
      stored,
      charts,
      version,
      designs.some(({ answer }) => answer.command === 'explore'),
    ),
    ...(await designSections(designs)),
    ...chartSections(charts),
    ...clocks(stored),
    staff(stored, charts),
    ...places(stored),
    ...equity(stored, charts),
    ...stories(stored),
    await maps(stored),
    rules(stored),
    selfCheck(stored, version),
    assumed(stored),
    methods(stored),
  ];
  const files = stored.manifest.systems.map(({ file }) => file).join(' ');
  const footer = `${FOOTER} To move the levers of these systems in a page of your own: npx doorways workbench ${files}`;
  return page({ title: titleOf(stored), manifest: stored.manifest, sections, footer }, style).text;
}

const FOOTER =
  'from the results on disk. The tables are in the same folder as CSV files, with a data dictionary.';

function titleOf({ result }: StoredResults): string {
  return result.systems.map(({ scenario }) => scenario.title || scenario.name).join(', or: ');
}
