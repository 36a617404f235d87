import { Button } from '@mantine/core';
import { IconAlertCircle, IconCloudOff } from '@tabler/icons-react';
import { isProblem } from '../api/problem.ts';
import { Note } from './Note.tsx';
import { useWords } from './useWords.ts';

/** What an error says to its reader: the server's own words where it has some. */
export function useProblemTexts() {
  const { t, language } = useWords();
  return (error: unknown): { title: string; detail: string; code: string } => {
    if (!isProblem(error)) return { title: t('states.broken'), detail: t('states.brokenText'), code: 'page' };
    const { code } = error;
    if (error.texts) return { ...error.texts[language], code };
    if (error.status === 0) return { title: t('states.unreachable'), detail: t('states.unreachableText'), code };
    if (error.status === 403) return { title: t('states.forbidden'), detail: '', code };
    if (error.status === 404) return { title: t('states.notFound'), detail: t('states.notFoundText'), code };
    return { title: t('states.failed'), detail: t('states.failedText'), code };
  };
}

/** An error in place: what happened, what was kept, what to do, the code for the IT department. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords();
  const { title, detail, code } = useProblemTexts()(error);
  const mayRetry = retry && (!isProblem(error) || error.isUncertain || error.status === 429);
  return (
    <Note
      tone="danger"
      role="alert"
      icon={isProblem(error, 0) ? IconCloudOff : IconAlertCircle}
      acts={
        mayRetry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('states.retry')}
          </Button>
        )
      }
    >
      <b>{title}</b>
      {detail && <p>{detail}</p>}
      <p className="tiny muted">{t('states.code', { code })}</p>
    </Note>
  );
}
