import { OUTCOMES } from '../../event-log/kinds.ts';
import { CENTURY, type DateForm, formsOf, minutesOfDate, minutesOfTime } from './dates.ts';
import { type Encoding, type Field, NOTHING, type SEPARATORS } from './mapping.ts';
import { plainName } from './table-reader.ts';

/** The header and the first rows of a table. */
export interface TableSeen {
  readonly file: string;
  readonly separator: keyof typeof SEPARATORS;
  readonly encoding: Encoding;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a column seems to be. */
export interface ColumnSeen {
  readonly name: string;
  readonly filled: number;
  readonly words: ReadonlyMap<string, number>;
}

/** Words of headings that say what a column holds; the first field that fits takes it. */
const HEADINGS: readonly (readonly [Field, RegExp])[] = [
  ['referral', /^(referral|episode|spell|pathway).*(id|no|num|number|ref|key)$|^ref(erral)?_?id$/],
  [
    'person',
    /(client|patient|person|nhs|service_user|rio|hospital).*(id|no|num|number|ref|key)$|^(person|patient|client|id)$/,
  ],
  ['source', /source|referrer|referred_by|referred_from/],
  ['team', /team|service$|ward|clinic$/],
  ['urgency', /urgen|priorit/],
  ['spent_on', /purpose/],
  ['step', /(contact|appointment|activity|appt|session).*(type|purpose|kind|reason)|^(activity|type|step)$/],
  ['role', /(staff|clinician|professional|worker|practitioner).*(type|role|group|band)?|^role$/],
  ['kind', /diagnos|problem|presenting|cluster|need|reason_for_referral|referral_reason/],
];
const GROUPS = /^(age_band|age_group|ethnic\w*|gender|sex|deprivation\w*|imd\w*)$/;
const DECIDES = /outcome|attend|status|reason|result/;

/** What words in their own language usually are in ours; the first that fits. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^refer(ral|red)( received)?$/, 'referred'],
  [
    /^(attended|seen|arrived|kept|completed attended|yes)|attended on time|attended late|^(assessment|treatment|therapy|review|contact|visit|appointment)$/,
    'contacted',
  ],
  [/did not attend|\bdna$|^dna|not attended|no show|failed to attend|patient dna/, 'missed'],
  [
    /discharged?.*(dna|did not attend|missed)|did not engage|non.?attendance|disengag|lost contact/,
    'discharged_after_missed_contacts',
  ],
  [/cancel|rebooked|rescheduled|void|error/, NOTHING],
  [/partly|partial/, 'partly_helped'],
  [/treatment completed?|completed|goals? met|planned|recovered with help|care plan/, 'helped'],
  [/advice|information|guidance/, 'advice_and_signposting'],
  [/signpost/, 'signposted'],
  [/inappropriate|not accepted|rejected|declined by (team|service)|criteria|threshold/, 'declined'],
  [/return(ed)? to (gp|referrer)|back to (gp|referrer)/, 'returned_to_referrer'],
  [/waiting|gave up|no longer (needed|required|wanted)/, 'gave_up_waiting'],
  [/(patient|client|service user).*(declin|refus)|declined (offer|treatment)|refused/, 'declined_the_offer'],
  [/moved|died|deceased|transfer|other|out of area|stopped/, 'stopped_coming'],
];
const URGENCY: readonly (readonly [RegExp, string])[] = [
  [/emergen|crisis|immediate|4 ?h/, 'emergency'],
  [/urgent|priority|soon|2 ?w/, 'urgent'],
  [/routine|standard|normal|non/, 'routine'],
];
const PURPOSE: readonly (readonly [RegExp, string])[] = [
  [/triage|screen/, 'sorting'],
  [/assess|initial|first|intake/, 'understanding'],
  [/admin|letter/, 'admin'],
  [/./, 'care'],
];
const DATES: readonly (readonly [RegExp, string])[] = [
  [/birth|dob|created|updated|extract|entered/, ''],
  [/accept/, 'accepted'],
  [/discharge|closed|closure|end_date|ended/, 'ending'],
  [/contact|appointment|appt|attend|session|activity|start|begin|event/, 'contact'],
  [/refer|receiv|request/, 'referred'],
];
/** More different words than this are a name, a number or a free text. */
const FEW_WORDS = 30;

/**
 * A mapping for these tables, guessed from the names of their columns and their first rows, with how many rows every
 * guess rests on. What is not understood stands in comments; it is for somebody who knows the service to read and mend.
 */
export function proposeMapping(tables: readonly TableSeen[]): string {
  const lines = [
    '# Proposed from the headings and the first rows: read every line, and mend it where it is wrong.',
    '# What each date and word means in the log is said under `events`; `nothing` leaves rows out, and counts them.',
    'tables:',
  ];
  for (const table of tables) lines.push(...new Proposal(table).lines());
  return `${lines.join('\n')}\n`;
}

class Proposal {
  private readonly table: TableSeen;
  private readonly seen: readonly ColumnSeen[];
  private readonly used = new Set<string>();
  private readonly notes: string[] = [];

