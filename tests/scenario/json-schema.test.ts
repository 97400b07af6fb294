import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  describeDistributions,
  describeLanguage,
  jsonSchema,
  OUTCOMES,
  PROBLEM_CODES,
  printScenario,
} from '../../src/scenario/index.ts';
import { good, small } from './loading.ts';

const RIVERSIDE = readFileSync(new URL('riverside.yaml', import.meta.url), 'utf8');

const validator = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const fits = (text: string) => validator.safeParse(parse(text)).success;

describe('the JSON Schema for editors', () => {
  test('accepts what the language accepts', () => {
    good({ 'riverside.yaml': RIVERSIDE });
    expect(fits(RIVERSIDE)).toBe(true);
    expect(fits(small())).toBe(true);
  });
  test('accepts a variation: parts, null, and a basis in every map and figure', () => {
    expect(
      fits(
        'extends: a.yaml\nsources: {gp: null}\nteams: {team: {source: audit, staff: {worker: {wte: {value: 3, assumption: true}}}}}\n',
      ),
    ).toBe(true);
    expect(
      fits('people: {needs: {source: audit, risk: {value: {normal: {mean: 2, sd: 1}}, source: a}}}\n'),
    ).toBe(true);
  });
  test.each([
    'extends: a.yaml\nchanges: {add_last: [{at: week 20, set: {sources.gp.rate: 12 per week}}]}',
    'extends: a.yaml\nteams: {team: {steps: {talk: {then: {add_first: [{if: risk > 5, go_to: other}]}}}}}',
    'teams: {team: {steps: {talk: {contact: phone, takes: 5 min, takes_by: {band_5: 7 min}, with: {any_of: [band_6, band_5]}}}}}',
    'teams: {team: {steps: {talk: {contact: phone, takes: 5 min, with: [{any_of: [band_6, band_5]}, band_5]}}}}',
    'teams: {team: {steps: {talk: {contact: phone, with: a, takes: {exponential: 5 days, plus: 1 day, rounded_up_to: 1 day}}}}}',
    'teams: {team: {steps: {talk: {contact: phone, with: a, takes: {lognormal: {mu: 3, sigma: 0.5, unit: days}}}}}}',
  ])('accepts %s', (text) => {
    expect(fits(text)).toBe(true);
  });
  test.each([
    'tiem: {}',
    'time: {run: 26}',
    'teams: {team: {staf: {}}}',
    'people: {attendance: 2}',
    'teams: {t: {steps: {s: {desk: a, takes: {normall: {}}}}}}',
  ])('refuses %s', (text) => {
    expect(fits(text)).toBe(false);
  });
  test('is small enough to open, and is one object all the time', () => {
    expect(JSON.stringify(jsonSchema()).length).toBeLessThan(150_000);
    expect(jsonSchema()).toBe(jsonSchema());
  });
});

describe('the reference of the language', () => {
  const keys = describeLanguage();
  test('explains every key in a sentence', () => {
    const named = keys.filter(({ path }) => !path.endsWith('<name>'));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ what }) => !/[.?)]$/.test(what))).toEqual([]);
    expect(
      describeDistributions().filter(({ what, path }) => what === '' && !path.endsWith('<name>')),
    ).toEqual([]);
  });
  test('gives type and default', () => {
    expect(keys.find(({ path }) => path === 'teams.<name>.steps.<name>.missed.retry_after')).toEqual({
      path: 'teams.<name>.steps.<name>.missed.retry_after',
      what: 'Time until the next attempt is asked for.',
      type: 'duration, fixed or random',
      default: '1 week',
      required: false,
    });
    expect(keys.find(({ path }) => path === 'time.run')).toMatchObject({ type: 'duration', required: true });
  });
  test('names every outcome that people return after', () => {
    for (const outcome of OUTCOMES)
      expect(keys.map(({ path }) => path)).toContain(`people.returns.after.${outcome}`);
  });
  test('has a sentence for every problem', () => {
    for (const what of Object.values(PROBLEM_CODES)) expect(what).toMatch(/^[A-Z`].*\.$/);
  });
});

test('a scenario is printed as YAML that reads back as the same', () => {
  const scenario = good({ 'riverside.yaml': RIVERSIDE });
  expect(parse(printScenario(scenario))).toEqual(scenario);
});
