import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresAt, inputAt, inputsOf, loadAgain, loadScenario } from '../../src/scenario/index.ts';
import { good, load, onlyProblem, small, steps } from './loading.ts';

const ranged = (rate: string) => small({ sources: `{gp: {rate: ${rate}}}` });

describe('a range about a figure', () => {
  it('leaves the system as it is without one', () => {
    const plain = good(ranged('10 per week'));
    for (const rate of [
      '{about: 10 per week, from: 8 per week, to: 15 per week}',
      '{about: 10 per week, from: 1 per day, to: 15 per week, law: uniform, source: counted}',
      '10 per week ±20%',
      '{value: 10 per week ±20 %, assumption: true}',
    ]) {
      const { ledger: _, ...system } = good(ranged(rate));
      const { ledger: __, ...without } = plain;
      expect(system).toEqual(without);
    }
  });

  it('is kept in the list of figures, in the unit of the figure', () => {
    const figure = (rate: string) => good(ranged(rate)).ledger.find(({ path }) => path === 'sources.gp.rate');
    expect(figure('{about: 10 per week, from: 1 per day, to: 15 per week, source: counted}')).toEqual({
      path: 'sources.gp.rate',
      value: '10 per week',
      basis: 'source',
      note: 'counted',
      from: 7,
      to: 15,
      law: 'triangle',
    });
    expect(figure('10 per week ±20%')).toMatchObject({ from: 8, to: 12, law: 'triangle' });
    expect(figure('10 per week')).not.toHaveProperty('from');
  });

  it.each([
    [
      '{about: 10 per week, from: »15 per week, to: 8 per week}',
      'bad-range',
      'the range is upside down: from `15 per week` to `8 per week`',
    ],
    [
      '{about: »20 per week, from: 8 per week, to: 15 per week}',
      'bad-range',
      '`20 per week` lies outside its range from `8 per week` to `15 per week`',
    ],
    ['{about: »10 per week, from: 8 per week}', 'bad-range', 'a range needs `to`'],
    [
      '{about: 10 per week, from: 8 per week, to: »15 weeks}',
      'bad-range',
      '`15 weeks` is no limit of `10 per week`',
    ],
    [
      '{about: 10 per week, from: 8 per week, to: 15 per week, law: »triangel}',
      'wrong-word',
      '`triangel` is not a law of a range',
    ],
    [
      '{about: 10 per week, from: 0 per week, to: 15 per week, law: log_uniform}'.replace(
        'from: ',
        'from: »',
      ),
      'bad-range',
      'a range of the law `log_uniform` begins above 0',
    ],
    [
      '{about: 10 per week, »form: 8 per week, to: 15 per week}',
      'unknown-key',
      '`form` is not a key of a range',
    ],
  ])('is refused where it is wrong: %s', (rate, code, message) => {
    expect(onlyProblem(ranged(rate), code).message).toBe(message);
  });

  it('is refused about what is not counted as a figure, so that no range is passed over in silence', () => {
    const rate = '{about: 10 per working week, from: 7 per working week, to: 16 per working week}';
    const { problems } = load(small({ sources: `{gp: {rate: ${rate}}}` }));
    expect(problems.map(({ message }) => message)).toContain(
      '`10 per working week` is no figure, so it has no range',
    );
  });

  it('may be about a trend, which is varied as other figures are', () => {
    const scenario = good(
      small({
        sources:
          '{gp: {rate: 10 per week, trend: {about: +12% per year, from: -4% per year, to: +16% per year}}}',
      }),
    );
    const path = 'sources.gp.trend';
    expect(scenario.ledger).toContainEqual(
      expect.objectContaining({ path, value: '+12% per year', from: -4, to: 16 }),
    );
    const { inputs } = inputsOf([scenario]);
    expect(inputs.map((input) => input.path)).toEqual([path]);
    for (const [value, yearly] of [
      [15.5, 1.155],
      [-2, 0.98],
    ] as const) {
      const again = loadAgain(scenario, { figures: figuresAt(scenario, 0, inputs, [value]) });
      expect(again.problems).toEqual([]);
      expect(again.scenario!.sources[0]!.arrivals).toMatchObject({ yearly: expect.closeTo(yearly, 12) });
    }
  });

  it('may not go to values that cannot be', () => {
    const people = (attendance: string) => small({ people: `{attendance: {phone: ${attendance}}}` });
    expect(good(people('0.9 ±10%')).ledger[0]).toMatchObject({ to: 0.99 });
    const { message } = onlyProblem(people('{about: 0.9, from: 0.8, to: »1.1}'), 'bad-range');
    expect(message).toBe('the range goes up to a value that cannot be: `1.1` is out of range');
  });

  it('goes with the figure: whoever replaces the figure in a variation has no range', () => {
    const files = {
      'other.yaml': 'extends: base.yaml\nsources: {gp: {rate: 11 per week}}\n',
      'base.yaml': ranged('10 per week ±20%'),
    };
    const { scenario } = load(files);
    expect(scenario!.ledger.find(({ path }) => path === 'sources.gp.rate')).not.toHaveProperty('from');
  });

  it('may be said on the command line', () => {
    const scenario = good(small(), [
      'sources.gp.rate={about: 10 per week, from: 5 per week, to: 15 per week}',
    ]);
    expect(inputsOf([scenario]).inputs.map(({ path, from, to }) => [path, from, to])).toEqual([
      ['sources.gp.rate', 5, 15],
    ]);
  });
});

