import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { ReviewItem } from '../../api/shapes.ts';
import { OpenedNote } from '../../dossiers/OpenedNote.tsx';
import { ProblemNote } from '../../look/ProblemNote.tsx';
import { useWords } from '../../look/useWords.ts';
import type { Openings } from './useOpenings.ts';

interface SealedProps {
  item: ReviewItem;
  label: string;
  openings: Openings;
}

/** Opens a sensitive section, and closes it: one button, so that the focus stays where it was. */
export function SealedWay({ item, label, openings }: SealedProps) {
  const { t } = useWords();
  const isClosed = openings.isClosed(item);
  if (!isClosed && !openings.isOpened(item)) return null;
  const Icon = isClosed ? IconLockOpen : IconLock;
  return (
    <Button
      className="sealed-way"
      size="compact-xs"
      variant="default"
      loading={openings.opening === item.section}
      leftSection={<Icon className="i xs" aria-hidden />}
      aria-label={t(isClosed ? 'packet.openSection' : 'packet.closeSection', { section: label })}
      onClick={() => (isClosed ? openings.open(item) : openings.close(item))}
    >
      {t(isClosed ? 'packet.openNow' : 'packet.closeNow')}
    </Button>
  );
}

/** Below the name of a sensitive section: that opening it is recorded, that it was, or why it could not be. */
export function SealedNote({ item, openings }: Omit<SealedProps, 'label'>) {
  const { t } = useWords();
  const { failed } = openings;
  const isClosed = openings.isClosed(item);
  if (!isClosed && !openings.isOpened(item)) return null;
  return (
    <tr className="sealed-note">
      <td colSpan={4}>
        {isClosed ? <p className="tiny muted">{t('section.sensitiveMayOpen')}</p> : <OpenedNote />}
        {isClosed && openings.isOpened(item) && <p className="tiny">{t('packet.openAnew')}</p>}
        {!isClosed && !item.values && <p className="tiny">{t('section.erased')}</p>}
        {failed?.section === item.section && <ProblemNote error={failed.error} />}
      </td>
    </tr>
  );
}
