import { Button, FileInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useRefreshCases } from '../api/caseQueries.ts';
import { answered, client, once } from '../api/client.ts';
import { useMe } from '../api/queries.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useWords } from '../look/useWords.ts';
import { CaseProblem } from './CaseProblem.tsx';

const TYPES = ['application/pdf', 'image/png', 'image/jpeg'];
const MOST_BYTES = 10 * 1024 * 1024;

/** The two ways to send the written report: the scan of the signed one, or a confirmation in the app. */
export function LetterWays({ detail }: { detail: CaseDetail }) {
  return (
    <div className="ways">
      <ScanUpload detail={detail} />
      <LetterConfirmation detail={detail} />
    </div>
  );
}

/** What is sent; the name, size and time tell one file from another where the act is tried again. */
interface Scan {
  name: string;
  size: number;
  at: number;
  file: File;
}

function useUpload(caseId: string) {
  return useAct(
    ({ file }: Scan, key) =>
      answered(
        client.POST('/password-cases/{caseId}/letter/scan', {
          params: { path: { caseId }, header: once(key) },
          body: file as unknown as string,
          bodySerializer: () => file,
          headers: { 'Content-Type': file.type },
        }),
      ),
    useRefreshCases(),
  );
}

function ScanUpload({ detail: { id, letter } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [isChecked, setChecked] = useState(false);
  const upload = useUpload(id);
  const isWrong = file === null || !TYPES.includes(file.type) || file.size > MOST_BYTES;
  const send = () => {
    setChecked(true);
    if (file && !isWrong) upload.mutate({ name: file.name, size: file.size, at: file.lastModified, file });
  };
  return (
    <div className="case-form">
      <FileInput
        label={t('cases.file')}
        description={t('cases.uploadHint')}
        placeholder={t('cases.fileChoose')}
        accept={TYPES.join(',')}
        leftSection={<IconUpload className="i s" aria-hidden />}
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': t('cases.uploadAgain') }}
        error={isChecked && isWrong && t('cases.uploadMissing')}
      />
      <CaseProblem error={upload.error} caseId={id} isIt={false} />
      <Button loading={upload.isPending} onClick={send}>
        {t(letter ? 'cases.uploadAgain' : 'cases.upload')}
      </Button>
    </div>
  );
}

function LetterConfirmation({ detail: { id, statement } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const { accounts } = useMe();
  const confirm = useAct(
    (_: null, key) =>
      answered(
        client.POST('/password-cases/{caseId}/letter/confirmation', {
          params: { path: { caseId: id }, header: once(key) },
        }),
      ),
    useRefreshCases(),
  );
  return (
    <div className="case-form">
      <h3>{t('cases.confirmLetter')}</h3>
      <p className="small muted">
        {t(
          accounts.length === 0
            ? 'cases.confirmLetterNoAccount'
            : statement
              ? 'cases.confirmLetterText'
              : 'cases.confirmLetterFirst',
        )}
      </p>
      <CaseProblem error={confirm.error} caseId={id} isIt={false} />
      {statement && accounts.length > 0 && (
        <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate(null)}>
          {t('cases.confirmLetterAct')}
        </Button>
      )}
    </div>
  );
}
