import { readDuration } from '../language/measures.ts';
import { wordIn } from '../language/say.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import { everyone } from './asked.ts';
import type { Kind, Trap } from './trap.ts';

/** Whatever would happen for the first time when the run is over: a call, a rise of urgency, giving up a list, asking again. */
export const afterTheRun: Kind = ({ scenario, teams }) => {
  const { warm_up: before = '0 min', run, follow_up: behind = '0 min' } = mapOf(scenario.time);
  const all = [before, run, behind].map(readDuration);
  if (!all.every((each) => typeof each === 'number')) return [];
  const end = all.reduce((sum, each) => sum + each, 0);
  const tooLate = (said: unknown) => {
    const length = readDuration(said);
    return typeof length === 'number' && length >= end;
  };
  const hint = 'let it be sooner, or let the run be longer';
  const rises = (said: RawMap, path: Trap['path']): Trap[] =>
    listOf(said.urgency_rises).flatMap((rise, index) =>
      tooLate(mapOf(rise).after)
        ? [
            {
              path: [...path, 'urgency_rises', index],
              message: 'urgency would rise after the run is over',
              hint,
            },
          ]
        : [],
    );
  // Who is there at the start may have waited for any time.
  const isFilled = scenario.start_with !== undefined;
  const givesUp = (said: RawMap, path: Trap['path']): Trap[] =>
    !isFilled && tooLate(mapOf(said.gives_up).after)
      ? [{ path: [...path, 'gives_up'], message: 'this list would be given up after the run is over', hint }]
      : [];
  return [
    ...teams.flatMap(({ raw, path, steps }) => {
      const list = mapOf(raw.waiting_list);
      const at = [...path, 'waiting_list'];
      const touch = mapOf(list.keeps_in_touch);
      return [
        ...(tooLate(touch.from ?? touch.every)
          ? [
              {
                path: [...at, 'keeps_in_touch'],
                message: 'the first call would come after the run is over',
                hint: 'call earlier (`from`), or let the run be longer',
              },
            ]
          : []),
        ...rises(list, at),
        ...givesUp(list, at),
        ...steps.flatMap((step) => [...rises(step.raw, step.path), ...givesUp(step.raw, step.path)]),
      ];
    }),
    ...everyone(scenario).flatMap(({ raw, path }) => {
      const { delay, after } = mapOf(raw.returns);
      const at = [...path, 'returns'];
      const late = Object.entries(mapOf(after)).filter(([, said]) => tooLate(mapOf(said).delay));
      const message = 'whoever asks again would do so after the run is over';
      return [
        ...(tooLate(delay) ? [{ path: [...at, 'delay'], message, hint }] : []),
        ...late.map(([outcome]) => ({ path: [...at, 'after', wordIn(outcome), 'delay'], message, hint })),
      ];
    }),
  ];
};
