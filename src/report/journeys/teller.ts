import { type JourneyEvent, SPENT_ON, URGENCIES } from '../../measures/index.ts';
import { wasHereWords, wasInStayWords, wasOnCourseWords, wasWaitingWords } from './already-here.ts';
import { contactWords, missedWords } from './contacts.ts';
import {
  type Course,
  finishedWords,
  helpBeginsWords,
  releasedWords,
  startedWords,
  stayOverWords,
  stayWords,
  underWayWords,
} from './courses.ts';
import { endingWords, type SoFar, turnedAwayWords } from './endings.ts';
import { askedWords, movedWords } from './moves.ts';
import type { StoryNames } from './names.ts';
import { later, lengthOf, longDate, SAME_DAY } from './when.ts';

const CARE = SPENT_ON.indexOf('care');
const HELP_HAD_BEGUN = 2;

export interface Said {
  readonly time: number;
  readonly text: string;
}

/** Is told one event after another, and keeps what a sentence needs to know of what came before. */
export class Teller {
  private readonly start: string;
  private readonly names: StoryNames;
  /** When help was last asked for; NaN: not yet. */
  private asked = Number.NaN;
  private contacts = 0;
  private told = 0;
  private helpBegan = false;
  private metHere = false;
  private open = false;
  private urgency = 0;
  private listed: SoFar['listed'] = null;
  private missed: { step: number; time: number; times: number } | null = null;
  private paper: { team: number; steps: string[]; since: number; last: number } | null = null;
  private move: JourneyEvent | null = null;
  private staySince = 0;
  /** What the course or stay under way was like when the run began. */
  private before: { readonly kept: number; readonly stayed: number } | null = null;
  private course: Course | null = null;
  private home: { since: number; until: number } | null = null;

  constructor(start: string, names: StoryNames) {
    this.start = start;
    this.names = names;
  }

  tell(event: JourneyEvent, next: JourneyEvent | undefined): Said[] {
    const otherPaper = event.kind === 'desk_worked' && this.paper?.team !== event.team;
    const silent = event.kind === 'desk_worked' || event.kind === 'waited_for';
    const said = silent && !otherPaper ? [] : this.tellPaper();
    const text = this.words(event, next);
    return text === '' ? said : [...said, { time: event.time, text }];
  }

  /** What the run does not live to see. */
  end(time: number): Said[] {
    return [...this.tellPaper(), { time, text: this.lastWords(time) }].filter(({ text }) => text !== '');
  }

  /** Empty: nothing worth a sentence. */
  private words(event: JourneyEvent, next: JourneyEvent | undefined): string {
    const { names, start } = this;
    const { time, step } = event;
    switch (event.kind) {
      case 'referred':
        return this.referred(event);
      case 'was_here':
        return this.wasHere(event);
      case 'had_contacts':
        this.contacts = event.other;
        this.metHere = event.other > 0;
        this.helpBegan = event.code === HELP_HAD_BEGUN;
        this.before = event.step === -1 ? null : { kept: event.other, stayed: event.minutes };
        return '';
      case 'waited_for':
        this.listed = { step, time: time - event.minutes };
        return event.minutes > 0 ? wasWaitingWords(event, names) : '';
      case 'desk_worked':
        return this.deskWorked(event);
      case 'contacted':
        return this.course === null ? this.contacted(event) : this.contactedInCourse(event, this.course);
      case 'missed':
        return this.missedOne(event);
      case 'started': {
        if (names.steps[step]!.isStay) {
          this.listed = this.missed = null;
          this.staySince = time - (this.before?.stayed ?? 0);
          if (this.before === null) return stayWords(event, names);
          this.before = null;
          return wasInStayWords(event, time - this.staySince, names);
        }
        const kept = this.before?.kept ?? 0;
        const text =
          this.before === null
            ? startedWords(event, names, start, this.listed?.time ?? null)
            : wasOnCourseWords(event, kept, names);
        this.before = null;
        this.course = { step, planned: event.other, since: time, kept, missed: 0 };
        this.listed = this.missed = null;
        return text;
      }
      case 'finished': {
        if (names.steps[step]!.isStay) return stayOverWords(event, names, this.staySince);
        const text = this.course === null ? '' : finishedWords(time, this.course, names);
        this.course = null;
        return text;
      }
      case 'passed_on':
      case 'handed_over':
        this.move = event;
        return '';
      case 'declined':
      case 'returned':
      case 'signposted':
        this.open = false;
        return turnedAwayWords(event, names, this.soFar());
      case 'discharged':
      case 'left':
        this.open = false;
        return endingWords(event, names, this.soFar());
      case 'will_return':
        this.home = { since: time, until: time + event.minutes };
        return '';
      case 'worsened':
        return this.home === null ? 'Got worse while waiting.' : 'Got worse at home.';
      case 'recovered':
        if (next?.kind === 'left') return '';
        this.home = null;
        return 'Got better at home, without help, and did not ask again.';
      case 'discussed':
        return this.discussed(event);
      case 'released':
        return releasedWords(event, names);
      case 'rose':
        this.urgency = event.urgency;
        return `Still on the list: from now on ${URGENCIES[event.urgency] === 'emergency' ? 'an emergency' : URGENCIES[event.urgency]}.`;
      case 'kept_in_touch':
        return event.other === 1
          ? `While waiting for ${names.steps[step]!.title}: somebody kept in touch.`
          : `While waiting for ${names.steps[step]!.title}: somebody tried to keep in touch, in vain.`;
      case 're_entered':
        return `Came straight back to ${names.teams[event.team]} (${names.steps[step]!.title}).`;
      case 'accepted':
      case 'booked':
      case 'offered':
      case 'staffed':
      case 'worked_over':
      case 'met':
      case 'attended':
      case 'kept_waiting':
      case 'called_off':
      case 'gathered':
      case 'interrupted':
      case 'absent':
      case 'joined':
      case 'resigned':
      case 'in_post':
      case 'vacant':
      case 'new_in_post':
      case 'supervised':
      case 'began_late':
        return '';
    }
  }

