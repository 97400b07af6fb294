import { type JourneyEvent, SPENT_ON, URGENCIES } from '../../measures/index.ts';
import { STEPS } from '../steps/index.ts';
import type { StoryWords, Telling, UnderWay } from '../steps/step.ts';
import { listed } from '../words/text.ts';
import { later, lengthOf, longDate, SAME_DAY } from '../words/when.ts';
import type { StoryNames } from './names.ts';
import {
  askedWords,
  endingWords,
  gaveUpWords,
  movedWords,
  type SoFar,
  turnedAwayWords,
  urgentlyWords,
  wasHereWords,
  wasWaitingWords,
} from './referrals.ts';

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
  /** What the course or stay under way was like when the run began. */
  private before: { readonly kept: number; readonly stayed: number } | null = null;
  private under: UnderWay | null = null;
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
    const { names } = this;
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
        return this.contacted(event);
      case 'missed':
        return this.missedOne(event);
      case 'started':
        return this.started(event);
      case 'finished':
        return this.finished(event);
      case 'passed_on':
      case 'handed_over':
        this.move = event;
        return '';
      case 'declined':
      case 'returned':
      case 'signposted':
        this.open = false;
        return turnedAwayWords(event, names, this.soFar());
      case 'gave_up':
        // Whoever leaves by it is told of in the sentence about that.
        if (next?.kind === 'left') return '';
        this.listed = null;
        return gaveUpWords(event, names);
      case 'advised':
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
        return this.wordsFor(step).released?.(event, this.telling()) ?? '';
      case 'rose':
        this.urgency = event.urgency;
        return `Still on the list: from now on ${URGENCIES[event.urgency] === 'emergency' ? 'an emergency' : URGENCIES[event.urgency]}.`;
      case 'kept_in_touch':
        return event.other === 1
          ? `While waiting for ${names.steps[step]!.title}: somebody kept in touch.`
          : `While waiting for ${names.steps[step]!.title}: somebody tried to keep in touch, in vain.`;
      case 'not_called':
        return `While waiting for ${names.steps[step]!.title}: a call was due, and nobody had the time.`;
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
      case 'provided':
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
    // Urgency is said when it changes, not at every move.
    const news = urgency === this.urgency ? '' : urgentlyWords(urgency, this.urgency);
    this.urgency = urgency;
    if (code === -1) text = movedWords(event, news, this.move, this.metHere, this.names);
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
    if (this.wordsFor(step).onPaper !== true) return '';
    const { title } = this.names.steps[step]!;
    this.paper ??= { team, steps: [], since: this.listed?.time ?? time, last: time };
    if (!this.paper.steps.includes(title)) this.paper.steps.push(title);
    this.paper.last = time;
    return '';
  }

  private discussed(event: JourneyEvent): string {
    const text = this.wordsFor(event.step).discussed?.(event, this.telling()) ?? '';
    this.listed = null;
    return text;
  }

  private tellPaper(): Said[] {
    const { paper } = this;
    if (paper === null) return [];
    this.paper = null;
    const when = later(this.start, paper.since, paper.last);
    if (when === SAME_DAY) return [];
    const text = `Dealt with on paper by ${this.names.teams[paper.team]} (${listed(paper.steps)}), ${when}.`;
    return [{ time: paper.last, text }];
  }

  private started(event: JourneyEvent): string {
    const { time, step, other } = event;
    const { kept = 0, stayed = 0 } = this.before ?? {};
    const before = this.before !== null;
    this.under = { step, planned: other, before, stayed, since: time, kept, missed: 0 };
    const text = this.wordsFor(step).started?.(event, this.under, this.telling()) ?? '';
    this.before = this.listed = this.missed = null;
    return text;
  }

  private finished(event: JourneyEvent): string {
    const { under } = this;
    this.under = null;
    return under === null ? '' : (this.wordsFor(event.step).finished?.(event, under, this.telling()) ?? '');
  }

  private contacted(event: JourneyEvent): string {
    const { step, time, code } = event;
    const course = this.course();
    const tells = course === null && this.names.steps[step]!.assesses;
    if (tells) this.told++;
    const helpBegins = code === CARE && !this.helpBegan;
    const telling = { ...this.telling(step), helpBegins, told: tells ? this.told : 0 };
    const words = this.wordsFor(step);
    const text = (course === null ? words.contacted : words.contactedWithin)?.(event, telling) ?? '';
    if (course === null) this.listed = null;
    else if (course.kept++ === 0) course.since = time;
    this.helpBegan ||= helpBegins;
    this.contacts++;
    this.metHere = true;
    this.missed = null;
    return text;
  }

  private missedOne(event: JourneyEvent): string {
    const { time, step, other } = event;
    const course = this.course();
    const text = course === null ? (this.wordsFor(step).missed?.(event, this.telling(step)) ?? '') : '';
    this.missed = { step, time, times: other };
    if (course !== null) course.missed++;
    return text;
  }

  /** What is under way, if its contacts are told together when it is over. */
  private course(): UnderWay | null {
    const { under } = this;
    return under === null || this.wordsFor(under.step).contactedWithin === undefined ? null : under;
  }

  /** Sentences for the kind of this step. */
  private wordsFor(step: number): StoryWords {
    return STEPS[this.names.steps[step]!.kind].inStories;
  }

  /** @param missedStep the step of which an earlier miss is worth a word */
  private telling(missedStep = -1): Telling {
    return {
      names: this.names,
      start: this.start,
      asked: this.asked,
      isFirst: this.contacts === 0,
      helpBegins: false,
      told: 0,
      missedAt: this.missed?.step === missedStep ? this.missed.time : null,
      listedAt: this.listed?.time ?? null,
    };
  }

  private lastWords(time: number): string {
    const { under, home, listed, names } = this;
    if (home !== null)
      return `At home when the run ends; would ask again on ${longDate(this.start, home.until)}.`;
    const goesOn = under === null ? undefined : this.wordsFor(under.step).goesOn;
    if (under !== null && goesOn !== undefined) return goesOn(under, this.telling(), time);
    if (!this.open) return '';
    const what = listed === null ? '' : ` for ${names.steps[listed.step]!.title}`;
    return `Still waiting${what} when the run ends, after ${lengthOf(time - (listed?.time ?? this.asked))}.`;
  }

  private soFar(): SoFar {
    const { contacts, metHere, missed, listed } = this;
    return { contacts, metHere, missed: missed?.times ?? 0, listed };
  }
}
