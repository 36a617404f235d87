import { IconEye, IconPencil } from '@tabler/icons-react';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';

/** Whether I may write in a dossier, or only read it. */
export function MayWrite({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useWords();
  return mayWrite ? (
    <State tone="accent" icon={IconPencil}>
      {t('dossiers.mayWrite')}
    </State>
  ) : (
    <State tone="plain" icon={IconEye}>
      {t('dossiers.readOnly')}
    </State>
  );
}
