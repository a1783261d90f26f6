import type { Frame } from '../dialects/frame.ts';

/**
 * What the simulator does next on one connection. A healthy answer is a list of steps, and a fault
 * is a change to the list: that is all that the simulator knows about failing.
 */
export type Step =
  | { readonly do: 'wait'; readonly ms: number }
  | {
      readonly do: 'head';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly do: 'write'; readonly frame: Frame }
  /** Lets the event loop turn, so that what was written leaves as a packet of its own. */
  | { readonly do: 'turn' }
  /** The answer is complete. */
  | { readonly do: 'end' }
  /** What was written arrives, then the connection closes in the middle of the body. */
  | { readonly do: 'cut' }
  /** The connection is torn down at once (TCP RST). */
  | { readonly do: 'reset' }
  /** Nothing more, until the client leaves. */
  | { readonly do: 'hang' };
