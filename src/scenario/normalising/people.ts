import { ownValue } from '../../text/own-value.ts';
import type { SaidKind, SaidPeople } from '../language/language.ts';
import type {
  Attendance,
  Engagement,
  Group,
  Kind,
  NeedChange,
  People,
  Returns,
  ReturnWay,
  WhileWaiting,
} from '../scenario.ts';
import { URGENCY_WORDS } from '../words.ts';
import { titleOf } from './titles.ts';

type Settings = Omit<SaidPeople, 'kinds' | 'groups'>;

/** Gives every kind all its settings: the general ones, with its own laid upon them key by key. */
export function people(said: SaidPeople): People {
  const needs = Object.keys(said.needs ?? {});
  const kinds = Object.entries(said.kinds ?? {});
  const everyone: [string, SaidKind][] = kinds.length > 0 ? kinds : [['person', { share: 1 }]];
  return {
    needs,
    kinds: everyone.map(([name, own]) => kind(name, own, said, needs)),
    groups: groups(said.groups ?? {}, needs),
  };
}

function kind(name: string, own: SaidKind, all: Settings, needs: readonly string[]): Kind {
  const patience = own.patience !== undefined ? own.patience : (all.patience ?? null);
  return {
    name,
    title: titleOf(name, own.title),
    share: own.share,
    needs: needs.map((need) => ownValue(own.needs, need) ?? ownValue(all.needs, need)!),
    patience,
    attendance: attendance(own, all),
    engagement: engagement({ ...all.engagement, ...own.engagement }),
    whileWaiting: whileWaiting({ ...all.while_waiting, ...own.while_waiting }, needs),
    returns: returns(own, all),
    declinesOffer: own.declines_offer ?? all.declines_offer ?? 0,
    stopsAfterMissed: own.stops_coming_after_missed ?? all.stops_coming_after_missed ?? 0,
  };
}

function attendance(own: Settings, all: Settings): Attendance {
  const channels = (said: Settings['attendance']) =>
    typeof said === 'number' ? { phone: said, video: said, face_to_face: said, group: said } : said;
  const general = channels(all.attendance);
  const merged = { ...(typeof own.attendance === 'number' ? {} : general), ...channels(own.attendance) };
  const { phone = 1, video = 1, face_to_face = 1, group = 1 } = merged;
  return {
    phone,
    video,
    face_to_face,
    group,
    firstContact: 'first_contact' in merged ? (merged.first_contact ?? null) : null,
  };
}

function engagement(said: NonNullable<Settings['engagement']>): Engagement {
  return {
    afterBounce: said.after_bounce ?? 1,
    afterWarmHandover: said.after_warm_handover ?? 1,
    afterColdHandover: said.after_cold_handover ?? 1,
    afterMissedContact: said.after_missed_contact ?? 1,
  };
}

function whileWaiting(said: NonNullable<Settings['while_waiting']>, needs: readonly string[]): WhileWaiting {
  const { worsens = 'never', recovers = 'never' } = said;
  return {
    worsens: worsens === 'never' ? null : { every: worsens.every, then: needChanges(worsens.then, needs) },
    recovers: recovers === 'never' ? null : { after: recovers.after },
  };
}

function returns(own: Settings, all: Settings): Returns {
  const merged = { ...all.returns, ...own.returns };
  const after = Object.entries({ ...all.returns?.after, ...own.returns?.after });
  return {
    after: Object.fromEntries(
      after.map(([outcome, said]) => [outcome, typeof said === 'object' ? said.share : said]),
    ),
    ways: Object.fromEntries(
      after.flatMap(([outcome, said]) => (typeof said === 'object' ? [[outcome, returnWay(said)]] : [])),
    ),
    delay: merged.delay ?? { kind: 'fixed', value: 0 },
    through: merged.through ?? null,
  };
}

function returnWay(said: Exclude<SaidReturns[keyof SaidReturns], number | undefined>): ReturnWay {
  return {
    delay: said.delay ?? null,
    through: said.through ?? null,
    to: said.to ?? null,
    urgency: said.as === undefined ? null : URGENCY_WORDS.indexOf(said.as),
  };
}
type SaidReturns = NonNullable<NonNullable<Settings['returns']>['after']>;

function groups(said: NonNullable<SaidPeople['groups']>, needs: readonly string[]): Group[] {
  return Object.entries(said).map(([name, values]) => ({
    name,
    values: Object.entries(values).map(([value, own]) => ({
      name: value,
      share: own.share,
      attendance: own.attendance ?? 1,
      patience: own.patience ?? 1,
      needs: needChanges(own.needs ?? {}, needs),
    })),
  }));
}

export function needChanges(said: Readonly<Record<string, number>>, needs: readonly string[]): NeedChange[] {
  return Object.entries(said).map(([need, by]) => ({ need: needs.indexOf(need), by }));
}
