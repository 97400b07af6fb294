import { mapOf } from '../names.ts';
import { type Kind, unsaid } from './assumption.ts';

/** How people come. */
export const sources: Kind = {
  keys: ['sources.<name>.batch', 'sources.<name>.urgency', 'sources.<name>.pattern', 'time.warm_up'],
  find({ scenario, teams }) {
    const closes = teams.some(({ raw }) => raw.hours !== 'always');
    return Object.entries(mapOf(scenario.sources)).flatMap(([name, each]) => {
      const said = mapOf(each);
      const path = ['sources', name];
      const pattern = mapOf(said.pattern);
      if (said.from_file !== undefined) return [];
      return [
        ...unsaid(
          said.urgency,
          [...path, 'urgency'],
          'routine',
          'whoever comes from here is served by date alone',
        ),
        ...(said.rate !== undefined && closes && pattern.weekdays === undefined
          ? unsaid(
              pattern.hours,
              [...path, 'pattern'],
              'even',
              'referrals come at any hour of the week, by night and on Sundays too',
            )
          : []),
        ...unsaid(said.batch, [...path, 'batch'], '1', 'people come one at a time'),
      ];
    });
  },
};
