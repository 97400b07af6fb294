import { conditionsOf, valuesIn } from './asked.ts';
import type { Kind } from './trap.ts';

/** A need that no condition asks about: nothing that happens to people depends on it. */
export const unreadNeed: Kind = (written) => {
  const read = new Set(
    conditionsOf(written).flatMap((condition) =>
      valuesIn(condition).flatMap((value) => (value.is === 'need' ? [written.names.needs[value.need]] : [])),
    ),
  );
  return written.names.needs
    .filter((need) => !read.has(need))
    .map((need) => ({
      path: ['people', 'needs', need],
      message: `nothing depends on \`${need}\`: no \`accepts\` and no \`if\` asks about it`,
      hint: `ask about it, for example \`accepts: ${need} >= 4\`, or take it out`,
    }));
};
