import type { EventsAsked } from '../../experiment/index.ts';
import type { LogFormat } from '../../logs/log-to-write.ts';

/** What the thread that writes logs is told. */
export interface LogTask extends EventsAsked {
  readonly files: readonly { readonly format: LogFormat; readonly path: string }[];
  /** One Float64: how many events have been written so far, for whoever watches. */
  readonly written: SharedArrayBuffer;
}
