/** STRESS-DES part 2: how the model works, from the scenario. */
import type { SystemResult } from '../../experiment/results.ts';
import type { Scenario, StartingState, Team } from '../../scenario/scenario.ts';
import { DAY, WEEK } from '../../units/minutes.ts';
import { description } from '../map/draw-map.ts';
import { arrivalWords, sketchOf } from '../map/sketch-of.ts';
import { inMethods } from '../steps/index.ts';
import { atHoursWords } from '../words/at-hours.ts';
import { conditionWords } from '../words/conditions.ts';
import { dateTimeAt } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { distributionWords } from '../words/quantities.ts';
import { listed } from '../words/text.ts';
import { differencesInWords } from './differences-in-words.ts';
import { type Item, item } from './item.ts';
import { staffingWords } from './staffing-words.ts';

const PART = 'Logic';

export function logic(systems: readonly SystemResult[]): Item[] {
  const [base, ...others] = systems.map(({ scenario }) => scenario);
  return [
    item(PART, '2.1', 'Base model overview diagram', [
      'The maps of the report (report.html) show doors, teams, lists, steps, flow rules and endings of each system.',
      description(sketchOf(base!)),
    ]),
    item(PART, '2.2', 'Base model logic', [
      `People are referred, wait, are looked at, and are helped, handed on, sent back or discharged as the flow rules say; every rule is in the report’s tables. ${principles(base!)}`,
    ]),
    item(
      PART,
      '2.3',
      'Scenario logic',
      others.length === 0
        ? ['One system was run; there are no other scenarios.', ...changesInWords(base!)]
        : others
            .flatMap((other) => [
              `${other.title}, which meets the same people (each has the same needs, arrival and patience), differs from the base as follows.`,
              ...differencesInWords(base!, other),
            ])
            .concat(systems.flatMap(({ scenario }) => changesInWords(scenario))),
    ),
    item(PART, '2.4', 'Algorithms', [
      'A worker takes the most urgent work first, then the earliest referral, then what was asked for first, and finishes what was begun, also after the shift; only work that is said to be interruptible stops for more urgent work, and only what is said to be put down stops at the end of a shift; it goes on with what is left. Free workers of a role take turns.',
      `What a worker sees of a need is the need plus a normal error, which a closer look makes smaller; rules use what is seen, bodies what is true. Whoever looks for the team that fits takes the first that accepts what is seen; a worker knows which one that is with probability ${base!.principles.knowsOtherTeams}.`,
      'Attendance is a person’s own probability, worn down or built up by what happens to them (bounces, handovers, missed contacts), kept within 0.1 to 1.25 times.',
    ]),
    item(PART, '2.5.1', 'Components: entities', [
      `People, with needs (${listed(base!.people.needs)}, each 0 to 10), of ${base!.people.kinds.length === 1 ? 'one kind' : `${base!.people.kinds.length} kinds`}: ${listed(base!.people.kinds.map(({ title, share }) => `${title} (${numberIn('share', share)} %)`))}.${groups(base!)} A person may have several referrals, one after another: in the model one is open at a time.`,
    ]),
    item(
      PART,
      '2.5.2',
      'Components: activities',
      base!.teams.map(
        (team) => `${team.title}: ${team.steps.map((step) => inMethods(step, team)).join('; ')}.`,
      ),
    ),
    item(PART, '2.5.3', 'Components: resources', [
      ...base!.teams.map(
        (team) =>
          `${team.title}: ${listed([...team.roles.map(roleWords), ...(team.places ?? []).map(placeWords)]) || 'no staff'}.`,
      ),
      ...staffingWords(base!),
    ]),
    item(PART, '2.5.4', 'Components: queues', [
      'Each team has a waiting list, kept by urgency, then by referral date; a further list forms before each step and each caseload.',
      ...byJoining(base!),
      leaving(base!),
      ...givingUp(base!),
      closing(base!),
      ...waitingWell(base!),
      'Nobody changes between lists except by a flow rule (no jockeying).',
    ]),
    item(PART, '2.5.5', 'Components: entry and exit', [
      `People come from ${listed(base!.sources.map((source) => `${source.title} (${arrivalWords(source)}${patternWords(source)})`)) || 'no source'}. A journey ends when no referral is open and none will come; who comes back, and when, depends on how the last referral ended.`,
      ...base!.teams
        .filter(({ accepts }) => accepts !== null)
        .map(
          (team) => `${team.title} is for people with ${conditionWords(team.accepts, base!.people.needs)}.`,
        ),
    ]),
  ];
}

