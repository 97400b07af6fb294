import { OUTCOME, OUTCOMES, SPENT_ON } from '../event-log/kinds.ts';
import { isConstant, mean, sampler } from '../random/index.ts';
import { caseloadPlaces } from '../scenario/caseload-places.ts';
import type {
  Action,
  GroupSize,
  KeepsInTouch,
  Kind,
  MissedPolicy,
  NotEligible,
  Rule,
  Scenario,
  Step,
} from '../scenario/scenario.ts';
import { isGivenByStaff } from './appointment.ts';
import { placeKinds, placeNumber } from './directory.ts';
import type { ActionPlan, KindPlan, Plan, RolePlan, RulePlan, StepPlan, TouchPlan } from './plan.ts';
import { diariesOf, diaryNames } from './plan-diaries.ts';
import { numberedRules } from './rule-numbers.ts';
import { cumulative } from './shares.ts';

const NEVER_MISSED: MissedPolicy = {
  attempts: 1,
  retryAfter: { kind: 'fixed', value: 0 },
  timeLost: null,
  then: { do: 'discharge', outcome: 'discharged_after_missed_contacts', plan: false },
};

const CHANNELS = ['phone', 'video', 'face_to_face', 'group'] as const;

/** One plan for each phase of the run; the first is the scenario until its first change. */
export function plansOf(scenario: Scenario): Plan[] {
  const { numbers } = numberedRules(scenario);
  const changed = (scenario.phases ?? []).map(
    ({ people, sources, principles, teams, bankHolidays }): Scenario => ({
      ...scenario,
      time: { ...scenario.time, bankHolidays },
      people,
      sources,
      principles,
      teams,
    }),
  );
  return [scenario, ...changed].map((each, phase) => planOf(each, numbers[phase]));
}

