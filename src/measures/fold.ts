import type { Directory } from '../event-log/directory.ts';
import type { LogEvent, Sink } from '../event-log/event.ts';
import { Collectors } from './collectors/collectors.ts';
import { TELLS_OF } from './collectors/hears.ts';
import { endOfObservation, type Window } from './window.ts';

/**
 * One pass over the log, in which each event is told to those who hear of its kind (`collectors/hears.ts`). Nothing is
 * decided about the system, and only events are read. A fold is used up when it is measured: what it knew of people is
 * given back then.
 */
export class Fold implements Sink {
  readonly collectors: Collectors;
  private readonly window: Window;
  private readonly until: number;
  private readonly hasOwnClocks: boolean;
  private windowHasBegun = false;
  private windowHasEnded = false;
  isFinished = false;

  constructor(directory: Directory, window: Window) {
    this.collectors = new Collectors(directory, window);
    this.window = window;
    this.until = endOfObservation(window);
    this.hasOwnClocks = directory.clocks.length > 0;
  }

  /** What happens when observation ends, or later, is not seen. */
  take(event: LogEvent): void {
    const { collectors } = this;
    const { time } = event;
    if (time >= this.until) return;
    if (!this.windowHasBegun && time >= this.window.from) this.beginWindow();
    if (!this.windowHasEnded && time >= this.window.to) this.endWindow();
    if (event.rule >= 0) collectors.rulesFired[event.rule]++;
    TELLS_OF[event.kind](collectors, event);
    // Last, when all others have heard of it.
    if (this.hasOwnClocks && !this.windowHasEnded) collectors.own.take(event);
  }

  /** @throws when it is done twice, because what is known of people is then there no more */
  finish(): Collectors {
    if (this.isFinished) throw new Error('a fold can be measured once');
    this.isFinished = true;
    if (!this.windowHasBegun) this.beginWindow();
    if (!this.windowHasEnded) this.endWindow();
    this.collectors.finish();
    return this.collectors;
  }

  private beginWindow(): void {
    this.windowHasBegun = true;
    this.collectors.windowBegins();
  }

  private endWindow(): void {
    this.windowHasEnded = true;
    this.collectors.windowEnds();
  }
}
