import { YEAR } from '../../event-log/units.ts';
import { type Evidence, type Place, type Question, ratio } from '../question.ts';
import { weeksIn } from '../window.ts';
import { rolesAt, total } from './roles.ts';

const NO_PRICES = 'No staff have a price: `costs: {per_hour: …}` in a scenario gives one for each band.';

/** What staff cost. */
export const COSTS: readonly Question[] = [
  {
    name: 'cost',
    whyEmpty: NO_PRICES,
    family: 'staff load',
    unit: 'pounds',
    label: 'Cost of staff, a week',
    definition:
      'Hours of people in post in the window times the cost of an hour of the band, per week: on duty, on leave and ill; vacant posts and roles without a cost count nothing.',
    better: 'less',
    by: ['team'],
    answer: (evidence, at) => costOf(evidence, at) / weeksIn(evidence.window),
  },
  {
    name: 'cost_per_person_helped',
    whyEmpty: `${NO_PRICES} Or no request ended with help.`,
    family: 'staff load',
    unit: 'pounds',
    label: 'Cost per request that ended with help',
    definition: 'Cost of staff in the window, divided by the requests that ended as helped or partly helped.',
    better: 'less',
    by: [],
    answer: (evidence, at) => ratio(costOf(evidence, at), evidence.fold.requests.helped(0)),
  },
  {
    name: 'budget_spent',
    whyEmpty: `No budget is given: \`costs: {budget: …}\` in a scenario says how many pounds a year there are for staff. Or: ${NO_PRICES.charAt(0).toLowerCase()}${NO_PRICES.slice(1)}`,
    family: 'staff load',
    unit: 'share',
    label: 'Budget spent',
    definition:
      'Cost of staff in the window, divided by the budget for as long. Above 100 % more is spent than there is; vacant posts cost nothing.',
    better: 'less',
    by: [],
    answer: (evidence, at) => {
      const { directory, window } = evidence;
      const years = (window.to - window.from) / YEAR;
      return ratio(costOf(evidence, at), (directory.budget ?? Number.NaN) * years);
    },
  },
];

/** NaN where the scenario gives no costs. */
function costOf(evidence: Evidence, at: Place): number {
  const roles = rolesAt(evidence, at);
  const cost = total(
    roles,
    (role) => (paid(evidence.fold, role) / 60) * evidence.directory.roles[role].costPerHour,
  );
  return cost === 0 ? Number.NaN : cost;
}

/** Minutes of people in post: on duty, in supervision, on leave and ill. */
function paid({ staff, staffing }: Evidence['fold'], role: number): number {
  return staff.onDuty[role] + staffing.supervision[role] + staffing.away(role);
}
