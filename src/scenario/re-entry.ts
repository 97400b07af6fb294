import { keys, list } from './language/forms.ts';
import { nameOf, word, yesNo } from './language/leaves.ts';
import { positiveDuration } from './language/measures.ts';
import { OUTCOMES } from './words.ts';

/** The way back into a team for people whom it has discharged. */
export const reEntrySchema = () =>
  keys('re-entry', {
    within: positiveDuration('the time in which people may come back').describe(
      'How long after the end of the last referral the way back is open.',
    ),
    after: list('outcomes', word('an outcome', OUTCOMES))
      .describe('For whom, by how that referral ended.')
      .prefault(['helped', 'partly_helped']),
    to: nameOf('a step of this team').describe(
      'The step at which they come in. Eligibility is not asked again, and a closed list does not turn them away.',
    ),
    trusted: yesNo('whether the earlier assessment is trusted')
      .describe('The earlier assessment is trusted: steps under `skip_if_trusted` are left out.')
      .prefault(true),
  });

/** People discharged by the team with one of these outcomes who ask again within so many minutes come to this step. */
export interface ReEntry {
  readonly within: number;
  readonly after: readonly string[];
  readonly to: string;
  readonly trusted: boolean;
}
