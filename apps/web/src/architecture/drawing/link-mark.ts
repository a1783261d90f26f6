import type { LinkPulse } from '@evolua/architecture/model/pulse';

/** What is told on a link beyond where it leads. */
export type LinkMark = {
  /** Of the flow: now, before now, not at all; `fails`: it breaks here. */
  readonly step: 'none' | 'passed' | 'now' | 'fails';
  /** One of its ends is dead. */
  readonly cut: boolean;
  /** One of its ends is pointed at. */
  readonly pointed: boolean;
  readonly pulse?: LinkPulse;
};