/** What changes within the run. */
function changesInWords({ title, phases = [], time }: Scenario): string[] {
  return phases.map(({ from, said }) => {
    const when = `on ${dateTimeAt(time.start, from).slice(0, 16).replace('T', ' ')} (${numberIn('days', from / DAY)} days after the start)`;
    return `${title} changes ${when}: ${listed(said.map(({ path, becomes }) => `${path} becomes ${becomes}`))}. What was drawn before stays; a post that goes is left when the work at hand is done.`;
  });
}

function principles({ principles: said, teams }: Scenario): string {
  const title = (name: string) => teams.find((team) => team.name === name)?.title ?? name;
  const door =
    said.referralsGoTo === null ? 'the door that the referrer thinks right' : title(said.referralsGoTo);
  const { notEligible } = said;
  const turned = {
    return_to_referrer: 'returned to the referrer',
    pass_on: 'passed on to the team that fits',
    refer_to: `referred to ${notEligible.do === 'refer_to' ? title(notEligible.team) : ''}`,
  }[notEligible.do];
  const trusting = Object.values(said.assessmentsTrusted).filter((trusted) => trusted.length > 0).length;
  return `Referrals go to ${door}; people for whom a team is not are ${turned}; handovers are ${said.handover}; ${trusting === 0 ? 'no team trusts' : trusting === teams.length ? 'all teams trust' : `${trusting} of ${teams.length} teams trust`} assessments of others. After ${said.hopLimit} referrals from one request the person is sent back.`;
}

function groups({ people }: Scenario): string {
  if (people.groups.length === 0) return '';
  const words = people.groups.map(
    ({ name, values }) => `${name} (${values.map((value) => value.name.replaceAll('_', ' ')).join(', ')})`,
  );
  return ` They belong to groups: ${listed(words)}.`;
}

function roleWords(role: Team['roles'][number]): string {
  const places = role.caseloadPerPost === null ? '' : `, ${role.caseloadPerPost} caseload places for each`;
  const posts = role.byHours === undefined ? role.posts : atHoursWords(role.byHours);
  return `${posts} ${role.onDuty ? 'on duty as' : 'WTE'} ${role.title} (band ${role.band}, ${numberIn('share', role.clinicalShare)} % of time for this work${places})`;
}

function placeWords({ name, number, byHours }: NonNullable<Team['places']>[number]): string {
  const many = byHours === undefined ? (number ?? 'unlimited') : atHoursWords(byHours.said);
  return `${many} ${name.replaceAll('_', ' ')} without staff of their own`;
}

/** What a rate leaves out: arrivals are thinned at the rate of the moment. */
function patternWords({ arrivals, batch }: Scenario['sources'][number]): string {
  const together = distributionWords(batch);
  const batches = together === '1' ? '' : `, in batches of ${together}`;
  if (arrivals.kind !== 'poisson') return batches;
  const { weekdays, months, hours, yearly, surges } = arrivals;
  const varies = (factors: readonly number[]) => factors.some((factor) => factor !== factors[0]);
  const by = [
    ...(varies(hours) ? ['hour of the day'] : []),
    ...(varies(weekdays) ? ['weekday'] : []),
    ...(varies(months) ? ['month'] : []),
  ];
  return [
    ', Poisson',
    by.length > 0 ? ` with a rate that varies by ${listed(by)}` : '',
    yearly === 1 ? '' : `, ${yearly} times each year`,
    surges.length === 0 ? '' : `, ${surges.length === 1 ? 'one surge' : `${surges.length} surges`}`,
    batches,
  ].join('');
}

function closing({ teams }: Scenario): string {
  const closed = teams.filter(({ closesAbove }) => closesAbove !== null);
  if (closed.length === 0) return 'Nobody is kept from joining a list (no balking).';
  const words = closed.map(({ title, closesAbove }) => `${title} (from ${closesAbove} people waiting)`);
  return `Lists that are closed to new referrals while too many wait (balking): ${listed(words)}.`;
}

