import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/card.css';
import './styles/state.css';
import './styles/note.css';
import './styles/facts.css';
import './styles/chain.css';
import './styles/timeline.css';
import './styles/table.css';
import './styles/empty.css';
import './styles/records.css';
import './styles/shell.css';
import './texts/i18n.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './queryClient.ts';
import { router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