  private wasHere(event: JourneyEvent): string {
    this.asked = event.time - event.minutes;
    this.urgency = event.urgency;
    this.open = true;
    return wasHereWords(event, this.names);
  }

  private referred(event: JourneyEvent): string {
    const { time, code, urgency } = event;
    let text = '';
    // Urgency is said when it rises, not at every move.
    const news = code === -1 && urgency <= this.urgency ? { ...event, urgency: 0 } : event;
    this.urgency = urgency;
    if (code === -1) text = movedWords(news, this.move, this.metHere, this.names);
    else {
      text = askedWords(event, this.names, !Number.isNaN(this.asked));
      if (this.home !== null)
        text = `After ${lengthOf(time - this.home.since)} at home: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
      this.asked = time;
      this.contacts = 0;
      this.helpBegan = false;
      this.home = null;
    }
    this.open = true;
    this.metHere = false;
    this.move = this.missed = this.listed = null;
    return text;
  }

  /** Desk work that the person does not see is one sentence; writing up and introducing belong to a contact. */
  private deskWorked({ time, team, step }: JourneyEvent): string {
    const { title, channel } = this.names.steps[step]!;
    if (channel !== null) return '';
    this.paper ??= { team, steps: [], since: this.listed?.time ?? time, last: time };
    if (!this.paper.steps.includes(title)) this.paper.steps.push(title);
    this.paper.last = time;
    return '';
  }

  private discussed({ time, team, step }: JourneyEvent): string {
    const waited = later(this.start, this.listed?.time ?? time, time);
    this.listed = null;
    return `Discussed at a meeting of ${this.names.teams[team]} (${this.names.steps[step]!.title})${waited === SAME_DAY ? '' : `, ${waited}`}.`;
  }

  private tellPaper(): Said[] {
    const { paper } = this;
    if (paper === null) return [];
    this.paper = null;
    const when = later(this.start, paper.since, paper.last);
    if (when === SAME_DAY) return [];
    const text = `Dealt with on paper by ${this.names.teams[paper.team]} (${listOf(paper.steps)}), ${when}.`;
    return [{ time: paper.last, text }];
  }

  private contacted(event: JourneyEvent): string {
    const { step } = event;
    const { assesses } = this.names.steps[step]!;
    if (assesses) this.told++;
    const text = contactWords(event, this.names, this.start, {
      firstSince: this.contacts === 0 ? this.asked : null,
      missedAt: this.missed?.step === step ? this.missed.time : null,
      listedAt: this.listed?.time ?? null,
      told: assesses ? this.told : 0,
    });
    if (event.code === CARE) this.helpBegan = true;
    this.contacts++;
    this.metHere = true;
    this.missed = this.listed = null;
    return text;
  }

  private contactedInCourse(event: JourneyEvent, course: Course): string {
    if (course.kept++ === 0) course.since = event.time;
    this.contacts++;
    this.metHere = true;
    this.missed = null;
    if (event.code !== CARE || this.helpBegan) return '';
    this.helpBegan = true;
    return helpBeginsWords(event, this.names, this.start, this.asked);
  }

  private missedOne(event: JourneyEvent): string {
    const { time, step, other } = event;
    const before = this.missed?.step === step ? this.missed.time : null;
    this.missed = { step, time, times: other };
    if (this.course === null)
      return missedWords(event, this.names, this.start, before, this.listed?.time ?? null);
    this.course.missed++;
    return '';
  }

  private lastWords(time: number): string {
    const { course, home, listed, names } = this;
    if (home !== null)
      return `At home when the run ends; would ask again on ${longDate(this.start, home.until)}.`;
    if (course !== null) return underWayWords(course, names);
    if (!this.open) return '';
    const what = listed === null ? '' : ` for ${names.steps[listed.step]!.title}`;
    return `Still waiting${what} when the run ends, after ${lengthOf(time - (listed?.time ?? this.asked))}.`;
  }

  private soFar(): SoFar {
    const { contacts, metHere, missed, listed } = this;
    return { contacts, metHere, missed: missed?.times ?? 0, listed };
  }
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
