/**
 * The table that an evaluator opens first (docs/systems/README.md): each system, what the field says of it and what its page
 * shows. Nothing is run for it: the figures are taken from the tables of the pages, which tests make. After `npm run docs` has
 * written pages it is made again with DOORWAYS_WRITE_DOCS=1.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillRegions, ROOT, table, textOf, WRITING } from '../docs/markdown.ts';

const PAGE = 'docs/systems/README.md';

interface Says {
  /** Its page in docs/systems, without `.md`. */
  readonly page: string;
  readonly called: string;
  readonly field: string;
  /** What the run shows, of figures of the page. */
  readonly shows: (of: (row: string, column: number) => string) => string;
  /** Of a published figure: the row and column that is held against it, and its limits (a tenth to either side of a single figure). */
  readonly held?: {
    readonly row: string;
    readonly column: number;
    readonly from: number;
    readonly to: number;
  };
  /** Why nothing can be held against the field, or why it lies outside. */
  readonly why?: string;
}

const GAP = 'in the gap: too complex for one, not unwell enough for the other';
const UNTOLD = 'nobody has said why';
const NO_FIGURE = 'no published figure; the direction is held by a test';

const SAYS: readonly Says[] = [
  {
    page: 'before',
    called: 'Before the Framework',
    field:
      'thresholds were raised (15 of 33 trusts, NAO 2023); people too complex for one service and not unwell enough for the other',
    shows: (of) => `of those in the gap help begins for ${of(GAP, 4)} %`,
    why: NO_FIGURE,
  },
  {
    page: 'after',
    called: 'After the Framework',
    field: 'new roles between general practice and secondary care close part of the gap',
    shows: (of) =>
      `of all who ask ${of('Never helped at all (%)', 1)} % and then ${of('Never helped at all (%)', 2)} % are never helped, for the same money`,
    why: NO_FIGURE,
  },
  {
    page: 'spa',
    called: 'A single point of access',
    field:
      'first contact after 14 to 71 days on average (Devon, south-east London), second after about 56, 28 % of these within 28 days, 41 from assessment to help',
    shows: (of) =>
      `first contact after ${of('Wait to first contact, mean (days)', 1)} days; all in [one table](../background/riverside.md#against-published-figures)`,
    held: { row: 'Wait to first contact, mean (days)', column: 1, from: 14, to: 71 },
  },
  {
    page: 'spa-million',
    called: 'A single point of access for a million',
    field: 'an access team at scale, a surge and its recovery',
    shows: (of) =>
      `first contact after ${of('Wait to first contact, mean (days)', 1)} days, ${of('Wait to first contact, mean (days)', 2)} with eight weeks of surge`,
    held: { row: 'Wait to first contact, mean (days)', column: 1, from: 14, to: 71 },
  },
  {
    page: 'no-wrong-door',
    called: 'No wrong door',
    field: 'fewer bounces, the story told less often; breaks down among teams that do not know each other',
    shows: (of) =>
      `${of('Bounces (per person)', 1)} bounces a person and then ${of('Bounces (per person)', 2)}; ${of('Requests that ended with help (people)', 2)} requests end with help, ${of('Requests that ended with help (people)', 4)} among strangers`,
    why: NO_FIGURE,
  },
  {
    page: 'living-well-hub',
    called: 'A Living Well hub: acceptance',
    field: '57 % of those assessed are accepted without a hub, 14 to 27 points more with it (Healey 2021)',
    shows: (of) =>
      `${of('Found eligible (%): Core community team', 1)} % and then ${of('Found eligible (%): Core community team', 2)} %, ${of('Found eligible (%): Core community team', 4)} % where the hub keeps people`,
    held: { row: 'Found eligible (%): Core community team', column: 2, from: 71, to: 84 },
  },
  {
    page: 'living-well-hub',
    called: 'A Living Well hub: assessments',
    field: '203 secondary assessments a month, 78 to 118 fewer with a hub (Healey 2021)',
    shows: (of) =>
      `${of('Secondary assessments, stopped', 1)} and then ${of('Secondary assessments, stopped', 4)} where the hub keeps people, ${of('Secondary assessments, stopped', 2)} where it only sorts`,
    why: 'yes where the hub keeps people, held by a test; not by sorting alone: it makes other people come, not fewer',
  },
  {
    page: 'community-hubs',
    called: 'Community hubs',
    field: 'crises reached within four hours (standard; no national figure was found)',
    shows: (of) =>
      `of those the crisis team knows of ${of('Crises, from the referral to the crisis team, within the standard (%)', 2)} %, ${of('Crises, from the referral to the crisis team, within the standard (%)', 6)} % with two posts more`,
    why: NO_FIGURE,
  },
  {
    page: 'neighbourhood-mdt',
    called: 'A neighbourhood MDT',
    field: '17.8 cases a weekly meeting (Nic a Bháird 2015/16)',
    shows: (of) =>
      `${of('Cases left waiting by a meeting (people): Neighbourhood core team', 2)} cases are left waiting by a meeting of 18`,
    why: 'the 18 are set; how many wait is no published figure',
  },
  {
    page: 'talking-therapies',
    called: 'Talking therapies: entered',
    field: '69 of 100 referred (NHS 2022/23)',
    shows: (of) => `${of('entered: a contact was kept', 1)} %`,
    held: { row: 'entered: a contact was kept', column: 1, from: 62.1, to: 75.9 },
  },
  {
    page: 'talking-therapies',
    called: 'Talking therapies: one contact only',
    field: '44.9 % of those assessed (NHS 2022/23)',
    shows: (of) => `${of('one contact only, of those who entered', 1)} %`,
    held: { row: 'one contact only, of those who entered', column: 1, from: 40.4, to: 49.4 },
  },
  {
    page: 'talking-therapies',
    called: 'Talking therapies: completed',
    field: '37 to 38 of 100 referred, with two contacts or more (NHS 2021/22 to 2023/24)',
    shows: (of) => `${of('two contacts or more: a course completed, as the NHS counts', 1)} %`,
    held: {
      row: 'two contacts or more: a course completed, as the NHS counts',
      column: 1,
      from: 33.8,
      to: 41.3,
    },
  },
  {
    page: 'overwhelmed',
    called: 'Overwhelmed',
    field:
      'referrals grow by 11 % in a year (NHS Benchmarking 2022/23); thresholds creep up, and a wait looks better because fewer are let in',
    shows: (of) =>
      `with habits first contact comes after ${of('Wait to first contact, mean (days)', 2)} days, not ${of('Wait to first contact, mean (days)', 1)}, and ${of('Never helped at all (%)', 2)} % are never helped, not ${of('Never helped at all (%)', 1)}`,
    why: NO_FIGURE,
  },
  {
    page: 'staffing',
    called: 'Staff who come and go',
    field: '9.9 to 19 % of posts vacant (CQC 2025, King’s Fund 2023), 13 to 19 % leave in a year',
    shows: (of) =>
      `${of('Posts vacant (%)', 1)} % vacant, ${of('Leavers, per 100 WTE and year', 1)} of a hundred leave`,
    held: { row: 'Posts vacant (%)', column: 1, from: 9.9, to: 19 },
    why: 'people are recruited within 38 weeks of notice on average, which is set to about a tenth; more are not there in Riverside, where 19 % are vacant',
  },
  {
    page: 'waiting-well',
    called: 'Waiting well',
    field: 'waiting by itself did not change how people engaged later (Iqbal 2021)',
    shows: (of) =>
      `${of('Gave up waiting (%)', 1)} % give up, ${of('Gave up waiting (%)', 4)} % with support for new money, ${of('Gave up waiting (%)', 2)} % for the same money`,
    why: NO_FIGURE,
  },
  {
    page: 'practices',
    called: 'Practices: proactive reviews',
    field:
      '58 % of people discharged to their GP are referred again within two years, 60 % of them in crisis (Ramanuj 2015); 10 % in three years with enhanced primary care (Röhricht 2017)',
    shows: (of) =>
      `a relapse comes to help after ${of('From relapse to help, mean (days)', 1)} days, ${of('From relapse to help, mean (days)', 2)} with reviews; fewer who come for the first time are helped`,
    why: 'the 58 and 60 % are set; how long a relapse goes unnoticed is no published figure',
  },
  {
    page: 'practices',
    called: 'Practices: a way back',
    field: 'people leave sooner where the way back is easy (field studies of the Framework)',
    shows: (of) =>
      `whoever with psychosis asks again is helped after ${of('From asking again to help, psychosis, mean (days)', 1)} days, ${of('From asking again to help, psychosis, mean (days)', 2)} with an easy way back`,
    why: NO_FIGURE,
  },
  {
    page: 'practices',
    called: 'Practices: in groups',
    field: 'balance between one to one and groups (field studies of the Framework)',
    shows: (of) =>
      `${of('Wait on a list, mean (days): Talking therapies', 1)} days on the list of talking therapies, ${of('Wait on a list, mean (days): Talking therapies', 2)} with groups`,
    why: NO_FIGURE,
  },
  {
    page: 'neighbourhood-mdt',
    called: 'Practices: who is in the room',
    field:
      'who is in the room decides what a meeting knows, and what it costs (field studies of the Framework)',
    shows: (of) =>
      `${of('Hours a week in meetings (hours)', 2)} hours a week in meetings of five, ${of('Hours a week in meetings (hours)', 5)} of two`,
    why: NO_FIGURE,
  },
];

