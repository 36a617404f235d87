import { Button } from '@mantine/core';
import { IconArrowRight, IconBan } from '@tabler/icons-react';
import { useId } from 'react';
import type { Finding } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import type { Step } from './values.ts';

const where: Step[] = ['who', 'what', 'howLong'];

/** One rule that stands against the request: what, by which article, and the ways out. */
export function Conflict({ finding, go, id }: { finding: Finding; go: (step: Step) => void; id?: string }) {
  const { t, both } = useWords();
  const heading = useId();
  const { text, citation, waysOut } = finding;
  return (
    <section className="conflict" aria-labelledby={heading} id={id} tabIndex={-1}>
      <h2 id={heading}>
        <IconBan className="i" aria-hidden />
        {both(text)}
      </h2>
      <div className="in">
        <p>
          {t('wizard.conflictLead')} <b>{both(citation.title)}</b>
          {citation.quote ? ':' : '.'}
        </p>
        {citation.quote && <blockquote className="quote danger">“{citation.quote}”</blockquote>}
        {waysOut.length > 0 && (
          <>
            <h3>{t('wizard.waysOut')}</h3>
            <ul>
              {waysOut.map((way) => (
                <li key={way.vi}>
                  <IconArrowRight className="i xs" aria-hidden />
                  {both(way)}
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="row wrap">
          <span className="faint">{t('wizard.goTo')}</span>
          {where.map((step) => (
            <Button key={step} size="xs" variant="light" onClick={() => go(step)}>
              {t(`wizard.step.${step}`)}
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
}
