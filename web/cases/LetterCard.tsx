import { Button } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import type { CaseDetail } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { placeOf } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { formatMoment } from '../time/calendar.ts';
import { LetterWays } from './LetterWays.tsx';

/** The written report beside its case: what it says, who signed it, its files; for the head also the ways to send it. */
export function LetterCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords();
  const { severity, account, unit, statement, letter, may } = detail;
  return (
    <section className={may.writeLetter ? 'case-letter now' : 'case-letter'}>
      <Card title={t('cases.letter')}>
        <article className="sheet" aria-label={t('cases.letter')}>
          <h3>{t('cases.letterTo')}</h3>
          <p>
            {t('cases.letterAbout', { what: t(`cases.severity.${severity}`).toLowerCase(), account: account.userName })}
          </p>
          <dl className="facts">
            <dt>{t('cases.letterUnit')}</dt>
            <dd>{unit.name}</dd>
            <dt>{t('cases.letterFacts')}</dt>
            <dd className="own">{statement ? statement.facts : t('cases.letterFactsNone')}</dd>
            <dt>{t('cases.letterSigned')}</dt>
            <dd>
              {letter ? (
                <>
                  <b>{letter.by.name}</b>
                  <span className="sub">{placeOf(letter.by)}</span>
                  <span className="sub num">{formatMoment(letter.at)}</span>
                </>
              ) : (
                t('cases.letterDraft')
              )}
            </dd>
            {letter && (
              <>
                <dt>{t('cases.letterHash')}</dt>
                <dd className="num hash tiny">{letter.sha256}</dd>
              </>
            )}
          </dl>
        </article>
        <Files detail={detail} />
        {may.writeLetter && <LetterWays detail={detail} />}
      </Card>
    </section>
  );
}

function Files({ detail: { id, role, letter } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const at = `/api/password-cases/${id}/letter`;
  const download = <IconDownload className="i s" aria-hidden />;
  return (
    <div className="files">
      <Button component="a" href={`${at}.pdf`} download variant="default" leftSection={download}>
        {t('cases.pdf')}
      </Button>
      <Button component="a" href={`${at}.docx`} download variant="default" leftSection={download}>
        {t('cases.docx')}
      </Button>
      {letter?.as === 'scan' && (role === 'head' || role === 'it') && (
        <Button
          component="a"
          href={`${at}/scan`}
          target="_blank"
          rel="noreferrer"
          variant="default"
          leftSection={<IconFileText className="i s" aria-hidden />}
        >
          {t('cases.scan')}
        </Button>
      )}
    </div>
  );
}
