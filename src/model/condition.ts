import { DAY } from '../event-log/units.ts';
import { power } from '../maths/index.ts';
import type { Condition, Value } from '../scenario/scenario.ts';
import { minuteOfWeek } from './opening-hours.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

const WEEK = 7 * DAY;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A condition ready to be asked of the person in a person. */
export type Test = (person: Person) => boolean;
type NumberOf = (person: Person) => number;

/** Made once for each condition of the scenario: plain functions over the world's columns, never evaluated text. */
export function testOf(world: World, condition: Condition): Test {
  switch (condition.op) {
    case 'always':
      return () => condition.is;
    case 'and': {
      const tests = condition.all.map((each) => testOf(world, each));
      // Loops, because `every` and `some` make a function anew each time that they are asked.
      return (person) => {
        for (const test of tests) if (!test(person)) return false;
        return true;
      };
    }
    case 'or': {
      const tests = condition.all.map((each) => testOf(world, each));
      return (person) => {
        for (const test of tests) if (test(person)) return true;
        return false;
      };
    }
    case 'not': {
      const test = testOf(world, condition.of);
      return (person) => !test(person);
    }
    case 'flag':
      return flagTest(condition.name);
    case 'is':
      return nameTest(world, condition);
    case 'compare':
      return compareTest(condition.by, numberFrom(world, condition.left), numberFrom(world, condition.right));
  }
}

function flagTest(name: Extract<Condition, { op: 'flag' }>['name']): Test {
  switch (name) {
    case 'has_been_assessed':
      return (person) => person.assessedBy !== -1;
    case 'assessed_here':
      return (person) => person.assessedBy === person.team;
    case 'assessment_trusted':
      return (person) => person.trusted === 1;
    case 'has_returned':
      return (person) => person.returnCount > 0;
  }
}

function nameTest(world: World, { what, name, negated }: Extract<Condition, { op: 'is' }>): Test {
  const { plan } = world;
  const { scenario } = plan;
  if (what === 'kind') {
    const kind = scenario.people.kinds.findIndex((each) => each.name === name);
    return (person) => (person.kind === kind) !== negated;
  }
  if (what === 'source') {
    const source = scenario.sources.findIndex((each) => each.name === name);
    return (person) => (person.source === source) !== negated;
  }
  if (what === 'urgency') {
    const urgency = ['routine', 'urgent', 'emergency'].indexOf(name);
    return (person) => (person.urgency === urgency) !== negated;
  }
  if (what === 'weekday') {
    const day = WEEKDAYS.indexOf(name);
    const offset = minuteOfWeek(scenario.time.start);
    return () => (Math.floor((world.kernel.now + offset) / DAY) % 7 === day) !== negated;
  }
  const group = scenario.people.groups.findIndex((each) => each.name === what);
  const value = scenario.people.groups[group].values.findIndex((each) => each.name === name);
  return (person) => (world.directory.classes[person.class].values[group] === value) !== negated;
}

function compareTest(by: Extract<Condition, { op: 'compare' }>['by'], left: NumberOf, right: NumberOf): Test {
  switch (by) {
    case '<':
      return (person) => left(person) < right(person);
    case '<=':
      return (person) => left(person) <= right(person);
    case '>':
      return (person) => left(person) > right(person);
    case '>=':
      return (person) => left(person) >= right(person);
    case '==':
      return (person) => left(person) === right(person);
    case '!=':
      return (person) => left(person) !== right(person);
  }
}

function numberFrom(world: World, value: Value): NumberOf {
  const { people, plan } = world;
  switch (value.is) {
    case 'number':
      return () => value.value;
    case 'need':
      return (person) => people.seen[person.slot * plan.needs + value.need];
    case 'fact':
      return factOf(world, value.name);
    case 'gauge':
      return gaugeOf(world, value.gauge, value.of);
    case 'arithmetic': {
      const left = numberFrom(world, value.left);
      const right = numberFrom(world, value.right);
      switch (value.by) {
        case '+':
          return (person) => left(person) + right(person);
        case '-':
          return (person) => left(person) - right(person);
        case '*':
          return (person) => left(person) * right(person);
        case '/':
          return (person) => left(person) / right(person);
        case '^':
          return (person) => power(left(person), right(person));
      }
    }
  }
}

function factOf(world: World, name: Extract<Value, { is: 'fact' }>['name']): NumberOf {
  const { kernel, plan } = world;
  switch (name) {
    case 'waited':
      return (person) => kernel.now - person.clockStart;
    case 'time':
    case 'date':
      return () => kernel.now;
    case 'week':
      return () => Math.floor(kernel.now / WEEK);
    case 'hour': {
      const offset = minuteOfWeek(plan.scenario.time.start);
      return () => Math.floor(((kernel.now + offset) % DAY) / 60);
    }
    case 'contacts':
      return (person) => person.contacts;
    case 'missed':
      return (person) => person.missedRun;
    case 'bounces':
      return (person) => person.bounces;
    case 'referrals':
      return (person) => person.referrals;
  }
}

function gaugeOf(world: World, gauge: 'waiting' | 'caseload' | 'load', of: string): NumberOf {
  const { plan, waitingAt, placesHeld, workforce } = world;
  const [teamName, part] = of.split('.');
  const team = plan.scenario.teams.findIndex((each) => each.name === teamName);
  switch (gauge) {
    case 'waiting': {
      const steps = plan.steps.filter((step) => (part === undefined ? step.team === team : step.name === of));
      return () => steps.reduce((sum, step) => sum + waitingAt[step.number], 0);
    }
    case 'caseload': {
      const role = roleNumber(world, team, part);
      return () => (world.places[role] === 0 ? 1 : placesHeld[role] / world.places[role]);
    }
    case 'load': {
      const role = roleNumber(world, team, part);
      return () => (workforce.onDuty[role] === 0 ? 0 : 1 - workforce.idle[role] / workforce.onDuty[role]);
    }
  }
}

function roleNumber(world: World, team: number, name: string): number {
  const { teams } = world.plan.scenario;
  const before = teams.slice(0, team).reduce((sum, each) => sum + each.roles.length, 0);
  return before + teams[team].roles.findIndex((role) => role.name === name);
}
