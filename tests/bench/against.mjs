/** What moved since a file of ratios was stored: more than the noise of both measurements, and than 5 %. */
const LEAST = 0.05;

/** @returns a line for each ratio, with how it stands to the stored one where there is one */
export function ratioLines(ratios, stored) {
  const width = Math.max(...Object.keys(ratios).map((name) => name.length));
  return Object.entries(ratios).map(([name, { value, noise }]) => {
    const line = `${value.toFixed(3).padStart(8)}  ± ${percent(noise).padStart(5)}  ${name.padEnd(width)}`;
    const before = stored[name];
    if (before === undefined) return line.trimEnd();
    const by = value / before.value - 1;
    const moved = Math.abs(by) > Math.max(LEAST, noise, before.noise);
    return `${line}  was ${before.value.toFixed(3)}: ${moved ? `MOVED by ${percent(by)}` : 'as it was'}`;
  });
}

function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}
