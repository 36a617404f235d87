import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import type { RequestInput } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { ReviewProblem } from '../reviews/ReviewProblem.tsx';
import { useReviewFields } from '../reviews/useReviewFields.ts';
import { FieldsChoice } from './FieldsChoice.tsx';
import { ReportChain } from './ReportChain.tsx';
import type { ReportProblemProps } from './ReportProblem.tsx';

type Problem = Extract<RequestInput, { kind: 'record.problem' }>;
export type ProblemForm = Problem['form'];

interface ReportDialogProps extends ReportProblemProps {
  accountId: string;
  close: () => void;
}

function useReporting() {
  const queries = useQueryClient();
  return useAct(
    (form: ProblemForm, key) =>
      answered(client.POST('/requests', { params: { header: once(key) }, body: { kind: 'record.problem', form } })),
    () => void queries.invalidateQueries({ queryKey: ['requests'] }),
  );
}

const LEAST = 3;

/** Which fields are wrong, what, and by which paper; whoever decides shows before it is sent. */
export function ReportDialog({ accountId, officer, section, close }: ReportDialogProps) {
  const { t } = useWords();
  const { label } = useReviewFields()(section);
  const report = useReporting();
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('corrections.report.title', { section: label, name: officer.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {report.data ? (
        <Sent id={report.data.id} no={report.data.no} close={close} />
      ) : (
        <Form base={{ accountId, officerId: officer.id, section }} report={report} close={close} />
      )}
    </Modal>
  );
}

interface FormProps {
  base: Pick<ProblemForm, 'accountId' | 'officerId' | 'section'>;
  report: ReturnType<typeof useReporting>;
  close: () => void;
}

function Form({ base, report, close }: FormProps) {
  const { t } = useWords();
  const [fields, setFields] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const [isTried, setTried] = useState(false);
  const form = { ...base, fields, reason: reason.trim(), ...(basis.trim() && { basis: basis.trim() }) };
  const isWhole = fields.length > 0 && form.reason.length >= LEAST;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole) report.mutate(form);
      }}
    >
      <FieldsChoice
        section={base.section}
        chosen={fields}
        choose={setFields}
        isMissing={isTried && fields.length === 0}
      />
      <Words
        reason={reason}
        setReason={setReason}
        basis={basis}
        setBasis={setBasis}
        isMissing={isTried && form.reason.length < LEAST}
      />
      {fields.length > 0 && <ReportChain base={{ ...base, fields }} />}
      <ReviewProblem error={report.error} path={`/dossiers/${base.officerId}`} />
      <div className="row wrap">
        <Button type="submit" loading={report.isPending}>
          {t('corrections.report.send')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('packet.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface WordsProps {
  reason: string;
  setReason: (text: string) => void;
  basis: string;
  setBasis: (text: string) => void;
  isMissing: boolean;
}

function Words({ reason, setReason, basis, setBasis, isMissing }: WordsProps) {
  const { t } = useWords();
  return (
    <>
      <Textarea
        label={t('corrections.report.reason')}
        description={t('corrections.report.reasonHint')}
        maxLength={2000}
        value={reason}
        error={isMissing && t('corrections.report.reasonMissing')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('corrections.report.basis')}
        description={t('corrections.report.basisHint')}
        maxLength={200}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </>
  );
}

function Sent({ id, no, close }: { id: string; no: string; close: () => void }) {
  const { t } = useWords();
  return (
    <div className="stack">
      <Note tone="ok" icon={IconCircleCheck} role="status">
        <b>{t('corrections.report.sent', { no })}</b>
        <p>{t('corrections.report.sentText')}</p>
      </Note>
      <div className="row wrap">
        <LinkButton to="/requests/$requestId" params={{ requestId: id }} variant="default">
          {t('corrections.report.see')}
        </LinkButton>
        <Button variant="subtle" onClick={close}>
          {t('packet.close')}
        </Button>
      </div>
    </div>
  );
}
