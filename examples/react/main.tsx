import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Portal } from './portal.js';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
