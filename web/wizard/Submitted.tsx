import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../look/LinkButton.tsx';
import { useMe } from '../api/queries.ts';
import type { Preview } from '../api/shapes.ts';
import { useDocumentTitle } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { Chain } from '../request/Chain.tsx';
import { nearTime } from '../time/phrases.ts';

export interface Sent {
  id: string;
  no: string;
  version: number;
}

interface SubmittedProps {
  sent: Sent;
  preview: Preview | null;
  again?: () => void;
  /** When its sender hears of it. */
  follow?: string;
}

/** After sending: the number to remember it by, and what happens next. */
export function Submitted({ sent, preview, again, follow }: SubmittedProps) {
  const { t } = useWords();
  const me = useMe();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title = sent.version > 1 ? t('wizard.resent', { version: sent.version }) : t('wizard.sent');
  useDocumentTitle(title);
  return (
    <div className="page narrow">
      <section className="card submitted">
        <div className="submitted-head ok">
          <IconCircleCheck className="i" aria-hidden />
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <p>
              {t('wizard.sentNo')} <b className="ref">{sent.no}</b>
            </p>
          </div>
        </div>
        <div className="body stack">
          <NextSteps preview={preview} follow={follow} />
          {preview && <Chain stages={preview.chain} meId={me.officer.id} brief />}
        </div>
        <footer>
          <LinkButton to="/requests/$requestId" params={{ requestId: sent.id }}>
            {t('wizard.seeRequest')}
          </LinkButton>
          {again && (
            <Button variant="default" onClick={again}>
              {t('wizard.another')}
            </Button>
          )}
          <LinkButton variant="subtle" to="/">
            {t('states.home')}
          </LinkButton>
        </footer>
      </section>
    </div>
  );
}

function NextSteps({ preview, follow }: Pick<SubmittedProps, 'preview' | 'follow'>) {
  const { t, language } = useWords();
  const names = preview?.chain[0]?.approvers.map(({ name }) => name).join(', ');
  return (
    <div>
      <h2>{t('wizard.nextTitle')}</h2>
      <ul className="next-list muted">
        {names && <li>{t('wizard.nextMail', { names })}</li>}
        {preview?.expectedBy && (
          <li>{t('wizard.nextExpected', { at: nearTime(preview.expectedBy, new Date(), language) })}</li>
        )}
        <li>{follow ?? t('wizard.nextFollow')}</li>
      </ul>
    </div>
  );
}
