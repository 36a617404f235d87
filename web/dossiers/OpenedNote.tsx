import './sealed.css';
import { IconEye } from '@tabler/icons-react';
import { useWords } from '../look/useWords.ts';

/** That a sensitive section lies open, and that its opening was recorded. */
export function OpenedNote() {
  const { t } = useWords();
  return (
    <p className="opened-note" role="status">
      <IconEye className="i s" aria-hidden />
      {t('section.opened')}
    </p>
  );
}
