import { numbersOf } from '../event-log/words.ts';
import { EVENT_COLUMNS, type EventRow } from './columns.ts';

/**
 * XES (IEEE 1849-2016), for process mining: one trace for each person of each system, in the order of their first
 * referrals. Events of staff alone (who is on duty) belong to nobody's trace and are left out. The clock of a run is
 * local time without a zone; XES wants one, so UTC is said and nothing is shifted.
 *
 * An event's concept:name is what happened and where (`contacted: core_team.assessment`), which is what mining
 * tools draw by default; the parts are attributes of their own, and classifiers for coarser pictures.
 */
export function xesHead(titles: readonly string[]): string {
  return `${HEAD}  ${string('concept:name', titles.join('; '))}\n`;
}

export const XES_FOOT = '</log>\n';

const STANDARD = 'http://www.xes-standard.org/';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xes.features="" xmlns="${STANDARD}">
  <extension name="Concept" prefix="concept" uri="${STANDARD}concept.xesext"/>
  <extension name="Time" prefix="time" uri="${STANDARD}time.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="${STANDARD}lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="${STANDARD}org.xesext"/>
  <global scope="trace">
    <string key="concept:name" value="person"/>
  </global>
  <global scope="event">
    <string key="concept:name" value="event"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
    <string key="lifecycle:transition" value="complete"/>
    <string key="event" value="event"/>
    <string key="org:group" value="team"/>
  </global>
  <classifier name="Activity" scope="event" keys="concept:name"/>
  <classifier name="Kind" scope="event" keys="event"/>
  <classifier name="Team" scope="event" keys="org:group"/>
`;

const AT = numbersOf(EVENT_COLUMNS);

/** The traces of some people of one system, from all of their rows; with the system's name where there are several. */
export function* xesTraces(scenario: string, several: boolean, rows: Iterable<EventRow>): Generator<string> {
  const ofPerson = new Map<string | number, EventRow[]>();
  for (const row of rows) {
    const person = row[AT.person]!;
    const events = ofPerson.get(person);
    if (events === undefined) ofPerson.set(person, [row]);
    else events.push(row);
  }
  for (const [person, events] of ofPerson) {
    const first = events[0]!;
    const name = several ? `${scenario} ${person}` : String(person);
    const attributes = [
      string('concept:name', name),
      string('scenario', scenario),
      ...said(first, ['kind', 'groups', 'source']),
    ];
    yield `  <trace>\n${lines(attributes, 4)}${events.map(event).join('')}  </trace>\n`;
  }
}

function event(row: EventRow): string {
  const [kind, team, step, role] = [row[AT.event]!, row[AT.team]!, row[AT.step]!, row[AT.role]!];
  const place = [team, step].filter((part) => part !== '').join('.');
  const worker = row[AT.worker]!;
  const count = row[AT.count]!;
  const minutes = row[AT.minutes]!;
  const attributes = [
    string('concept:name', place === '' ? kind : `${kind}: ${place}`),
    `<date key="time:timestamp" value="${row[AT.time]}.000+00:00"/>`,
    string('lifecycle:transition', TRANSITIONS[kind] ?? 'complete'),
    string('event', kind),
    string('org:group', team === '' ? '-' : team),
    ...(role === '' ? [] : [string('org:role', role)]),
    ...(worker === '' ? [] : [string('org:resource', `${team}.${role} ${worker}`)]),
    ...said(row, ['step', 'urgency', 'rule', 'detail']),
    ...(count === '' ? [] : [`<int key="count" value="${count}"/>`]),
    ...(minutes === 0 ? [] : [`<float key="minutes" value="${minutes}"/>`]),
    `<float key="minute" value="${row[AT.minute]}"/>`,
  ];
  return `    <event>\n${lines(attributes, 6)}    </event>\n`;
}

/** Of the standard's transactional model; all other events are moments and complete at once. */
const TRANSITIONS: Readonly<Record<string, string>> = {
  waited_for: 'schedule',
  started: 'start',
  missed: 'ate_abort',
};

function said(row: EventRow, columns: readonly (keyof typeof AT)[]): string[] {
  return columns.flatMap((column) => (row[AT[column]] === '' ? [] : [string(column, row[AT[column]]!)]));
}

function string(key: string, value: string | number): string {
  return `<string key="${key}" value="${escaped(String(value))}"/>`;
}

function lines(attributes: readonly string[], indent: number): string {
  return attributes.map((each) => `${' '.repeat(indent)}${each}\n`).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an attribute of XML 1.0: what that cannot hold at all (control characters, lone halves of a character) goes. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}
