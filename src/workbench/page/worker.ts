import { answerTo } from '../answers.ts';
import type { Ask, Said } from '../asks.ts';

/** The same file is the page and its workers: here it answers one ask after another. */
export function work(): void {
  self.onmessage = ({ data }: MessageEvent<{ id: number; ask: Ask }>) => {
    const { id, ask } = data;
    let said: Said;
    try {
      said = { id, answer: answerTo(ask) };
    } catch (error) {
      said = { id, fault: error instanceof Error ? error.message : String(error) };
    }
    self.postMessage(said);
  };
}
