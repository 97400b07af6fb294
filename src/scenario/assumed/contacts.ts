import { mapOf } from '../names.ts';
import { mayBeMissed } from '../steps/index.ts';
import type { RawStep } from '../written.ts';
import { type Kind, unsaid } from './assumption.ts';

const STEP = 'teams.<name>.steps.<name>';

/** Who comes to contacts, and what follows a missed one. */
export const contacts: Kind = {
  keys: [
    'people.attendance',
    'people.engagement',
    `${STEP}.missed.attempts`,
    `${STEP}.missed.retry_after`,
    `${STEP}.missed.time_lost`,
    `${STEP}.missed.then`,
  ],
  find({ scenario, teams, understood }) {
    const people = mapOf(scenario.people);
    const steps = teams.flatMap((team) => team.steps);
    const missed = steps.filter((step) => mayBeMissed(step, people));
    const attended = steps.some(
      (step) => (step.kind === 'contact' || step.kind === 'course') && step.raw.attendance === undefined,
    );
    const nobodySays = understood.people.kinds.every(
      ({ attendance: { phone, video, face_to_face, group, firstContact } }) =>
        Math.min(phone, video, face_to_face, group, firstContact ?? 1) === 1,
    );
    const wears = [people, ...Object.values(mapOf(people.kinds)).map(mapOf)].find(
      ({ engagement }) => engagement !== undefined,
    );
    return [
      ...(attended && nobodySays
        ? unsaid(people.attendance, ['people', 'attendance'], '1', 'everybody comes to every contact')
        : []),
      ...(missed.length > 0
        ? unsaid(
            wears?.engagement,
            ['people', 'engagement'],
            'none',
            'nothing that happens on the way changes whether people come: no bounce, no handover, no missed contact',
          )
        : []),
      ...missed.flatMap(afterMissing),
    ];
  },
};

function afterMissing({ raw, path, kind }: RawStep) {
  const said = mapOf(raw.missed);
  const at = [...path, 'missed'];
  const again = kind === 'course' && raw.group !== undefined ? 'another session' : 'another attempt';
  return [
    ...unsaid(
      said.attempts,
      [...at, 'attempts'],
      '2',
      'whoever misses so many contacts in a row is not asked again, within a course too: what `missed.then` says follows',
    ),
    ...unsaid(
      said.then,
      [...at, 'then'],
      '{discharge: discharged_after_missed_contacts}',
      'whoever has missed as many as `missed.attempts` allows is discharged',
    ),
    ...(said.attempts === 1 || again === 'another session'
      ? []
      : unsaid(
          said.retry_after,
          [...at, 'retry_after'],
          '1 week',
          'so long after a missed contact another is asked for',
        )),
    ...(raw.diary !== undefined && raw.with === undefined
      ? []
      : unsaid(
          said.time_lost,
          [...at, 'time_lost'],
          'as long as the contact',
          'a missed contact takes as much of the worker’s time as one that is kept',
        )),
  ];
}
