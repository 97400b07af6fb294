/**
 * Published figures that Riverside is held against. The single point of access is calibrated to them: each of its figures lies
 * in the range of its row (tests/theory/riverside.test.ts). No wrong door follows by its principles and may lie outside.
 */
import type { Unit } from '../../src/measures/index.ts';

export interface Evidence {
  readonly what: string;
  readonly measure: string;
  readonly team: string;
  readonly unit: Unit;
  /** In the measure's unit: as published, or a fifth to either side of a single figure. */
  readonly range: readonly [number, number];
  readonly published: string;
}

const aFifthAbout = (figure: number): readonly [number, number] => [0.8 * figure, 1.2 * figure];

export const EVIDENCE: readonly Evidence[] = [
  {
    what: 'Accepted by the core team, of those it looked at (%)',
    measure: 'accepted_by_team',
    team: 'core_team',
    unit: 'share',
    range: [0.45, 0.8],
    published: '57 % without and 77 % with a hub (Healey 2021); 45 to 80 % over six audits',
  },
  {
    what: 'Contacts missed (DNA), all (%)',
    measure: 'contacts_missed',
    team: '',
    unit: 'share',
    range: [0.09, 0.3],
    published: 'follow-up 9 to 20 %, first appointments 17 to 30 % (Mitchell and Selmes 2007; Devon clinics)',
  },
  {
    what: 'Contacts missed at the single point of access (%)',
    measure: 'contacts_missed',
    team: 'access',
    unit: 'share',
    range: [0.17, 0.3],
    published: 'first appointments 17 to 30 % (Devon clinics)',
  },
  {
    what: 'Wait to first contact, mean (days)',
    measure: 'wait_to_first_contact_mean',
    team: '',
    unit: 'days',
    range: [14, 71],
    published:
      '14 and 22 in Devon, 26 and 71 in south-east London (Ogunbamise 2005), 42 on average (Rethink 2025)',
  },
  {
    what: 'Wait to second contact, mean (days)',
    measure: 'wait_to_second_contact_mean',
    team: '',
    unit: 'days',
    range: aFifthAbout(56),
    published: 'about 56 (NHS Benchmarking 2022/23); median 120 of those still waiting (September 2023)',
  },
  {
    what: 'Second contact within 28 days, of those who had one (%)',
    measure: 'wait_to_second_contact_within_standard',
    team: '',
    unit: 'share',
    range: aFifthAbout(0.28),
    published: '28 % of people met the standard (NHS Benchmarking 2021/22)',
  },
  {
    what: 'Assessment to help, median (days)',
    measure: 'hidden_wait_median',
    team: '',
    unit: 'days',
    range: aFifthAbout(41),
    published: '41, fitted to a survey of people in secondary care (RCPsych 2020)',
  },
  {
    what: 'Caseload per WTE, core team',
    measure: 'caseload_per_wte',
    team: 'core_team.practitioner',
    unit: 'ratio',
    range: [16, 35],
    published: '30 on average, 16 to 35 (Greenwood 2000; Tyrer 2001)',
  },
  {
    what: 'Asked again within 12 months (%)',
    measure: 're_referred_within_12_months',
    team: '',
    unit: 'share',
    range: [0.1, 0.58],
    published: '10 % in three years (Röhricht 2017) to 58 % in two (Ramanuj 2015), after discharge',
  },
];
