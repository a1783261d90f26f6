import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAnnouncer } from '../app/create-announcer.ts';
import { ArchitectureApp } from './architecture-app.tsx';
import { createPulseLine } from './live/create-pulse-line.ts';
import '../styles/index.css';

const line = createPulseLine();
const announcer = createAnnouncer();

const root = document.getElementById('raiz');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ArchitectureApp line={line} announcer={announcer} />
    </StrictMode>,
  );
}
