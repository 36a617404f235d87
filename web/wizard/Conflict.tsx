import { Button } from '@mantine/core';
import { IconArrowRight, IconBan } from '@tabler/icons-react';
import { useId } from 'react';
import type { Finding } from '../api/shapes.ts';
import { quoted } from '../look/quoted.ts';
import { useWords } from '../look/useWords.ts';

/** A step where a conflict can be solved. */
export interface WayBack {
  title: string;
  go: () => void;
}

interface ConflictProps {
  /** The rules that one cause runs against; never empty. */
  findings: Finding[];
  ways: WayBack[];
  id?: string;
}

/** What stands against the request, by which articles, and the ways out. */
export function Conflict({ findings, ways, id }: ConflictProps) {
  const { t, both } = useWords();
  const heading = useId();
  const [first, ...others] = findings;
  if (!first) return null;
  const { waysOut } = first;
  return (
    <section className="conflict" aria-labelledby={heading} id={id} tabIndex={-1}>
      <h2 id={heading}>
        <IconBan className="i" aria-hidden />
        {both(first.text)}
      </h2>
      <div className="in">
        <Ground finding={first} lead={t('wizard.conflictLead')} />
        {others.map((finding) => (
          <Ground key={finding.code + finding.citation.title.vi} finding={finding} lead={both(finding.text)} />
        ))}
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
          {ways.map(({ title, go }) => (
            <Button key={title} size="xs" variant="light" onClick={go}>
              {title}
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
}

/** The article that a conflict rests on, in its own words. */
function Ground({ finding: { citation }, lead }: { finding: Finding; lead: string }) {
  const { both } = useWords();
  return (
    <>
      <p>
        {lead} <b>{both(citation.title)}</b>
        {citation.quote ? ':' : '.'}
      </p>
      {citation.quote && <blockquote className="quote danger">{quoted(citation.quote)}</blockquote>}
    </>
  );
}
