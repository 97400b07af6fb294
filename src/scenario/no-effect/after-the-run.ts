import { readDuration } from '../language/measures.ts';
import { wordIn } from '../language/say.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import { actionsOf } from '../rules/action.ts';
import { everyone } from './asked.ts';
import { howLong } from './how-long.ts';
import type { Kind, Trap } from './trap.ts';

/**
 * Whatever would happen for the first time when the run is over: a call, a rise of urgency, giving up, asking again, getting
 * worse or better, a post that is filled, a session of supervision.
 */
export const afterTheRun: Kind = ({ scenario, teams }) => {
  const { warm_up: before = '0 min', run, follow_up: behind = '0 min' } = mapOf(scenario.time);
  const all = [before, run, behind].map(readDuration);
  if (!all.every((each) => typeof each === 'number')) return [];
  const end = all.reduce((sum, each) => sum + each, 0);
  const tooLate = (said: unknown) => {
    const least = howLong(said)?.least ?? 0;
    return least >= end && least < Number.POSITIVE_INFINITY;
  };
  const late = (said: unknown, path: Trap['path'], message: string, hint = HINT): Trap[] =>
    tooLate(said) ? [{ path, message, hint }] : [];
  const rises = (said: RawMap, path: Trap['path']): Trap[] =>
    listOf(said.urgency_rises).flatMap((rise, index) =>
      late(mapOf(rise).after, [...path, 'urgency_rises', index], 'urgency would rise after the run is over'),
    );
  // Who is there at the start may have waited for any time.
  const isFilled = scenario.start_with !== undefined;
  const isShortened = Object.values(mapOf(mapOf(scenario.people).groups)).some((group) =>
    Object.values(mapOf(group)).some((value) => mapOf(value).patience !== undefined),
  );
  const givesUp = (said: RawMap, path: Trap['path']): Trap[] =>
    isFilled || isShortened
      ? []
      : late(
          mapOf(said.gives_up).after,
          [...path, 'gives_up'],
          'this list would be given up after the run is over',
        );
  const recruits = (said: RawMap, path: Trap['path']): Trap[] =>
    late(
      mapOf(said.recruitment).takes,
      [...path, 'recruitment', 'takes'],
      'the run is over before any post that falls vacant is filled',
      'let it take less time, or let the run be longer',
    );
  return [
    ...recruits(mapOf(scenario.staffing), ['staffing']),
    ...teams.flatMap(({ raw, path, steps }) => {
      const list = mapOf(raw.waiting_list);
      const at = [...path, 'waiting_list'];
      const touch = mapOf(list.keeps_in_touch);
      return [
        ...Object.entries(mapOf(raw.staff)).flatMap(([role, said]) =>
          recruits(mapOf(said), [...path, 'staff', role]),
        ),
        ...late(
          touch.from ?? touch.every,
          [...at, 'keeps_in_touch'],
          'the first call would come after the run is over',
          'call earlier (`from`), or let the run be longer',
        ),
        ...rises(list, at),
        ...givesUp(list, at),
        ...steps.flatMap((step) => [
          ...rises(step.raw, step.path),
          ...givesUp(step.raw, step.path),
          ...actionsOf(step).flatMap((action) =>
            late(
              action.raw.delay,
              [...action.path, 'delay'],
              'whoever is told to ask there would do so after the run is over',
            ),
          ),
        ]),
      ];
    }),
    ...everyone(scenario).flatMap(({ raw, path }) => {
      const { delay, after } = mapOf(raw.returns);
      const at = [...path, 'returns'];
      const { worsens, recovers } = mapOf(raw.while_waiting);
      const message = 'whoever asks again would do so after the run is over';
      return [
        ...late(delay, [...at, 'delay'], message),
        ...Object.entries(mapOf(after)).flatMap(([outcome, said]) =>
          late(mapOf(said).delay, [...at, 'after', wordIn(outcome), 'delay'], message),
        ),
        ...late(
          mapOf(worsens).every,
          [...path, 'while_waiting', 'worsens', 'every'],
          'nobody’s needs would rise before the run is over',
        ),
        ...(isFilled
          ? []
          : [
              ...late(
                mapOf(recovers).after,
                [...path, 'while_waiting', 'recovers', 'after'],
                'nobody would be well again before the run is over',
              ),
              ...late(
                isShortened ? undefined : raw.patience,
                [...path, 'patience'],
                'nobody’s patience would end before the run is over',
                'let it be shorter, or write `patience: never`',
              ),
            ]),
      ];
    }),
  ];
};

const HINT = 'let it be sooner, or let the run be longer';
