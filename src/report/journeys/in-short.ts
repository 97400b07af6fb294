import { type Journey, type JourneyFigures, OUTCOMES } from '../../measures/index.ts';
import { DAY } from '../../units/minutes.ts';
import { plural, spaced } from '../words/text.ts';
import { lengthOf } from '../words/when.ts';

const HELP_HAD_BEGUN = 2;

/** `First contact after 10 days, help after 24 days; 1 bounce; story told 2 times; …`: the numbers of the table of people. */
export function inShort({ figures, events }: Journey): string {
  const { daysToFirstContact, daysToHelp, bounces, assessments, teamsMet, contacts } = figures;
  // When the first of several contacts before the run was, nobody knows.
  const before = events.find(({ kind }) => kind === 'had_contacts');
  const contact = before?.other
    ? 'first contact before the run began'
    : happened('first contact', daysToFirstContact, 'never met anybody');
  const help =
    before?.code === HELP_HAD_BEGUN ? 'help had begun' : happened('help', daysToHelp, 'help never began');
  return [
    `${contact.charAt(0).toUpperCase()}${contact.slice(1)}, ${help}`,
    bounces === 0 ? 'no bounces' : plural(bounces, 'bounce'),
    assessments === 0 ? 'story never told' : `story told ${times(assessments)}`,
    contacts === 0 ? 'no contacts' : `${plural(contacts, 'contact')} with ${plural(teamsMet, 'team')}`,
    `${outcomeWords(figures)}.`,
  ].join('; ');
}

function happened(what: string, days: number, never: string): string {
  if (Number.isNaN(days)) return never;
  return days < 0.5 ? `${what} within hours` : `${what} after ${lengthOf(days * DAY)}`;
}

/** `helped`, `gave up waiting`; `journey not over when the run ends`. */
export function outcomeWords({ outcome }: JourneyFigures): string {
  return outcome === -1 ? 'journey not over when the run ends' : spaced(OUTCOMES[outcome]!);
}

/** What differs for the same person in another system, in one sentence. @param name of that system */
export function whatDiffers(base: JourneyFigures, other: JourneyFigures, name: string): string {
  const parts = [
    sooner('first contact', base.daysToFirstContact, other.daysToFirstContact),
    sooner('help', base.daysToHelp, other.daysToHelp),
    fewer('bounce', base.bounces, other.bounces),
    told(base.assessments, other.assessments),
    fewer('contact', base.contacts, other.contacts),
  ].filter((part) => part !== '');
  const ends =
    base.outcome === other.outcome
      ? `the same ending: ${outcomeWords(base)}`
      : `${outcomeWords(other)} instead of ${outcomeWords(base)}`;
  return `In “${name}”: ${[...parts, ends].join(', ')}.`;
}

function sooner(what: string, base: number, other: number): string {
  if (Number.isNaN(base)) return Number.isNaN(other) ? '' : `${what} there and not here`;
  if (Number.isNaN(other)) return `no ${what}`;
  const days = Math.round(other - base);
  if (days === 0) return '';
  return `${what} ${lengthOf(Math.abs(days) * DAY)} ${days < 0 ? 'sooner' : 'later'}`;
}

function fewer(word: string, base: number, other: number): string {
  if (base === other) return '';
  return `${plural(Math.abs(other - base), word)} ${other < base ? 'fewer' : 'more'}`;
}

function told(base: number, other: number): string {
  if (base === other) return '';
  return `story told ${times(Math.abs(other - base))} ${other < base ? 'less' : 'more'}`;
}

/** `once`, `twice`, `3 times`. */
function times(n: number): string {
  return ['', 'once', 'twice'][n] || plural(n, 'time');
}