describe('inputs', () => {
  const files = {
    'base.yaml': small({
      sources: '{gp: {rate: 10 per week ±20%}}',
      people: '{declines_offer: 0.1, attendance: {phone: 0.9}}',
    }),
    'other.yaml': 'extends: base.yaml\npeople: {declines_offer: 0.2}\n',
  };
  const both = () => {
    const base = good(files);
    const other = load({ 'other.yaml': files['other.yaml'], 'base.yaml': files['base.yaml'] }).scenario!;
    return [base, other] as const;
  };

  it('that are written once and inherited are one; others stay, and are counted', () => {
    const { inputs, fixed, assumed } = inputsOf(both());
    expect(inputs.map(({ path, paths }) => [path, paths])).toEqual([
      ['sources.gp.rate', [['sources.gp.rate'], ['sources.gp.rate']]],
    ]);
    // Attendance; declining an offer twice, since each system says it; two workers; 45 minutes.
    expect([fixed, assumed]).toEqual([5, 5]);
  });

  it('without a range are opened by --others, as far as the language allows', () => {
    const { inputs, fixed } = inputsOf(both(), 0.2);
    expect(fixed).toBe(0);
    expect(inputs.map(({ path, from, to, own }) => [path, from, to, own])).toEqual([
      ['people.declines_offer', expect.closeTo(0.08), expect.closeTo(0.12), false],
      ['people.attendance.phone', expect.closeTo(0.72), 1, false],
      ['sources.gp.rate', 8, 12, true],
      ['teams.team.staff.worker.wte', 1.6, 2.4, false],
      ['teams.team.steps.talk.takes', 36, 54, false],
      ['people.declines_offer', expect.closeTo(0.16), expect.closeTo(0.24), false],
    ]);
  });

  it('have other values in every system that inherits them', () => {
    const systems = both();
    const { inputs } = inputsOf(systems);
    for (const [system, scenario] of systems.entries()) {
      const again = loadAgain(scenario, { figures: figuresAt(scenario, system, inputs, [11.5]) });
      expect(again.problems).toEqual([]);
      expect(again.scenario).toEqual({
        ...scenario,
        sources: good(ranged('11.5 per week')).sources,
        ledger: again.scenario!.ledger,
      });
    }
  });

  it('that are whole numbers stay whole, each as likely as its part of the range', () => {
    const scenario = good(
      steps(
        '{talk: {contact: phone, with: worker, takes: 45 min, missed: {attempts: {about: 3, from: 2, to: 4, law: uniform}, retry_after: 1 week}}}',
      ),
    );
    const [attempts] = inputsOf([scenario]).inputs;
    expect(attempts.whole).toBe(true);
    const drawn = Array.from({ length: 300 }, (_, i) => inputAt(attempts, (i + 0.5) / 300));
    expect([2, 3, 4].map((value) => drawn.filter((each) => each === value).length)).toEqual([100, 100, 100]);
  });

  it('are drawn from a triangle about the figure unless a law is said', () => {
    const inputOf = (rate: string) => inputsOf([good(ranged(rate))]).inputs[0];
    const triangle = inputOf('{about: 10 per week, from: 8 per week, to: 18 per week}');
    // A fifth of the area lies left of the top.
    expect([0, 0.2, 1].map((u) => inputAt(triangle, u))).toEqual([8, expect.closeTo(10, 12), 18]);
    const uniform = inputOf('{about: 10 per week, from: 8 per week, to: 18 per week, law: uniform}');
    expect(inputAt(uniform, 0.5)).toBe(13);
    const logarithmic = inputOf('{about: 10 per week, from: 4 per week, to: 25 per week, law: log_uniform}');
    expect(inputAt(logarithmic, 0.5)).toBeCloseTo(10, 12);
  });

  it('that are shares are scaled to 1 with those that they share with', () => {
    const scenario = good(
      small({
        people:
          '{kinds: {one: {share: {about: 0.5, from: 0.4, to: 0.7}}, two: {share: 0.3}, three: {share: 0.2}}}',
      }),
    );
    const { inputs } = inputsOf([scenario]);
    const again = loadAgain(scenario, { figures: figuresAt(scenario, 0, inputs, [0.7]) });
    expect(again.problems).toEqual([]);
    const shares = again.scenario!.people.kinds.map(({ share }) => share);
    expect(shares).toEqual([0.7, 0.3, 0.2].map((share) => expect.closeTo(share / 1.2, 12)));
  });
});