/** The cell of a page's table in the first row that begins so. @param column 1 is the first behind the name of the row */
function cellOf(page: string, row: string, column: number): string {
  const line = textOf(`docs/systems/${page}.md`)
    .split('\n')
    .find((each) => each.startsWith(`| ${row} |`));
  if (line === undefined) throw new Error(`docs/systems/${page}.md has no row “${row}”`);
  return line.split('|')[column + 1]!.trim();
}

const numberOf = (cell: string) => Number.parseFloat(cell.replaceAll(',', '').replace('−', '-'));

function within({ page, held, why }: Says): string {
  if (held === undefined) return why ?? '';
  const { row, column, from, to } = held;
  const value = numberOf(cellOf(page, row, column));
  const limits = `${from} to ${to}`;
  return value >= from && value <= to ? `yes (${limits})` : `no (${limits}): ${why ?? UNTOLD}`;
}

function asTable(): string {
  const rows = SAYS.map((says) => [
    `[${says.called}](${says.page}.md)`,
    says.field,
    says.shows((row, column) => cellOf(says.page, row, column)),
    within(says),
  ]);
  return table(['system', 'what the field says', 'what the run shows', 'within the range'], rows);
}

it('the first table says of each system what its page shows', async () => {
  const wanted = await fillRegions(textOf(PAGE), 'run', async () => asTable());
  if (WRITING) writeFileSync(join(ROOT, PAGE), wanted);
  else expect(textOf(PAGE)).toBe(wanted);
});

it('of a published figure each system is within its range, or the table says why not', () => {
  for (const says of SAYS) expect(within(says), says.called).not.toContain(UNTOLD);
});
