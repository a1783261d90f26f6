import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAnswerStore } from './answers/answer-store.ts';
import { waitOrOnline } from './answers/wait-or-online.ts';
import { api } from './api/api.ts';
import { locateAnswer } from './api/locate-answer.ts';
import { App } from './app/app.tsx';
import { createAnnouncer } from './app/create-announcer.ts';
import { createSessionChannel } from './app/create-session-channel.ts';
import { createQueryClient } from './app/query-client.ts';
import { ServicesContext } from './app/services-context.ts';
import { tellAnswer } from './app/tell-answer.ts';
import { createToaster } from './toasts/create-toaster.ts';
import './styles/index.css';

const client = createQueryClient();
const announcer = createAnnouncer();
const answers = createAnswerStore({
  ask: api.ask,
  events: api.events,
  locate: locateAnswer,
  stop: api.stop,
  wait: waitOrOnline,
  nextFrame: (notify) => void requestAnimationFrame(notify),
  onChange: tellAnswer(client, announcer),
});

const services = {
  answers,
  announcer,
  toaster: createToaster(),
  session: createSessionChannel(),
};

const root = document.getElementById('raiz');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <ServicesContext value={services}>
          <App />
        </ServicesContext>
      </QueryClientProvider>
    </StrictMode>,
  );
}
