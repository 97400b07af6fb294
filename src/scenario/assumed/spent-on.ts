import { type Kind, unsaid } from './assumption.ts';

const TAKEN = {
  desk: [
    'admin',
    'this desk work counts neither as sorting nor as care: screening is `sorting` where it says so',
  ],
  contact: ['understanding', 'this contact is not help: whoever has had no other was never helped'],
} as const;

/** What work is for, where that decides what is counted as sorting and as help. */
export const spentOn: Kind = {
  keys: ['teams.<name>.steps.<name>.spent_on'],
  find({ teams }) {
    return teams.flatMap(({ steps }) =>
      steps.flatMap(({ raw, path, kind }) => {
        if (kind !== 'desk' && kind !== 'contact') return [];
        const [taken, meaning] = TAKEN[kind];
        return unsaid(raw.spent_on, [...path, 'spent_on'], taken, meaning);
      }),
    );
  },
};
