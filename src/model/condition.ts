import { DAY } from '../event-log/units.ts';
import { power } from '../maths/index.ts';
import type { Condition, Value } from '../scenario/scenario.ts';
import { seenNeed } from './needs.ts';
import type { Person } from './person.ts';
import { minuteOfWeek } from './plan/opening-hours.ts';
import { seeWhoIsFree } from './staff/duties.ts';
import type { World } from './world.ts';

const WEEK = 7 * DAY;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A condition ready to be asked of a person. */
export type Test = (person: Person) => boolean;
type NumberOf = (person: Person) => number;

/** Made once for each condition of the scenario: plain functions, never evaluated text. */
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
      return ({ trusted }) => trusted;
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
  const { people } = world;
  switch (value.is) {
    case 'number':
      return () => value.value;
    case 'need':
      return (person) => seenNeed(people, person, value.need);
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
  const { kernel } = world;
  switch (name) {
    case 'waited':
      return (person) => kernel.now - person.clockStart;
    case 'time':
    case 'date':
      return () => kernel.now;
    case 'week':
      return () => Math.floor(kernel.now / WEEK);
    case 'hour':
      // Every run begins at midnight.
      return () => Math.floor((kernel.now % DAY) / 60);
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
  const { plan, steps, kernel } = world;
  const [teamName, part] = of.split('.');
  const team = plan.scenario.teams.findIndex((each) => each.name === teamName);
  switch (gauge) {
    case 'waiting': {
      const asked = steps.filter((step) => (part === undefined ? step.team === team : step.plan.name === of));
      return () => asked.reduce((sum, { waiting }) => sum + waiting, 0);
    }
    case 'caseload': {
      const pool = world.pools[roleNumber(world, of)];
      return () => (pool.places === 0 ? 1 : pool.held / pool.places);
    }
    case 'load': {
      const role = world.roles[roleNumber(world, of)];
      return () => {
        if (role.unseen > 0) seeWhoIsFree(role, kernel.now);
        return role.onDuty === 0 ? 0 : 1 - role.idle / role.onDuty;
      };
    }
  }
}

function roleNumber({ plan }: World, name: string): number {
  return plan.roles.findIndex((role) => role.name === name);
}