/** @param ruleNumbers numbers of the flow rules, step by step. */
function planOf(scenario: Scenario, ruleNumbers: readonly (readonly number[])[]): Plan {
  const teamNumber = numbers(scenario.teams.map((team) => team.name));
  const sourceNumber = numbers(scenario.sources.map((source) => source.name));
  const stepNumber = numbers(
    scenario.teams.flatMap((team) => team.steps.map((s) => `${team.name}.${s.name}`)),
  );
  const roleNumber = numbers(
    scenario.teams.flatMap((team) => team.roles.map((r) => `${team.name}.${r.name}`)),
  );
  const diaryNumber = numbers(diaryNames(scenario));
  const roles = scenario.teams.reduce((sum, team) => sum + team.roles.length, 0);
  const warm = scenario.principles.handover === 'warm';

  const action = (from: Action, team: string): ActionPlan => {
    switch (from.do) {
      case 'go_to':
        return { do: 'go_to', step: stepNumber(`${team}.${from.step}`) };
      case 'refer_to':
        return {
          do: 'refer_to',
          team: from.team === null ? -1 : teamNumber(from.team),
          urgency: from.urgency ?? -1,
          warm: from.handover === null ? warm : from.handover === 'warm',
        };
      case 'discharge':
        return { do: 'discharge', outcome: OUTCOME[from.outcome as keyof typeof OUTCOME], plan: from.plan };
      case 'not_eligible':
      case 'return_to_referrer':
        return { do: from.do };
      case 'pass_on':
        return { do: 'pass_on', team: -1 };
      case 'signpost':
        return {
          do: 'signpost',
          team: from.team === null ? -1 : teamNumber(from.team),
          completes: from.completes,
          delay: sampler(from.delay),
        };
      case 'split':
        return {
          do: 'split',
          upTo: cumulative(from.ways.map((way) => way.share)),
          actions: from.ways.map((way) => action(way.action, team)),
        };
    }
  };

  const notEligible = (from: NotEligible): ActionPlan =>
    from.do === 'return_to_referrer'
      ? { do: 'return_to_referrer' }
      : { do: 'pass_on', team: from.do === 'pass_on' ? -1 : teamNumber(from.team) };

  const firstRole = (step: Step, team: string) =>
    step.kind === 'meeting'
      ? roleNumber(`${step.attendedBy[0].team}.${step.attendedBy[0].role}`)
      : roleNumber(`${team}.${step.role}`);

  const rule = (from: Rule, number: number, team: string): RulePlan => ({
    number,
    name: from.name,
    followed: from.followed,
    if: from.if,
    action: action(from.action, team),
  });

  const steps = scenario.teams.flatMap((team, teamIndex) =>
    team.steps.map((step): StepPlan => {
      const number = stepNumber(`${team.name}.${step.name}`);
      const missed = 'missed' in step ? step.missed : NEVER_MISSED;
      const diary =
        step.kind === 'contact' && step.diary !== undefined ? diaryNumber(`${team.name}.${step.diary}`) : -1;
      const role = step.role === '' ? -1 : firstRole(step, team.name);
      return {
        number,
        name: `${team.name}.${step.name}`,
        team: teamIndex,
        kind: step.kind,
        role,
        ownList: hasOwnList(step),
        group: groupOf(step),
        together: togetherIn(step).map(({ role: of, workers }) => ({
          role: roleNumber(`${team.name}.${of}`),
          workers,
        })),
        startsAt: 'startsAt' in step ? step.startsAt : null,
        interruptible: step.kind === 'desk' && step.interruptible,
        takes: sampler(step.takes),
        writingUp: 'writingUp' in step && step.writingUp !== null ? sampler(step.writingUp) : null,
        spentOn: SPENT_ON.indexOf(step.spentOn),
        seesErrorSd: step.seesErrorSd,
        assesses: step.assesses,
        // Whoever is on a course was accepted before: getting better does not make a person ineligible.
        checksEligibility: step.checksEligibility && step.kind !== 'course',
        skipIfTrusted: team.skipIfTrusted.includes(step.name),
        channel: CHANNELS.indexOf('channel' in step ? step.channel : 'phone'),
        attendance: 'attendance' in step ? step.attendance : 1,
        missed: {
          attempts: missed.attempts,
          retryAfter: sampler(missed.retryAfter),
          timeLost: missed.timeLost === null ? null : sampler(missed.timeLost),
          then: action(missed.then, team.name),
        },
        course:
          step.kind === 'course'
            ? {
                contacts: sampler(step.contacts),
                every: sampler(step.every),
                samePerson: step.samePerson,
                holdsPlace: step.holdsPlace,
                helps: step.helps,
                reviewEvery: step.reviewEvery ?? 0,
              }
            : null,
        diary,
        stay: step.kind === 'stay' ? { lasts: sampler(step.lasts), helps: step.helps } : null,
        pool:
          step.kind === 'stay'
            ? roles + placeNumber(scenario, team.name, step.place)
            : step.kind === 'course' && step.holdsPlace
              ? role
              : -1,
        heldOn: (step.kind === 'stay' || step.kind === 'course') && step.heldOn === true,
        rules: step.then.map((each, index) => rule(each, ruleNumbers[number][index], team.name)),
        rises: step.urgencyRises,
        watches: step.urgencyRises.length > 0 || team.keepsInTouch !== null,
      };
    }),
  );

  const places = Float64Array.from([
    ...scenario.teams.flatMap((team) =>
      team.roles.map((role) => caseloadPlaces(role.caseloadPerWte, role.wte * (1 - role.vacancy))),
    ),
    ...placeKinds(scenario.teams).map(({ number }) => number ?? Number.POSITIVE_INFINITY),
  ]);
  return {
    scenario,
    needs: scenario.people.needs.length,
    kinds: scenario.people.kinds.map((kind) => kindPlan(kind, sourceNumber, teamNumber)),
    sources: scenario.sources.map((source) => ({
      source,
      refersTo: source.refersTo === null ? -1 : teamNumber(source.refersTo),
      batch: isConstant(source.batch) && mean(source.batch) === 1 ? null : sampler(source.batch),
      kinds: cumulative(source.kindShares ?? scenario.people.kinds.map((kind) => kind.share)),
    })),
    groupShares: scenario.people.groups.map(({ values }) => cumulative(values.map((value) => value.share))),
    teams: scenario.teams.map((team) => ({
      firstStep: stepNumber(`${team.name}.${team.steps[0].name}`),
      accepts: team.accepts,
      notEligible: team.notEligible === null ? null : notEligible(team.notEligible),
      door: team.door,
      urgency: team.urgency,
      closesAbove: team.closesAbove ?? Number.POSITIVE_INFINITY,
      touch: team.keepsInTouch === null ? null : touchPlan(team.keepsInTouch, roleNumber),
      reEntry:
        team.reEntry === null
          ? null
          : {
              ...team.reEntry,
              after: OUTCOMES.map((outcome) => team.reEntry!.after.includes(outcome)),
              step: stepNumber(`${team.name}.${team.reEntry.to}`),
            },
      knowsOtherTeams: team.knowsOtherTeams ?? scenario.principles.knowsOtherTeams,
      trusts: scenario.teams.map((other) =>
        (scenario.principles.assessmentsTrusted[team.name] ?? []).includes(other.name),
      ),
    })),
    steps,
    roles: scenario.teams.flatMap((team, index) =>
      team.roles.map((role): RolePlan => {
        const wte = role.wte * (1 - role.vacancy);
        const number = roleNumber(`${team.name}.${role.name}`);
        const { staffing } = role;
        const from = staffing?.recruitment?.from ?? [];
        const elsewhere = from.reduce((left, { share }) => left - share, 1);
        const supervision = staffing?.supervision ?? null;
        return {
          name: `${team.name}.${role.name}`,
          team: index,
          wte,
          vacantWte: staffing === null || staffing.recruitment === null ? 0 : role.wte - wte,
          fundedWte: role.wte,
          placesOf: (inPost) => caseloadPlaces(role.caseloadPerWte, inPost),
          staffing,
          postsChange: staffing !== null && staffing.recruitment !== null,
          nextDoor:
            from.length === 0
              ? null
              : {
                  roles: from.map((each) => roleNumber(`${each.team}.${each.role}`)),
                  upTo: cumulative([...from.map(({ share }) => share), Math.max(0, elsewhere)]),
                },
          supervision:
            supervision === null
              ? null
              : {
                  every: supervision.every,
                  takes: supervision.takes,
                  by: roleNumber(`${supervision.team}.${supervision.role}`),
                },
          otherDuties: (1 - role.clinicalShare) / role.clinicalShare,
          hasOwnLists: team.steps.some(
            (step) => step.kind === 'course' && step.samePerson && step.role === role.name,
          ),
          ownSteps: steps
            .filter(({ kind, ownList }) => ownList && kind !== 'meeting')
            .filter((step) => step.role === number || step.together.some((each) => each.role === number))
            .map((step) => step.number),
          bookedSteps: steps
            .filter((step) => isGivenByStaff(step) && step.role === number)
            .map((step) => step.number),
          interruptible: steps.some((step) => step.interruptible && step.role === number),
          keepsInTouch: scenario.teams.some(
            ({ keepsInTouch }) => keepsInTouch?.team === team.name && keepsInTouch.role === role.name,
          ),
          hours: role.hours ?? team.hours,
        };
      }),
    ),
    meetings: scenario.teams.flatMap((team) =>
      team.steps.flatMap((step) => {
        if (step.kind !== 'meeting') return [];
        const attendedBy = step.attendedBy.map(({ team: of, role, workers }) => ({
          role: roleNumber(`${of}.${role}`),
          workers,
        }));
        const { times, takesUpTo, lastsAtLeast } = step;
        const number = stepNumber(`${team.name}.${step.name}`);
        return [{ step: steps[number], times, attendedBy, takesUpTo, lastsAtLeast }];
      }),
    ),
    diaries: diariesOf(scenario),
    places,
    groupsOfPool: Array.from(places, (_, pool) =>
      steps.filter((step) => step.group !== null && step.pool === pool).map(({ number }) => number),
    ),
    frontDoor:
      scenario.principles.referralsGoTo === null ? -1 : teamNumber(scenario.principles.referralsGoTo),
    notEligible: notEligible(scenario.principles.notEligible),
    warm,
    handoverTakes: sampler(scenario.principles.handoverTakes),
    hopLimit: scenario.principles.hopLimit,
    anyReEntry: scenario.teams.some(({ reEntry }) => reEntry !== null),
  };
}

