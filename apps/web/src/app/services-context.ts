import { createContext } from 'react';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { Announcer } from './create-announcer.ts';

type Services = { readonly answers: AnswerStore; readonly announcer: Announcer };

/** What lives outside React and is made once, in `main.tsx`. */
export const ServicesContext = createContext<Services | undefined>(undefined);
