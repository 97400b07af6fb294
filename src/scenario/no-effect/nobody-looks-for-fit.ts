import { mapOf } from '../names.ts';
import { looksForFit } from './asked.ts';
import type { Kind } from './trap.ts';

/** How well somebody knows which team fits, where nobody looks for it. */
export const nobodyLooksForFit: Kind = (written) => {
  const { referrers, workers } = looksForFit(written);
  const traps = [];
  const hint = 'let them look for it: `best_fit`, or `not_eligible: pass_on`; or take it out';
  if (!workers) {
    const paths = [
      ...(mapOf(written.scenario.principles).knows_other_teams === undefined ? [] : [['principles']]),
      ...written.teams.filter(({ raw }) => raw.knows_other_teams !== undefined).map(({ path }) => path),
    ];
    for (const path of paths)
      traps.push({
        path: [...path, 'knows_other_teams'],
        message: 'no worker ever looks for the team that fits',
        hint,
      });
  }
  // A variation may well send to one door those who would have looked for another.
  if (written.isVariation) return traps;
  for (const [name, source] of Object.entries(mapOf(written.scenario.sources))) {
    const { knows_the_system, refers_to } = mapOf(source);
    if (knows_the_system === undefined || (referrers && refers_to === undefined)) continue;
    traps.push({
      path: ['sources', name, 'knows_the_system'],
      message: `\`${name}\` refers to a team that is named, and never looks for the one that fits`,
      hint: 'write `referrals_go_to: best_fit` under `principles` (and no `refers_to`), or take it out',
    });
  }
  return traps;
};
