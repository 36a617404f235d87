import './pane.css';
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../look/useWords.ts';
import type { useChoice } from './useChoice.ts';

interface PanePlaceProps {
  choice: ReturnType<typeof useChoice>;
  children: ReactNode;
}

/** Where the chosen task shows: beside the list where there is room, else in a drawer that covers a phone. */
export function PanePlace({ choice, children }: PanePlaceProps) {
  const { t } = useWords();
  if (choice.isWide) return <aside className="pane">{children}</aside>;
  return (
    <Drawer
      opened={choice.isNamed}
      onClose={() => choice.choose(undefined)}
      position="right"
      size="min(100%, 440px)"
      classNames={{ body: 'pane pane-drawer' }}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      title={t('inbox.title')}
    >
      {children}
    </Drawer>
  );
}
