import {
  type Directory,
  SILENCES,
  type Silence,
  type StepEntry,
  USES,
  type Use,
} from '../event-log/directory.ts';
import { type EventKind, KIND, SPENT_ON, type SpentOn } from '../event-log/kinds.ts';
import { CellFault, type LogNames } from './names.ts';

/** The event by which a log shows that its system does this. */
const SEEN_AS: Readonly<Record<Use, EventKind>> = {
  urgency_rises: 'rose',
  keeps_in_touch: 'kept_in_touch',
  re_entry: 're_entered',
};

/** The event by which a log says something of it; of others a cell does. */
const SAID_BY: Partial<Readonly<Record<Silence, EventKind>>> = {
  lists: 'waited_for',
  duty: 'staffed',
  missed: 'missed',
  needs: 'worsened',
};

/** Said of a person of whom the log does not say a group that it says of others. */
const NOT_RECORDED = 'not_recorded';

/**
 * Names as they come, for a log without a directory: a real service's, say. What the log cannot tell is left open:
 * all time on duty counts as clinical, no costs, no caseload places. A step is an assessment when a contact in it is
 * spent on understanding; posts are the most workers ever on duty.
 */
export class FoundNames implements LogNames {
  readonly closed = false;
  private readonly sources = new Numbered();
  private readonly teams = new Numbered();
  private readonly steps = new Numbered();
  private readonly roles = new Numbered();
  private readonly rules = new Numbered();
  private readonly kinds = new Numbered();
  private readonly classes = new Numbered();
  private readonly teamOfStep: number[] = [];
  private readonly teamOfRole: number[] = [];
  private readonly placeOfRule: { team: number; step: number }[] = [];
  private readonly stepFacts: {
    does: StepEntry['does'];
    spentOn: number;
    takesUpTo?: number;
    group?: number;
    interruptible?: true;
  }[] = [];
  private readonly kindsSeen = new Set<number>();
  private readonly said = new Set<Silence>();
  private readonly mostOnDuty: number[] = [];
  private readonly groupsOfClass: { kind: number; groups: ReadonlyMap<string, string> }[] = [];

  source(name: string): number {
    return this.sources.of(name);
  }

  team(name: string): number {
    return this.teams.of(name);
  }

  step(team: number, name: string): number {
    const number = this.steps.of(`${team} ${name}`);
    this.teamOfStep[number] ??= team;
    this.stepFacts[number] ??= { does: 'desk', spentOn: -1 };
    return number;
  }

  role(team: number, name: string): number {
    const number = this.roles.of(`${team} ${name}`);
    this.teamOfRole[number] ??= team;
    return number;
  }

  rule(team: number, step: number, name: string): number {
    const number = this.rules.of(name);
    this.placeOfRule[number] ??= { team, step };
    return number;
  }

  classOf(kind: string, said: string): number {
    const groups = new Map<string, string>();
    for (const part of said.split(/[\s;]+/).filter((each) => each !== '')) {
      const [name, value, ...rest] = part.split('=');
      if (!name || !value || rest.length > 0)
        throw new CellFault(
          'groups',
          `\`${part}\` is not a group and its value`,
          'write for instance `age=under_26`',
        );
      groups.set(name, value);
    }
    const kindNumber = this.kinds.of(kind === '' ? NOT_RECORDED : kind);
    const number = this.classes.of(JSON.stringify([kindNumber, [...groups].sort()]));
    this.groupsOfClass[number] ??= { kind: kindNumber, groups };
    return number;
  }

  /** What a contact or a course tells of its step. */
  sawContact(step: number, spentOn: number, course: boolean): void {
    const facts = this.stepFacts[step];
    facts.spentOn = spentOn;
    if (course || facts.does === 'course') facts.does = 'course';
    else facts.does = 'contact';
  }

  /** A meeting is taken to have room for as many cases as it ever took. */
  sawMeeting(step: number, cases: number): void {
    const facts = this.stepFacts[step];
    facts.does = 'meeting';
    facts.spentOn = SPENT_ON.indexOf('sorting');
    facts.takesUpTo = Math.max(facts.takesUpTo ?? 0, cases);
  }

  /** A group is taken to have room for as many people as were ever in it. */
  sawGroup(step: number, people: number): void {
    const facts = this.stepFacts[step];
    facts.group = Math.max(facts.group ?? 0, people);
  }

  isGroup(step: number): boolean {
    return this.stepFacts[step]?.group !== undefined;
  }

  sawInterrupted(step: number): void {
    this.stepFacts[step].interruptible = true;
  }

  sawKind(kind: number): void {
    this.kindsSeen.add(kind);
  }

  /** Something that a log may leave out. */
  saw(what: Silence): void {
    this.said.add(what);
  }

  sawOnDuty(role: number, workers: number): void {
    this.mostOnDuty[role] = Math.max(this.mostOnDuty[role] ?? 0, workers);
  }

  directory(start: string): Directory {
    const name = (key: string) => key.slice(key.indexOf(' ') + 1);
    const groupNames = [...new Set(this.groupsOfClass.flatMap(({ groups }) => [...groups.keys()]))];
    const groups = groupNames.map((group) => ({
      name: group,
      values: [...new Set(this.groupsOfClass.map((one) => one.groups.get(group) ?? NOT_RECORDED))],
    }));
    const saw = (...kinds: EventKind[]) => kinds.some((kind) => this.kindsSeen.has(KIND[kind]));
    return {
      start,
      ...(saw('absent', 'in_post', 'supervised') && {
        staffing: { absence: saw('absent'), posts: saw('in_post'), supervision: saw('supervised') },
      }),
      sources: this.sources.names,
      teams: this.teams.names.map((team) => ({ name: team, title: team, sector: '' })),
      steps: this.steps.names.map((key, index) => {
        const { does, spentOn, takesUpTo, group, interruptible } = this.stepFacts[index];
        const on: SpentOn = SPENT_ON[spentOn] ?? 'admin';
        return {
          name: name(key),
          team: this.teamOfStep[index],
          does,
          spentOn: on,
          assesses: does === 'contact' && on === 'understanding',
          ...(interruptible === undefined ? {} : { interruptible }),
          ...(takesUpTo === undefined ? {} : { takesUpTo }),
          ...(group === undefined ? {} : { group }),
        };
      }),
      roles: this.roles.names.map((key, index) => ({
        name: name(key),
        team: this.teamOfRole[index],
        band: '',
        wte: this.mostOnDuty[index] ?? 0,
        clinicalShare: 1,
        places: 0,
        costPerHour: 0,
      })),
      rules: this.rules.names.map((rule, index) => ({
        name: rule,
        ...this.placeOfRule[index],
        formal: true,
        text: '',
      })),
      kinds: this.kinds.names,
      groups,
      classes: this.groupsOfClass.map(({ kind, groups: said }) => ({
        kind,
        values: groups.map(({ name: group, values }) => values.indexOf(said.get(group) ?? NOT_RECORDED)),
      })),
      silent: SILENCES.filter((what) => {
        const event = SAID_BY[what];
        if (event !== undefined) return !saw(event);
        return !this.said.has(what) || (what === 'purposes' && !this.said.has('minutes'));
      }),
      uses: USES.filter((use) => saw(SEEN_AS[use])),
      clocks: [],
    };
  }
}

/** Names and their numbers, in the order in which they are first heard. */
class Numbered {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.numbers.set(name, number);
      this.names.push(name);
    }
    return number;
  }
}
