import { countKeptBack } from './kept-back.ts';
import type { MeasuredLog } from './measure-log.ts';

/** What of a log was not measured, or counts twice, or is kept back: a sentence for each. */
export function withoutWords(log: MeasuredLog): string[] {
  const { leftOut, ofNothing, twice } = log;
  const kept = countKeptBack(log);
  return [
    leftOut > 0 ? `${leftOut} events of people of whom no referral comes before them are left out.` : '',
    ofNothing.rows > 0
      ? `${ofNothing.rows === 1 ? '1 ending is' : `${ofNothing.rows} endings are`} of a referral that is not open, first at line ${ofNothing.line}, and left out; if a referral comes before it, write it down.`
      : '',
    twice.rows > 0
      ? `${twice.rows === 1 ? '1 row says' : `${twice.rows} rows say`} the same as one before at the same time, first at line ${twice.line}, and each counts again; if it happened once, take the second out.`
      : '',
    kept > 0
      ? `${kept === 1 ? '1 number rests' : `${kept} numbers rest`} on fewer than five people or events, and ${kept === 1 ? 'is' : 'are'} kept back; --small-counts shows ${kept === 1 ? 'it' : 'them'}.`
      : '',
  ].filter((sentence) => sentence !== '');
}
