import type { WayOut } from '../../measures/index.ts';
import { INK } from './style.ts';

/** From below: dark, light, middle, light; white; light, middle, dark. Neighbours differ in grey as well. */
export const WAY_COLOURS: Readonly<Record<WayOut, string>> = {
  help_began: '#00694d',
  discharged_otherwise: '#9bd3f3',
  advised: '#8a6bb8',
  recovered: '#62b898',
  still_waiting: '#ffffff',
  gave_up: '#F0C44D',
  missed_contacts: '#d9793a',
  turned_away: '#4d4d4d',
};
const DARK: readonly WayOut[] = ['help_began', 'advised', 'turned_away'];

/** What can be read on it. */
export function inkOn(way: WayOut): string {
  return DARK.includes(way) ? '#ffffff' : INK;
}