/** What is done about people while they wait, and the way back for those who were discharged. */
function waitingWell({ teams }: Scenario): string[] {
  const rising = teams.filter(({ steps }) => steps.some(({ urgencyRises }) => urgencyRises.length > 0));
  const calling = teams.filter(({ keepsInTouch }) => keepsInTouch !== null);
  const back = teams.filter(({ reEntry }) => reEntry !== null);
  const titles = (some: readonly Team[]) => listed(some.map(({ title }) => title));
  return [
    ...(rising.length > 0
      ? [
          `Urgency rises with the time on a list (${titles(rising)}); the referral date stays and gives the place among the more urgent.`,
        ]
      : []),
    ...(calling.length > 0
      ? [
          `Staff keep in touch with people on the list (${titles(calling)}) when they have no other work; whoever is reached waits on with patience ${listed([...new Set(calling.map(({ keepsInTouch }) => patienceWords(keepsInTouch!.patience)))])}.`,
        ]
      : []),
    ...back.map(
      ({ title, reEntry, steps }) =>
        `Whoever was discharged by ${title} (${listed(reEntry!.after.map((outcome) => outcome.replaceAll('_', ' ')))}) and asks again within ${numberIn('days', reEntry!.within / DAY)} days comes straight back to ${steps.find(({ name }) => name === reEntry!.to)!.title}.`,
    ),
  ];
}

function patienceWords(factor: number | null): string {
  return factor === null ? 'started afresh' : factor === 1 ? 'unchanged' : `multiplied by ${factor}`;
}

function leaving({ people }: Scenario): string {
  const patient = people.kinds.filter(({ patience }) => patience !== null);
  if (patient.length === 0) return 'Nobody gives up waiting.';
  const same = new Set(patient.map(({ patience }) => JSON.stringify(patience))).size === 1;
  const words = same
    ? `${distributionWords(patient[0]!.patience!, WEEK)} weeks`
    : listed(patient.map(({ title, patience }) => `${title}: ${distributionWords(patience!, WEEK)} weeks`));
  return `People who wait longer than their patience without a contact leave (reneging); patience is ${words}; a contact starts it anew.`;
}

/** Lists in another order than that of the request. */
function byJoining({ teams }: Scenario): string[] {
  const lists = teams.flatMap(({ title, steps }) =>
    steps.flatMap((step) => (step.byJoining ? [`${step.title} of ${title}`] : [])),
  );
  return lists.length === 0
    ? []
    : [`Among the equally urgent these lists are served by the date of joining them: ${listed(lists)}.`];
}

/** Lists that people give up after a while of their own. */
function givingUp({ teams }: Scenario): string[] {
  const lists = teams.flatMap(({ title, steps }) =>
    steps.flatMap(({ title: step, givesUp }) =>
      givesUp === undefined
        ? []
        : [`${step} of ${title} (after ${distributionWords(givesUp.after, DAY)} days: ${givesUp.text})`],
    ),
  );
  if (lists.length === 0) return [];
  return [
    `Some lists are given up after a patience of their own, counted from joining the list and beside that of the person, whichever ends first: ${listed(lists)}.`,
  ];
}

const DOING: Readonly<Record<StartingState, string>> = {
  waiting: 'on lists',
  on_caseload: 'on caseloads',
  in_place: 'in places',
};

/** Who is there at the start, and how what has begun before goes on; empty where the system begins empty. */
export function alreadyHere({ title, startWith = [] }: Scenario): string[] {
  if (startWith.length === 0) return [];
  const states = Object.keys(DOING) as StartingState[];
  const counts = states.flatMap((state) => {
    const count = startWith.filter((person) => person.state === state).length;
    return count === 0 ? [] : [`${count} ${DOING[state]}`];
  });
  return [
    `${title} begins with ${startWith.length} people, the same in every replication (${counts.join(', ')}). Their clocks started in the past, and waits count from then; they are open at the start in the books, and no requests of the window. Patience, recovery and stays go on given how long they have lasted; who has waited longer than patience can last has a fresh one. Courses under way have the contacts left that the file says, or as many as a course that has come so far would have, and the next is due within one interval. What the file is silent about is drawn for each person.`,
  ];
}
