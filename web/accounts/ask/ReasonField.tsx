import { Textarea } from '@mantine/core';
import { useWords } from '../../look/useWords.ts';
import type { AskKind } from './askPlan.ts';

interface ReasonFieldProps {
  kind: AskKind;
  value: string;
  write: (text: string) => void;
  error: string | undefined;
}

/** Why: what the approvers read first. */
export function ReasonField({ kind, value, write, error }: ReasonFieldProps) {
  const { t } = useWords();
  return (
    <Textarea
      label={t(`ask.reason.${kind}`)}
      description={t('ask.reasonHint')}
      minRows={4}
      maxLength={2000}
      value={value}
      onChange={(event) => write(event.currentTarget.value)}
      error={error}
    />
  );
}
