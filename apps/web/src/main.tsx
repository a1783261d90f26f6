import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAnswerStore } from './answers/answer-store.ts';
import { waitOrOnline } from './answers/wait-or-online.ts';
import { answersApi } from './api/answers-api.ts';
import { App } from './app/app.tsx';
import { createAnnouncer } from './app/create-announcer.ts';
import { createSessionChannel } from './app/create-session-channel.ts';
import { createTabNews } from './app/create-tab-news.ts';
import { createQueryClient } from './app/query-client.ts';
import { ServicesContext } from './app/services-context.ts';
import { tellAnswer } from './app/tell-answer.ts';
import { refreshConversation } from './threads/refresh-conversation.ts';
import { createToaster } from './toasts/create-toaster.ts';
import './styles/index.css';

const client = createQueryClient();
const announcer = createAnnouncer();
const tabs = createTabNews((conversationId) => refreshConversation(client, conversationId));
const answers = createAnswerStore({
  ...answersApi,
  wait: waitOrOnline,
  nextFrame: (notify) => void requestAnimationFrame(notify),
  onChange: tellAnswer({ client, announcer, tellTabs: tabs.tell }),
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
