/** From words to meanings: names become needs, facts, flags, gauges; units become minutes; kinds of value are checked. */
import { didYouMean } from '../did-you-mean.ts';
import { minutesIn, unitHint } from '../language/units.ts';
import type { Names } from '../names.ts';
import {
  type Condition,
  FACT_NAMES,
  type FactName,
  FLAG_NAMES,
  type FlagName,
  type Value,
} from '../scenario.ts';
import { URGENCY_WORDS } from '../words.ts';
import { GAUGES, type GaugeName, gaugeTarget } from './gauges.ts';
import type { Comparison, Expression } from './parse.ts';
import { type Fault, Stop } from './tokens.ts';

const DURATION_FACTS: ReadonlySet<string> = new Set<FactName>(['waited', 'time']);
const NOTHING: Condition = { op: 'always', is: true };

interface Bound {
  readonly value: Value;
  readonly unit: 'number' | 'duration';
}

/** Binds one expression, in the place of one team. Goes on after a name that is wrong, so that all are found. */
export class Binder {
  readonly faults: Fault[] = [];
  private readonly names: Names;
  private readonly team: string;

  constructor(names: Names, team: string) {
    this.names = names;
    this.team = team;
  }

  condition(expression: Expression): Condition {
    try {
      return this.bind(expression);
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      this.faults.push(stop.fault);
      return NOTHING;
    }
  }

  private bind(expression: Expression): Condition {
    switch (expression.is) {
      case 'and':
      case 'or':
        return { op: expression.is, all: expression.all.map((part) => this.condition(part)) };
      case 'not':
        return { op: 'not', of: this.condition(expression.of) };
      case 'compare':
        return this.compare(expression.by, expression.left, expression.right, expression.at);
      case 'in': {
        const what = this.category(expression.left);
        if (what === null)
          stop(
            'condition-kind',
            expression.at,
            '`in` is for kind, source, urgency and groups',
            'for numbers write `severity >= 4 and severity <= 8`',
          );
        const any = expression.names.map(({ name, at }) => this.is(what, name, at, expression.negated));
        return any.length === 1 ? any[0]! : { op: expression.negated ? 'and' : 'or', all: any };
      }
      case 'name':
        return this.flag(expression.name, expression.at);
      case 'number':
      case 'call':
      case 'arithmetic':
        return stop(
          'condition-kind',
          expression.at,
          'a number alone is neither true nor false',
          'compare it with something: `severity >= 4`',
        );
    }
  }

  private flag(name: string, at: number): Condition {
    if (name === 'true' || name === 'false') return { op: 'always', is: name === 'true' };
    if (FLAG_NAMES.some((flag) => flag === name)) return { op: 'flag', name: name as FlagName };
    if (this.isNumber(name) || this.category({ is: 'name', name, at }) !== null) {
      stop(
        'condition-kind',
        at,
        `\`${name}\` alone is neither true nor false`,
        this.isNumber(name)
          ? `compare it with something: \`${name} >= 4\``
          : `compare it with a name: \`${name} == …\``,
      );
    }
    return this.unknown(name, at, [...FLAG_NAMES, ...this.numberNames(), ...this.categoryNames()]);
  }

