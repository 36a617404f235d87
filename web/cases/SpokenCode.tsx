import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRefreshCases } from '../api/caseQueries.ts';
import { answered, client } from '../api/client.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { CaseProblem } from './CaseProblem.tsx';

/**
 * The code that is read over the registered phone. Shown once: it lives in this component alone and is gone with it, no cache
 * keeps it, and the call carries no key under which the server would.
 */
export function SpokenCode({ detail: { id, holder } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const refresh = useRefreshCases();
  const show = useMutation({
    mutationFn: () =>
      answered(client.POST('/password-cases/{caseId}/reissue/spoken-code', { params: { path: { caseId: id } } })),
    gcTime: 0,
  });
  if (show.data) {
    const close = () => {
      show.reset();
      refresh();
    };
    return <ReadOut name={holder.name} {...show.data} close={close} />;
  }
  return (
    <div className="extra">
      <p>{t('cases.showCodeText')}</p>
      <div className="row wrap">
        <Button
          leftSection={<IconPhone className="i s" aria-hidden />}
          loading={show.isPending}
          onClick={() => show.mutate()}
        >
          {t('cases.showCode')}
        </Button>
      </div>
      <CaseProblem error={show.error} caseId={id} isIt />
    </div>
  );
}

function ReadOut({
  name,
  code,
  phone,
  close,
}: {
  name: string;
  code: string;
  phone: string | null;
  close: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="extra">
      <Note
        tone="warn"
        icon={IconPhone}
        role="status"
        acts={
          <Button variant="default" onClick={close}>
            {t('cases.codeRead')}
          </Button>
        }
      >
        <b>{t('cases.code', { name: name })}</b>
        <p className="spoken-code">{code}</p>
        <p className="num">{phone ? t('cases.codePhone', { phone }) : t('cases.codeNoPhone')}</p>
        <p>{t('cases.codeOnce')}</p>
      </Note>
    </div>
  );
}