  constructor(table: TableSeen) {
    this.table = table;
    this.seen = table.columns.map((name, index) => {
      const words = new Map<string, number>();
      for (const row of table.rows) {
        const word = (row[index] ?? '').trim();
        if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
      }
      return { name, filled: [...words.values()].reduce((sum, count) => sum + count, 0), words };
    });
  }

  lines(): string[] {
    const { file, separator, encoding, rows } = this.table;
    const dated = this.dated();
    const fields = this.fields(dated.columns);
    const groups = this.seen.filter(({ name }) => GROUPS.test(plainName(name)) && !this.used.has(name));
    for (const { name } of groups) this.used.add(name);
    const events = this.events(dated);
    const lines = [
      `  ${quoted(file)}:   # ${rows.length.toLocaleString('en-GB')} rows read`,
      `    separator: ${separator}`,
      `    encoding: ${encoding}`,
      `    dates: ${dated.form}${dated.note}`,
      '    columns:',
      ...fields.map(
        ([field, { name, filled, words }]) =>
          `      ${field}: ${quoted(name)}   # ${filled} rows, ${words.size} different`,
      ),
    ];
    if (groups.length > 0)
      lines.push('    groups:', ...groups.map(({ name }) => `      ${plainName(name)}: ${quoted(name)}`));
    const has = new Set(fields.map(([field]) => field));
    if (!has.has('team') && has.has('person'))
      lines.push('    always: {team: team}   # no column says the team: give its name');
    lines.push(...this.wordLists(fields));
    lines.push(
      '    events:',
      ...(events.length === 0 ? ['      []   # no column of dates was found'] : events),
    );
    const unknown = this.seen.filter(({ name }) => !this.used.has(name)).map(({ name }) => name);
    if (unknown.length > 0) lines.push(`    # Not used: ${unknown.join(', ')}`);
    lines.push(...this.notes.map((note) => `    # ${note}`));
    return lines;
  }

  /** The columns that hold dates, and the form in which all of them can be read. */
  private dated(): Dated {
    let form: DateForm | null = null;
    let note = '';
    const columns: ColumnSeen[] = [];
    for (const column of this.seen) {
      const cells = [...column.words.keys()];
      const forms = formsOf(cells);
      if (cells.length === 0 || forms.length === 0) continue;
      if (forms[0] === 'excel' && !/date|time/i.test(column.name)) continue;
      columns.push(column);
      if (form === null || !forms.includes(form)) form = forms[0];
      if (forms.includes('dd/mm/yyyy') && forms.includes('mm/dd/yyyy') && note === '')
        note = '   # mm/dd/yyyy would fit as well: look';
      else if (forms.length === 1) note = '';
    }
    const days = columns.filter(({ words }) => {
      const first = minutesOfDate([...words.keys()][0], form ?? 'yyyy-mm-dd');
      return first !== null && first >= CENTURY;
    });
    return { columns: days, form: form ?? 'yyyy-mm-dd', note };
  }

  private fields(dates: readonly ColumnSeen[]): [Field, ColumnSeen][] {
    const found: [Field, ColumnSeen][] = [];
    for (const [field, pattern] of HEADINGS) {
      const column = this.seen.find(
        (each) => !this.used.has(each.name) && !dates.includes(each) && pattern.test(plainName(each.name)),
      );
      if (column === undefined) continue;
      this.used.add(column.name);
      found.push([field, column]);
      // What a contact was for is usually said by its type.
      if (field === 'step' && !found.some(([other]) => other === 'spent_on'))
        found.push(['spent_on', column]);
    }
    return found;
  }