  private compare(by: Comparison, left: Expression, right: Expression, at: number): Condition {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const what = this.category(one);
      if (what === null) continue;
      if (by !== '==' && by !== '!=')
        stop('condition-kind', at, `\`${what}\` can only be compared with == and !=`, '');
      if (other.is !== 'name')
        stop(
          'condition-kind',
          other.at,
          `\`${what}\` is compared with a name`,
          didYouMean('', this.valuesOf(what)),
        );
      return this.is(what, other.name, other.at, by === '!=');
    }
    for (const side of [left, right]) {
      if (
        side.is === 'name' &&
        (side.name === 'true' || side.name === 'false' || FLAG_NAMES.some((flag) => flag === side.name))
      ) {
        stop(
          'condition-kind',
          side.at,
          `\`${side.name}\` is true or false, and is not compared`,
          'write the name alone, or `not` before it',
        );
      }
    }
    const a = this.value(left);
    const b = this.value(right);
    if (a.unit !== b.unit) mixed(left, right, a.unit);
    return { op: 'compare', by, left: a.value, right: b.value };
  }

  private is(what: string, name: string, at: number, negated: boolean): Condition {
    const values = this.valuesOf(what);
    if (values.includes(name)) return { op: 'is', what, name, negated };
    this.faults.push({
      code: 'condition-name',
      at,
      message: `there is no ${what} called \`${name}\``,
      hint: didYouMean(name, values),
    });
    return NOTHING;
  }

  private value(expression: Expression): Bound {
    switch (expression.is) {
      case 'number': {
        if (expression.unit === null)
          return { value: { is: 'number', value: expression.value }, unit: 'number' };
        const minutes = minutesIn(expression.unit);
        if (minutes === null)
          stop(
            'wrong-unit',
            expression.unitAt,
            `\`${expression.unit}\` is not a unit of time`,
            unitHint(expression.unit),
          );
        return { value: { is: 'number', value: expression.value * minutes }, unit: 'duration' };
      }
      case 'name': {
        const { name, at } = expression;
        const need = this.names.needs.indexOf(name);
        if (need >= 0) return { value: { is: 'need', need }, unit: 'number' };
        const fact = FACT_NAMES.find((each) => each === name);
        if (fact)
          return {
            value: { is: 'fact', name: fact },
            unit: DURATION_FACTS.has(name) ? 'duration' : 'number',
          };
        return this.unknown(name, at, this.numberNames());
      }
      case 'call': {
        const gauge = GAUGES.find((each) => each === expression.name);
        if (!gauge)
          stop(
            'condition-name',
            expression.at,
            `\`${expression.name}(…)\` cannot be asked`,
            didYouMean(expression.name, GAUGES),
          );
        return {
          value: { is: 'gauge', gauge, of: this.target(gauge, expression.of, expression.ofAt) },
          unit: 'number',
        };
      }
      case 'arithmetic':
        return this.arithmetic(expression);
      default:
        return stop(
          'condition-kind',
          expression.at,
          'a number is expected here, and this is true or false',
          '',
        );
    }
  }

  private arithmetic({ by, left, right, at }: Extract<Expression, { is: 'arithmetic' }>): Bound {
    const a = this.value(left);
    const b = this.value(right);
    const value: Value = { is: 'arithmetic', by, left: a.value, right: b.value };
    if (by === '+' || by === '-') {
      if (a.unit !== b.unit) mixed(left, right, a.unit);
      return { value, unit: a.unit };
    }
    if (by === '*' && a.unit === 'duration' && b.unit === 'duration')
      stop('condition-kind', at, 'two durations cannot be multiplied', '');
    if (by === '/' && a.unit === 'number' && b.unit === 'duration')
      stop('condition-kind', at, 'a number cannot be divided by a duration', '');
    const isDuration = by === '*' ? a.unit !== b.unit : a.unit === 'duration' && b.unit === 'number';
    return { value, unit: isDuration ? 'duration' : 'number' };
  }

  private target(gauge: GaugeName, of: string, at: number): string {
    const found = gaugeTarget(gauge, of, this.names, this.team);
    if (typeof found === 'string') return found;
    return stop('condition-name', at, found.message, found.hint);
  }

  /** kind, source, urgency or a group's name; null for everything else. */
  private category(expression: Expression): string | null {
    return expression.is === 'name' && this.categoryNames().includes(expression.name)
      ? expression.name
      : null;
  }

  private categoryNames(): string[] {
    return ['kind', 'source', 'urgency', ...this.names.groups.keys()];
  }

  private valuesOf(what: string): readonly string[] {
    if (what === 'kind') return this.names.kinds;
    if (what === 'source') return this.names.sources;
    return what === 'urgency' ? URGENCY_WORDS : (this.names.groups.get(what) ?? []);
  }

  private isNumber(name: string): boolean {
    return this.numberNames().includes(name);
  }

  private numberNames(): string[] {
    return [...this.names.needs, ...FACT_NAMES];
  }

  private unknown(name: string, at: number, possible: readonly string[]): never {
    return stop(
      'condition-name',
      at,
      `nothing is called \`${name}\` in a condition`,
      didYouMean(name, possible),
    );
  }
}

function mixed(left: Expression, right: Expression, leftUnit: 'number' | 'duration'): never {
  const bare = leftUnit === 'number' ? left : right;
  if (bare.is === 'number')
    return stop(
      'needs-unit',
      bare.at,
      `\`${bare.value}\` has no unit`,
      `a duration needs a unit: write \`${bare.value} weeks\``,
    );
  return stop(
    'condition-kind',
    bare.at,
    'a number and a duration cannot be compared or added',
    'durations are `waited`, `time` and figures with a unit',
  );
}

function stop(code: Fault['code'], at: number, message: string, hint: string): never {
  throw new Stop({ code, at, message, hint });
}