/** Whoever waits for it is not served with the other work of its role. */
function hasOwnList(step: Step): boolean {
  if (step.kind === 'meeting' || groupOf(step) !== null) return true;
  if (step.kind === 'course' || step.kind === 'stay') return false;
  if (step.startsAt !== null) return true;
  return (
    step.kind === 'contact' && (step.together.length > 0 || (step.diary !== undefined && step.role !== ''))
  );
}

function groupOf(step: Step): GroupSize | null {
  return 'group' in step ? (step.group ?? null) : null;
}

/** Everybody who has to be there at once; none where one worker sees one person. */
function togetherIn(step: Step): readonly { readonly role: string; readonly workers: number }[] {
  const said = step.kind === 'contact' || step.kind === 'course' ? (step.together ?? []) : [];
  return said.length === 0 && groupOf(step) !== null ? [{ role: step.role, workers: 1 }] : said;
}

function kindPlan(
  kind: Kind,
  sourceNumber: (name: string) => number,
  teamNumber: (name: string) => number,
): KindPlan {
  const { engagement, declinesOffer, stopsAfterMissed } = kind;
  const { worsens, recovers } = kind.whileWaiting;
  const returnsAfter = new Float64Array(Object.keys(OUTCOME).length);
  for (const [outcome, share] of Object.entries(kind.returns.after)) {
    returnsAfter[OUTCOME[outcome as keyof typeof OUTCOME]] = share ?? 0;
  }
  return {
    engagement,
    declinesOffer,
    stopsAfterMissed,
    attendance: Float64Array.from(CHANNELS, (channel) => kind.attendance[channel]),
    firstAttendance: kind.attendance.firstContact,
    needs: kind.needs.map(sampler),
    patience: kind.patience === null ? null : sampler(kind.patience),
    worsens: worsens === null ? null : { every: sampler(worsens.every), then: worsens.then },
    recoversAfter: recovers === null ? null : sampler(recovers.after),
    returnsAfter,
    returnDelay: sampler(kind.returns.delay),
    returnWays: OUTCOMES.map((outcome) => {
      const way = kind.returns.ways[outcome];
      if (way === undefined) return undefined;
      return {
        delay: way.delay === null ? null : sampler(way.delay),
        through: way.through === null ? -1 : sourceNumber(way.through),
        team: way.to === null ? -1 : teamNumber(way.to),
        urgency: way.urgency ?? -1,
      };
    }),
    returnsThrough: kind.returns.through === null ? -1 : sourceNumber(kind.returns.through),
  };
}

function touchPlan(said: KeepsInTouch, roleNumber: (name: string) => number): TouchPlan {
  const { channel, attendance, patience, helps } = said;
  return {
    role: roleNumber(`${said.team}.${said.role}`),
    from: sampler(said.from),
    every: sampler(said.every),
    takes: sampler(said.takes),
    spentOn: SPENT_ON.indexOf(said.spentOn),
    channel: CHANNELS.indexOf(channel),
    attendance,
    patience,
    helps,
  };
}

/** A look-up from name to place in the list. The scenario has been checked: a name that is not there is a fault of ours. */
function numbers(names: readonly string[]): (name: string) => number {
  const places = new Map(names.map((name, index) => [name, index]));
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`no ${name} among ${names.join(', ')}`);
    return place;
  };
}
