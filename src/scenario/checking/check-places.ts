import { didYouMean, nearest } from '../did-you-mean.ts';
import { wordIn } from '../language/say.ts';
import { mapOf, type RawMap } from '../names.ts';
import { dotted, type Path } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import { pathsChanged } from './check-staff.ts';
import { teamsOf } from './raw.ts';

/** Every stay has places to be in, every place somebody who stays, and only what holds a place can go on holding it. */
export function checkPlaces(scenario: RawMap, report: TreeReport, isPhase: boolean): void {
  const changed = pathsChanged(scenario);
  for (const team of teamsOf(scenario)) {
    const places = mapOf(team.raw.places);
    const names = Object.keys(places);
    const stays = team.steps.filter(({ kind }) => kind === 'stay');
    for (const { raw, path } of stays) {
      const place = raw.stay;
      if (typeof place !== 'string' || names.includes(place)) continue;
      const hint =
        names.length === 0 ? `write \`places: {${place}: 10}\` for the team` : didYouMean(place, names);
      report.value(
        'unknown-name',
        [...path, 'stay'],
        `\`${team.name}\` has no places called \`${place}\``,
        hint,
      );
    }
    for (const name of names) {
      const path: Path = [...team.path, 'places', name];
      const said = places[name];
      const number = typeof said === 'object' ? mapOf(said).number : said;
      const used = stays.some(({ raw }) => raw.stay === name);
      const comesLater = changed.some((each) => [dotted(path), `${dotted(path)}.number`].includes(each));
      if (used && number === 0 && (isPhase || !comesLater)) {
        const message = `there are no \`${name}\`, but people are to stay in them`;
        if (isPhase) report.warn('no-places', path, message, 'whoever is waiting for one goes on waiting');
        else report.key('no-places', path, message, 'write how many there are, or `unlimited`');
      }
      if (!used && !stays.some(({ raw }) => !names.includes(wordIn(raw.stay)))) {
        const near = nearest(
          name,
          stays.map(({ raw }) => wordIn(raw.stay)),
        );
        report.warn(
          'unused-role',
          path,
          `nobody stays in \`${name}\``,
          near ? `did you mean \`${near}\`?` : 'take it out, or write a step with `stay`',
        );
      }
    }
    for (const { kind, raw, path } of team.steps) {
      if (kind !== 'course' || raw.place_held_until === undefined || raw.holds !== undefined) continue;
      report.key(
        'no-places',
        [...path, 'place_held_until'],
        'the course holds no place that could stay held',
        'write `holds: caseload`, or leave it out',
      );
    }
  }
}
