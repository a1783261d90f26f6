import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { waitOrOnline } from '../answers/wait-or-online.ts';
import { createAnnouncer } from '../app/create-announcer.ts';
import { createLabApi } from './api/lab-api.ts';
import { createLabKey } from './api/lab-key.ts';
import { createAskStore } from './ask/ask-store.ts';
import { LabApp } from './lab-app.tsx';
import { followLab } from './state/follow-lab.ts';
import { LabServicesContext } from './state/lab-services-context.ts';
import { createLabStore } from './state/lab-store.ts';
import { tellFaults } from './state/tell-faults.ts';
import { whileVisible } from './state/while-visible.ts';
import '../styles/index.css';

const key = createLabKey();
const api = createLabApi(key);
const store = createLabStore();
const asking = createAskStore({
  ask: api.ask,
  nextFrame: (notify) => void requestAnimationFrame(notify),
});
const announcer = createAnnouncer();
const { dispatch } = store;
tellFaults(store, announcer);
// Nobody watches a hidden tab, and where nobody watches the laboratory has nothing to ask.
whileVisible(
  (signal) => void followLab({ open: api.live, dispatch, wait: waitOrOnline, signal }),
  () => dispatch({ type: 'rested' }),
);

const root = document.getElementById('raiz');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LabServicesContext value={{ store, api, key, asking, announcer }}>
        <LabApp />
      </LabServicesContext>
    </StrictMode>,
  );
}
