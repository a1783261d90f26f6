import { createContext } from 'react';
import type { Announcer } from '../../app/create-announcer.ts';
import type { LabApi } from '../api/lab-api.ts';
import type { LabKey } from '../api/lab-key.ts';
import type { AskStore } from '../ask/ask-store.ts';
import type { LabStore } from './lab-store.ts';

type LabServices = {
  readonly store: LabStore;
  readonly api: LabApi;
  readonly key: LabKey;
  readonly asking: AskStore;
  readonly announcer: Announcer;
};

/** What lives outside React and is made once, in `main.tsx`. */
export const LabServicesContext = createContext<LabServices | undefined>(undefined);
