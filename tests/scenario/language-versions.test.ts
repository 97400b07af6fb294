import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/problems/report.ts';
import {
  checkLanguage,
  LANGUAGE,
  languageUnsaid,
  MEANING_CHANGES,
} from '../../src/scenario/language-version.ts';
import { readWithExtended } from '../../src/scenario/reading/extends.ts';
import { Files } from '../../src/scenario/reading/files.ts';
import { readShipped, SHIPPED } from '../shipped.ts';
import { good, load, onlyProblem, small } from './loading.ts';

describe('a scenario may say for which version of the language it was written:', () => {
  it('today’s, and then nothing is said', () => {
    expect(good(small({ language: String(LANGUAGE) })).language).toBe(LANGUAGE);
    expect(load(small()).saysLanguage).toBe(false);
    expect(good(small()).language).toBe(LANGUAGE);
  });

  it('an earlier one is read with today’s meaning, and a warning says what has changed', () => {
    const earlier = onlyProblem(small({ '»language': '1' }), 'older-language');
    expect(earlier.message).toContain('at one instant whoever can start is started');
  });

  it('each line of an earlier one that means something else is named, with how to keep its meaning', () => {
    const rules = (as: string) =>
      small({
        language: '4',
        teams: `{
  one: {staff: {w: {wte: 1}}, steps: {talk: {contact: phone, with: w, takes: 45 min, then: [
    {if: severity > 6, refer_to: two, as: emergency},
    {refer_to: two, ${as}}]}}},
  two: {staff: {w: {wte: 1}}, steps: {talk: {contact: phone, with: w, takes: 45 min}}}}`,
      });
    const said = (as: string) =>
      load(rules(as), ['principles.referrals_go_to=one'])
        .problems.filter(({ code, place }) => code === 'older-language' && place.path !== 'language')
        .map(({ place, message, hint }) => [place.path, message, hint]);
    expect(said('as: routine')).toEqual([
      [
        'teams.one.steps.talk.then.1.as',
        'this means something else than it did: whoever was more urgent is `routine` from here on',
        'take it out, if people are to stay as urgent as they are',
      ],
    ]);
    expect(said('as: urgent')[0]![2]).toContain('put `{if: urgency == emergency, refer_to: …}` before it');
    expect(said('as: emergency')).toEqual([]);
  });

  it('a later one is refused, at its line', () => {
    const later = onlyProblem(small({ language: `»${LANGUAGE + 1}` }), 'unknown-language');
    expect(later.message).toContain(`it reads language ${LANGUAGE}`);
    expect(later.hint).toContain('take a newer Doorways');
    expect(load(small(), [`language=${LANGUAGE + 1}`]).scenario).toBeNull();
  });

  it.each(['»0', '»-1', '»1.5', '»one', '»"1"', '»true'])('%s is none', (said) => {
    expect(onlyProblem(small({ language: said }), 'unknown-language').hint).toBe(
      `write \`language: ${LANGUAGE}\``,
    );
  });

  it('is no figure that wants a source', () => {
    const figures = good(small({ language: String(LANGUAGE) })).ledger.map(({ path }) => path);
    expect(figures.filter((path) => path.startsWith('language'))).toEqual([]);
  });
});

describe('when the meaning changes again', () => {
  const changes = [
    { language: 2, what: 'people are served in another order' },
    { language: 3, what: 'advice is no bounce' },
  ];
  const files: Readonly<Record<string, string>> = {
    'town.yaml': 'extends: base.yaml\nlanguage: 3\n',
    'base.yaml': 'title: A town\nlanguage: 1\n',
  };
  const said = (texts: Readonly<Record<string, string>>) => {
    const report = new Report();
    const layers = readWithExtended('town.yaml', new Files('town.yaml', (path) => texts[path]!), report);
    checkLanguage(layers!, report, changes);
    return report.sorted();
  };

  it('a file of an earlier version is told what has changed since, at its own line, also where another extends it', () => {
    expect(said(files)).toMatchObject([
      {
        severity: 'warning',
        code: 'older-language',
        message:
          'this was written for language 1, and is read as language 3: people are served in another order; advice is no bounce',
        hint: 'hold it against CHANGELOG.md, then write `language: 3`',
        place: { file: 'base.yaml', line: 2, column: 1 },
      },
    ]);
    const newer = { ...files, 'base.yaml': 'language: 2' };
    expect(said(newer)[0]!.message).toMatch(/language 2, and is read as language 3: advice is no bounce$/);
  });

  it('one of today’s, or without a version, is not', () => {
    expect(said({ ...files, 'base.yaml': 'title: A town' })).toEqual([]);
  });

  it('check tells whoever says no version', () => {
    expect(languageUnsaid(false, changes)).toMatch(
      /read as language 3\. .*another order; advice is no bounce\./,
    );
    expect(languageUnsaid(true, changes)).toBe('');
    expect(languageUnsaid(false, [])).toBe('');
  });
});

it('every change of meaning is one version, with an entry in CHANGELOG.md', () => {
  expect(MEANING_CHANGES.map(({ language }) => language)).toEqual(
    MEANING_CHANGES.map((_, index) => index + 2),
  );
  const entries = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## Language (\d+)$/gm)];
  expect(entries.map(([, version]) => Number(version))).toEqual(
    Array.from({ length: LANGUAGE }, (_, index) => LANGUAGE - index),
  );
});

it.each(SHIPPED)('%s says that it is written for today’s language', (file) => {
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^language: ${LANGUAGE}$`, 'm'));
  const { saysLanguage, scenario } = readShipped(file);
  expect([saysLanguage, scenario?.language]).toEqual([true, LANGUAGE]);
});
