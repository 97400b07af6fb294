/** "did you mean `x`?" for the nearest of the possible words, "one of …" when none is near and they are few, else ''. */
export function didYouMean(word: string, possible: readonly string[]): string {
  const near = nearest(word, possible);
  if (near !== null) return `did you mean \`${near}\`?`;
  if (possible.length === 0) return '';
  const shown = possible.slice(0, 12).map((each) => `\`${each}\``);
  const rest = possible.length - shown.length;
  return `possible here: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** The possible word that takes fewest slips of the finger, if it takes at most one in three letters. */
export function nearest(word: string, possible: readonly string[]): string | null {
  if (word.length > 80) return null;
  const given = word.toLowerCase();
  const most = Math.max(1, Math.floor(given.length / 3));
  let best: string | null = null;
  let least = most + 1;
  for (const each of possible) {
    if (Math.abs(each.length - given.length) > most) continue;
    const slips = editDistance(given, each.toLowerCase());
    if (slips < least) {
      least = slips;
      best = each;
    }
  }
  return best ?? sameWords(given, possible);
}

/** `take` for `takes_up_to`, `warmup` for `warm_up`: words that contain each other, if only one does. */
function sameWords(given: string, possible: readonly string[]): string | null {
  if (given.length < 4) return null;
  const found = possible.filter((each) => each.includes(given) || (each.length >= 4 && given.includes(each)));
  return found.length === 1 ? found[0]! : null;
}

/** Insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, restricted form). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
