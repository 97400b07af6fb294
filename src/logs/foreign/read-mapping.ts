import { EVENT_KINDS, OUTCOMES, SPENT_ON, URGENCIES } from '../../event-log/kinds.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { InputFault, type Spot } from '../../problems/problem.ts';
import { Report } from '../../problems/report.ts';
import { readYaml } from '../../scenario/reading/read-yaml.ts';
import type { Entry, MapTree, Tree } from '../../scenario/reading/tree.ts';
import { DATE_FORMS } from './dates.ts';
import {
  ENCODINGS,
  type EventMapping,
  FIELDS,
  type Field,
  type Mapping,
  type Named,
  NOTHING,
  SEPARATORS,
  type TableMapping,
} from './mapping.ts';

/** What may be said of a date: an event of our logs, how a referral ended, or that it counts as nothing. */
const MEANT: readonly string[] = [...EVENT_KINDS, ...OUTCOMES, NOTHING];
const TABLE_KEYS = [
  'separator',
  'encoding',
  'dates',
  'unread_rows',
  'columns',
  'groups',
  'always',
  'words',
  'events',
];

/**
 * A mapping from its text.
 * @throws InputFault with everything that is wrong, each at its line
 */
export function readMapping(file: string, text: string): Mapping {
  const report = new Report();
  const tree = readYaml(file, text, report);
  const mapping = tree === null ? null : new MappingReader(file, report).read(tree);
  if (mapping === null || report.failed) throw new InputFault(report.sorted());
  return mapping;
}

class MappingReader {
  private readonly file: string;
  private readonly report: Report;

  constructor(file: string, report: Report) {
    this.file = file;
    this.report = report;
  }

  read(tree: Tree): Mapping | null {
    const top = this.mapAt(tree, 'a mapping', ['tables']);
    const tables = top === null ? undefined : this.need(top, 'tables', tree.at);
    const listed = tables === undefined ? null : this.mapAt(tables.tree, '`tables`', null);
    if (listed === null) return null;
    return {
      file: this.file,
      tables: [...listed.entries].map(([name, entry]) => this.table(name, entry)),
    };
  }

  private table(file: string, { key, tree }: Entry): TableMapping {
    const map = this.mapAt(tree, `\`${file}\``, TABLE_KEYS);
    const word = <W extends string>(name: string, words: readonly W[], otherwise: W): W =>
      this.wordAt(map, name, words, otherwise);
    const events = map?.entries.get('events')?.tree;
    if (map !== null && events === undefined)
      this.wrong(key, `\`${file}\` has no events`, 'write `events:` with the columns that hold dates');
    if (events !== undefined && events.kind !== 'list')
      this.wrong(events.at, '`events` is no list', 'write one line for each: `- {at: COLUMN, is: referred}`');
    const columns = this.fields(map, 'columns');
    const always = this.fields(map, 'always');
    if (map !== null && columns.person === undefined && columns.referral === undefined)
      this.wrong(
        key,
        `\`${file}\` does not say whose its rows are`,
        'write `columns: {person: COLUMN}`, or `referral: COLUMN` where another table says whose referral it is',
      );
    const groups = this.names(map?.entries.get('groups')?.tree, '`groups`');
    return {
      file,
      at: key,
      separator: SEPARATORS[word('separator', Object.keys(SEPARATORS) as 'comma'[], 'comma')],
      encoding: word('encoding', ENCODINGS, 'utf-8'),
      dates: word('dates', DATE_FORMS, 'yyyy-mm-dd'),
      leavesOutUnread: word('unread_rows', ['refused', 'left_out'], 'refused') === 'left_out',
      columns,
      groups,
      always: Object.fromEntries(Object.entries(always).map(([field, named]) => [field, named.name])),
      words: this.wordLists(map),
      events: events?.kind === 'list' ? events.items.flatMap((item) => this.event(item)) : [],
    };
  }

  private event(tree: Tree): EventMapping[] {
    const map = this.mapAt(tree, 'an event', ['at', 'is', 'by', 'minutes', 'until']);
    if (map === null) return [];
    const at = this.need(map, 'at', tree.at);
    const is = this.need(map, 'is', tree.at);
    if (at === undefined || is === undefined) return [];
    const by = map.entries.get('by');
    const minutes = map.entries.get('minutes');
    const until = map.entries.get('until');
    const meaning = this.meaning(is, by);
    if (meaning === null) return [];
    return [
      {
        at: tree.at,
        time: this.columnList(at.tree),
        is: meaning,
        minutes: minutes === undefined ? null : this.named(minutes.tree),
        until: until === undefined ? [] : this.columnList(until.tree),
      },
    ];
  }

