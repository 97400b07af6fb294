/**
 * Waits for what another process does. There is no limit: how long that takes is a matter of the machine, and that it
 * never comes is for the limit of the whole suite to say (vitest.config.ts). Name in the condition whatever else ends
 * the waiting, such as the end of that process.
 */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((again) => setTimeout(again, 10));
}
