import { expect, it } from 'vitest';
import { storyLines } from './story.ts';
import { claims, type SystemStudy, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/no-wrong-door.md',
  systems: [
    { file: 'spa', called: 'single point of access' },
    { file: 'no-wrong-door', called: 'no wrong door' },
    { file: 'no-wrong-door-strangers', called: 'among strangers' },
  ],
  replications: 10,
  people: true,
  tables: { story },
});

/** Somebody among strangers who was met once, handed on three times or more, and helped within the week, but not by the crisis team. */
function story({ result, records }: SystemStudy): string {
  const { moves, assessments, helped, waitToHelp, person } = records[0]!.people[2]!;
  const alike = [...person].filter(
    (_, row) =>
      moves[row]! >= 3 &&
      assessments[row] === 1 &&
      helped[row] === 1 &&
      waitToHelp[row]! > 2 &&
      waitToHelp[row]! < 7,
  );
  return storyLines(result.systems[2]!.scenario, alike[Math.floor(alike.length / 2)]!);
}

claims('no wrong door, held against a single point of access with the same posts', () => {
  it('people bounce less, tell their story less often, and are helped more often', () => {
    study.less('bounces_per_person');
    study.less('assessments_per_person');
    study.less('assessments_per_person_helped');
    study.less('never_helped');
    study.more('people_helped');
  });

  it('more doors are wrong, one in ten waits longer, and more people give up', () => {
    study.more('wrong_doors_per_person');
    study.more('wait_to_first_contact_p90');
    study.more('left_gave_up_waiting');
  });

  it('every team is at its limit in both, so that what is asked of each shows in its list', () => {
    for (const team of ['complex_needs', 'talking_therapies', 'connectors'])
      study.more('wait_on_list_mean', team);
    for (const role of ['complex_needs.therapist', 'talking_therapies.therapist', 'connectors.connector'])
      expect(study.cell(1, 'utilisation', role).estimate.low, role).toBeGreaterThan(0.98);
  });
});

claims('no wrong door among teams that do not know each other’s work', () => {
  it('twice as many doors are wrong, and people become emergencies by being passed to the crisis team', () => {
    study.more('wrong_doors_per_person', '', [1, 2]);
    study.more('crises_while_waiting', '', [1, 2]);
    expect(study.mean(2, 'wrong_doors_per_person') / study.mean(1, 'wrong_doors_per_person')).toBeGreaterThan(
      2,
    );
  });

  it('each team finds fewer of those sent to it eligible, and more people are lost to missed contacts', () => {
    for (const team of ['psychosis', 'complex_needs', 'core_team', 'talking_therapies', 'connectors'])
      study.less('accepted_by_team', team, [1, 2]);
    study.more('left_after_missed_contacts', '', [1, 2]);
  });

  it('a fifth fewer requests end with help, though help begins for as many', () => {
    expect(study.between(1, 2, 'people_helped').high).toBeLessThan(-0.15 * study.mean(1, 'people_helped'));
    expect(study.between(1, 2, 'help_begun').high).toBeGreaterThan(0);
  });
});

claims('the same, where each introduction by a stranger costs more of people’s attendance', () => {
  const worn = studyOf({
    systems: [
      { file: 'spa', called: 'single point of access' },
      { file: 'no-wrong-door-strangers', called: 'among strangers' },
    ],
    set: ['people.engagement.after_warm_handover=0.85 times'],
    replications: 10,
  });

  it('no more requests end with help than with a single point of access: there it breaks', () => {
    expect(worn.between(0, 1, 'people_helped').mean).toBeLessThan(0.05 * worn.mean(0, 'people_helped'));
    worn.more('left_after_missed_contacts');
  });
});