  private meaning(is: Entry, by: Entry | undefined): EventMapping['is'] | null {
    if (is.tree.kind === 'scalar') {
      if (by !== undefined)
        this.wrong(by.key, '`by` needs a list of words', 'write `is: {Attended: contacted, …}`');
      const word = String(is.tree.value);
      this.mustBe(word, MEANT, is.tree.at);
      return word;
    }
    if (by === undefined || is.tree.kind !== 'map') {
      this.wrong(is.key, 'which column holds these words is not said', 'write `by: COLUMN` beside it');
      return null;
    }
    const column = this.named(by.tree);
    return column === null ? null : { by: column, words: this.wordList(is.tree, MEANT) };
  }

  private wordLists(map: MapTree | null): TableMapping['words'] {
    const tree = map?.entries.get('words')?.tree;
    const lists = tree === undefined ? null : this.mapAt(tree, '`words`', FIELDS);
    const found: Partial<Record<Field, ReadonlyMap<string, string>>> = {};
    for (const [field, entry] of lists?.entries ?? []) {
      const known = { urgency: URGENCIES, spent_on: SPENT_ON }[field] as readonly string[] | undefined;
      const list = this.mapAt(entry.tree, `\`${field}\``, null);
      if (list !== null) found[field as Field] = this.wordList(list, known ?? null);
    }
    return found;
  }

  private wordList(map: MapTree, possible: readonly string[] | null): Map<string, string> {
    const words = new Map<string, string>();
    for (const [said, { tree }] of map.entries) {
      const meant = tree.kind === 'scalar' && tree.value !== null ? String(tree.value) : '';
      if (possible !== null) this.mustBe(meant, possible, tree.at);
      else if (!/^[a-z]\w*$/.test(meant))
        this.wrong(tree.at, `\`${meant}\` is no name`, 'a name is a plain word: letters, digits and `_`');
      words.set(said.trim().toLowerCase(), meant);
    }
    return words;
  }

  private fields(map: MapTree | null, key: string): Partial<Record<Field, Named>> {
    const tree = map?.entries.get(key)?.tree;
    if (tree !== undefined) this.mapAt(tree, `\`${key}\``, FIELDS);
    return this.names(tree, `\`${key}\``);
  }

  private names(tree: Tree | undefined, what: string): Record<string, Named> {
    const map = tree === undefined ? null : tree.kind === 'map' ? tree : this.mapAt(tree, what, null);
    const found: Record<string, Named> = {};
    for (const [name, entry] of map?.entries ?? []) {
      const named = this.named(entry.tree);
      if (named !== null) found[name] = named;
    }
    return found;
  }

  private columnList(tree: Tree): Named[] {
    return (tree.kind === 'list' ? tree.items : [tree]).flatMap((each) => this.named(each) ?? []);
  }

  private named(tree: Tree): Named | null {
    if (tree.kind === 'scalar' && tree.value !== null) return { name: String(tree.value), at: tree.at };
    this.wrong(
      tree.at,
      'here the name of a column is needed',
      'write it as the first line of the table does',
    );
    return null;
  }

  private wordAt<W extends string>(map: MapTree | null, key: string, words: readonly W[], otherwise: W): W {
    const tree = map?.entries.get(key)?.tree;
    if (tree === undefined) return otherwise;
    const said = tree.kind === 'scalar' ? String(tree.value) : '';
    this.mustBe(said, words, tree.at);
    return words.includes(said as W) ? (said as W) : otherwise;
  }

  /** @param keys those that there may be; null: any */
  private mapAt(tree: Tree, what: string, keys: readonly string[] | null): MapTree | null {
    if (tree.kind !== 'map') {
      this.wrong(tree.at, `${what} is not a map of keys`, 'see `npx doorways map-log`, which proposes one');
      return null;
    }
    for (const [key, entry] of tree.entries)
      if (keys !== null && !keys.includes(key))
        this.wrong(entry.key, `\`${key}\` is no key of ${what}`, didYouMean(key, keys));
    return tree;
  }

  private need(map: MapTree, key: string, spot: Spot): Entry | undefined {
    const entry = map.entries.get(key);
    if (entry === undefined) this.wrong(spot, `\`${key}\` is missing`, '');
    return entry;
  }

  private mustBe(word: string, words: readonly string[], spot: Spot): void {
    if (!words.includes(word)) this.wrong(spot, `\`${word}\` is not known here`, didYouMean(word, words));
  }

  private wrong(spot: Spot, message: string, hint: string): void {
    this.report.add('bad-mapping', spot, [], message, hint);
  }
}
