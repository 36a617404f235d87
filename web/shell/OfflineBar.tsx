import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useWords } from '../look/useWords.ts';

/** Says that there is no network, and that nothing is lost. */
export function OfflineBar() {
  const { t } = useWords();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className="offline">
          <IconCloudOff className="i s" aria-hidden />
          {t('shell.offline')}
        </p>
      )}
    </div>
  );
}