describe('the scenarios that are shipped', () => {
  it.each([
    ['after', 'teams.practice.steps.coping.course.contacts.gamma.mean'],
    ['borough', 'sources.gp.rate'],
    ['clinicians-alone', 'teams.core_team.steps.practical_help.helps.social'],
    ['community-hubs', 'teams.access.steps.triage_call.takes'],
    ['linking-workers', 'principles.knows_other_teams'],
    ['living-well-hub', 'teams.hub.steps.conversation.takes'],
    ['navigators', 'teams.core_team.steps.navigation.helps.social'],
    ['neighbourhood', 'sources.gp.rate'],
    ['neighbourhood-mdt', 'teams.core_team.steps.mdt.takes_up_to'],
    ['no-wrong-door', 'people.patience.weibull.median'],
    ['overwhelmed', 'teams.core_team.steps.second_look.takes'],
    ['spa', 'teams.access.steps.triage_call.takes'],
    ['spa-million', 'sources.gp.rate'],
    ['staffing', 'teams.practice.staff.mental_health_practitioner.recruits_from.core_team.practitioner'],
    ['staffing-steady', 'staffing.turnover.rate'],
    ['talking-therapies', 'teams.talking_therapies.steps.assessment.attendance'],
    ['vcse-alliance', 'teams.connectors.staff.connector.supervision.takes'],
    ['vcse-record', 'teams.connectors.steps.conversation.writing_up'],
    ['vcse-separate', 'teams.connectors.steps.conversation.writing_up'],
    ['waiting-well', 'teams.complex_needs.waiting_list.keeps_in_touch.every'],
  ])('%s says between what the figures lie that its page rests on, as %s', (name, path) => {
    const { scenario } = loadScenario(`scenarios/${name}.yaml`, (file) => readFileSync(file, 'utf8'));
    const found = inputsOf([scenario!]).inputs.map((input) => input.path);
    expect(found).toContain(path);
    // What it inherits is varied as well.
    expect(found.length).toBeGreaterThan(25);
  });
});
