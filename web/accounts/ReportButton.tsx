import { IconShieldLock } from '@tabler/icons-react';
import type { AccountDetail } from '../api/shapes.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { useWords } from '../look/useWords.ts';

/** The way to report the password of an account that somebody keeps. */
export function ReportButton({ account: { id, state, custodian } }: { account: AccountDetail }) {
  const { t } = useWords();
  if (state === 'withdrawn' || !custodian) return null;
  return (
    <LinkButton
      to="/password-reports/new"
      search={{ account: id }}
      variant="default"
      leftSection={<IconShieldLock className="i s" aria-hidden />}
    >
      {t('accounts.report')}
    </LinkButton>
  );
}
