import { createContext } from 'react';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { Toaster } from '../toasts/create-toaster.ts';
import type { Announcer } from './create-announcer.ts';
import type { SessionChannel } from './create-session-channel.ts';

type Services = {
  readonly answers: AnswerStore;
  readonly announcer: Announcer;
  readonly toaster: Toaster;
  readonly session: SessionChannel;
};

/** What lives outside React and is made once, in `main.tsx`. */
export const ServicesContext = createContext<Services | undefined>(undefined);
