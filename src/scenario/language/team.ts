import { SECTOR_WORDS, URGENCY_WORDS } from '../words.ts';
import { beyond } from './bounds.ts';
import { diary } from './diaries.ts';
import { byType, keys, list, named } from './forms.ts';
import { hours } from './hours.ts';
import { nameOf, number, share, text, word, yesNo } from './leaves.ts';
import { per } from './measures.ts';
import { notEligible } from './principles.ts';
import { reEntry } from './re-entry.ts';
import { condition } from './rule.ts';
import { leaf, quoted, Wrong } from './say.ts';
import { roleStaffingKeys } from './staffing.ts';
import { step } from './step.ts';
import { waitingList } from './waiting-list.ts';

const role = () =>
  keys('a role', {
    title: text('a title').describe('The name in reports.').optional(),
    wte: number('WTE', { min: 0, bound: 'wte' }).describe('Whole-time equivalents funded.'),
    band: text('a band').describe('Pay band, for costs.').optional(),
    clinical_share: number('the clinical share', { above: 0, max: 1, bound: 'fraction' })
      .describe(
        'Share of time on duty for work in the pathway; the rest goes to supervision, training and other duties.',
      )
      .prefault(1),
    vacancy: share('the vacancy')
      .describe(
        'Share of the WTE that is vacant: for good, or until they are filled where there is `recruitment`.',
      )
      .prefault(0),
    caseload: per('a caseload', 'wte', '25 per wte', 'caseload', 0)
      .describe('Caseload places for each WTE in post, `25 per wte`. Without it the role holds no caseload.')
      .optional(),
    hours: hours().describe("Working hours, where they differ from the team's.").optional(),
    ...roleStaffingKeys(),
  });

const placeNumber = () =>
  leaf(
    'whole number | unlimited',
    { type: ['integer', 'string'], figure: true, bound: 'places' },
    (value): number | 'unlimited' | Wrong => {
      if (value === 'unlimited') return value;
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0)
        return beyond('places', value, value) ?? value;
      if (typeof value === 'number')
        return new Wrong(
          'out-of-range',
          `${quoted(value)} is not a number of places`,
          'write a whole number, or `unlimited`',
        );
      return new Wrong(
        'wrong-type',
        `${quoted(value)} is not a number of places`,
        'write a whole number, or `unlimited`',
      );
    },
  );

const placeKind = () =>
  byType(
    ['scalar', 'map'],
    [
      placeNumber(),
      keys('a kind of place', {
        number: placeNumber().describe('How many there are.'),
        report: list(
          'numbers of places',
          number('a number of places', { min: 0, whole: true, bound: 'places' }),
        )
          .describe(
            'Numbers of occupied places whose share of time is reported, and how often one more is asked for then.',
          )
          .prefault([]),
      }),
    ],
  );

export const team = () =>
  keys('a team', {
    title: text('a title').describe('The name in reports. Default: made from the name.').optional(),
    sector: word('a sector', SECTOR_WORDS)
      .describe('The part of the system that the team belongs to.')
      .prefault('secondary'),
    hours: hours()
      .describe(
        'Opening hours: `weekdays 09:00-17:00`, `every day 08:00-20:00`, `always`, a list of such, or `{open: …, bank_holidays: open}`.',
      )
      .prefault('weekdays 09:00-17:00'),
    staff: named('a role', role()).describe('Roles, each with how many work in it.').optional(),
    places: named('a number of places', placeKind())
      .describe(
        'Places that need no staff of their own, such as beds: a name and how many there are (`beds: 10`, or `unlimited`). A step with `stay` holds one.',
      )
      .optional(),
    diaries: named('a diary', diary())
      .describe(
        'Appointment slots that are booked ahead: a name, and what a week of it looks like. A contact with `diary` is booked into it.',
      )
      .optional(),
    accepts: condition()
      .describe('Whom the team is for, judged on what is seen: `true` for everyone, or a condition.')
      .prefault(true),
    not_eligible: notEligible()
      .describe('What becomes of people whom this team is not for, where it differs from the principle.')
      .optional(),
    door: yesNo('whether the team has a door')
      .describe('May be chosen by a referrer or a worker who looks for the team that fits.')
      .prefault(true),
    urgency: word('an urgency', URGENCY_WORDS)
      .describe('Referrals to this team are at least this urgent, whoever refers.')
      .prefault('routine'),
    knows_other_teams: share('a probability')
      .describe(
        'Probability that a worker here knows which other team fits, where it differs from the principle.',
      )
      .optional(),
    waiting_list: waitingList()
      .describe(
        'The list of the whole team: everybody who waits for one of its steps. Served by urgency, then by referral date.',
      )
      .prefault({}),
    re_entry: reEntry()
      .describe(
        'Easy re-entry: whoever was discharged by this team and asks again within a time comes straight back to one of its steps, whatever the usual door.',
      )
      .optional(),
    skip_if_trusted: list('steps', nameOf('a step'))
      .describe('Steps that are left out for a person whose assessment this team trusts.')
      .prefault([]),
    steps: named('a step', step()).describe(
      'What happens to a referral here: a small flowchart. The first step is where a referral enters.',
    ),
  });