  private events({ columns }: Dated): string[] {
    const decides =
      this.seen.find(
        (each) =>
          !this.used.has(each.name) && DECIDES.test(plainName(each.name)) && each.words.size <= FEW_WORDS,
      ) ??
      this.seen.find(
        ({ name, words }) => /^(activity|event)/.test(plainName(name)) && words.size <= FEW_WORDS,
      );
    const end = columns.find(({ name }) => /^(end|finish)/.test(plainName(name)));
    const isContacts = this.seen.some(({ name }) =>
      /contact|appointment|appt|attend|activity/.test(plainName(name)),
    );
    const clock = this.seen.find(
      ({ name, words }) =>
        /time/.test(plainName(name)) && [...words.keys()].every((word) => minutesOfTime(word) !== null),
    );
    const length = this.seen.find(({ name }) => /duration|minutes|length/.test(plainName(name)));
    const lines: string[] = [];
    for (const column of columns) {
      const heading = plainName(column.name);
      const kind = DATES.find(([pattern]) => pattern.test(heading))?.[1] ?? '';
      if (kind === '' || (column === end && isContacts && columns.length > 1)) continue;
      this.used.add(column.name);
      const at = `at: ${quoted(column.name)}`;
      const rows = `# ${column.filled} rows`;
      if (kind === 'referred' || kind === 'accepted') lines.push(`      - {${at}, is: ${kind}}   ${rows}`);
      else if (decides === undefined)
        lines.push(
          `      - {${at}, is: ${kind === 'contact' ? 'contacted' : 'helped'}}   ${rows}; no column says how it went`,
        );
      else {
        this.used.add(decides.name);
        const timed = kind === 'contact' && clock !== undefined;
        if (timed) this.used.add(clock.name);
        const when = timed ? `[${quoted(column.name)}, ${quoted(clock.name)}]` : quoted(column.name);
        lines.push(`      - at: ${when}   ${rows}`, `        by: ${quoted(decides.name)}`);
        if (kind === 'contact' && length !== undefined) lines.push(`        minutes: ${quoted(length.name)}`);
        else if (kind === 'contact' && end !== undefined) lines.push(`        until: ${quoted(end.name)}`);
        if (length !== undefined) this.used.add(length.name);
        else if (end !== undefined) this.used.add(end.name);
        lines.push('        is:', ...this.meanings(decides, kind));
      }
    }
    return lines;
  }

  private meanings({ name, words }: ColumnSeen, kind: string): string[] {
    // In a table of all that happens an ending is a row like any other.
    const possible: readonly string[] =
      kind === 'contact' ? ['contacted', 'missed', 'referred', ...OUTCOMES, NOTHING] : [...OUTCOMES, NOTHING];
    return [...words].map(([word, count]) => {
      const found = WORDS.find(
        ([pattern, meant]) => possible.includes(meant) && pattern.test(word.toLowerCase()),
      )?.[1];
      if (found === undefined)
        this.notes.push(`Not understood: \`${word}\` in ${name} (${count} rows) is taken as \`nothing\`.`);
      return `          ${quoted(word)}: ${found ?? NOTHING}   # ${count} rows${found === undefined ? ', not understood' : ''}`;
    });
  }

  private wordLists(fields: readonly [Field, ColumnSeen][]): string[] {
    const lines: string[] = [];
    for (const [field, { words }] of fields) {
      const list = field === 'urgency' ? URGENCY : field === 'spent_on' ? PURPOSE : null;
      if (list === null || words.size > FEW_WORDS) continue;
      lines.push(`      ${field}:`);
      for (const [word, count] of words) {
        const found = list.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? 'routine';
        lines.push(`        ${quoted(word)}: ${found}   # ${count} rows`);
      }
    }
    return lines.length === 0 ? [] : ['    words:', ...lines];
  }
}

interface Dated {
  readonly columns: readonly ColumnSeen[];
  readonly form: DateForm;
  /** What is to be said beside the form. */
  readonly note: string;
}

/** As YAML reads it back as the same text. */
function quoted(text: string): string {
  return /^[A-Za-z][\w ./-]*$/.test(text) &&
    !/^(yes|no|on|off|true|false|null|y|n)$/i.test(text) &&
    !/\s$/.test(text)
    ? text
    : JSON.stringify(text);
}
