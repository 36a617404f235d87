import { IconAlertTriangle, IconBan, IconCheck, IconCircleCheck } from '@tabler/icons-react';
import type { Finding } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { quoted } from '../look/quoted.ts';
import { useWords } from '../look/useWords.ts';

const looks = {
  allowed: { tone: 'ok', icon: IconCheck },
  warning: { tone: 'warn', icon: IconAlertTriangle },
  denied: { tone: 'danger', icon: IconBan },
} as const;

const count = (findings: Finding[], outcome: Finding['outcome']) =>
  findings.filter((finding) => finding.outcome === outcome).length;

/** The rules in one line: nothing against it, or how many, with the articles. */
export function FindingsVerdict({ findings }: { findings: Finding[] }) {
  const { t, both } = useWords();
  const denied = count(findings, 'denied');
  const warned = count(findings, 'warning');
  const telling = findings.filter(({ outcome }) => denied === 0 || outcome === 'denied');
  const articles = [...new Set(telling.map(({ citation }) => both(citation.title)))].slice(0, 1).join();
  const tone = denied ? 'danger' : warned ? 'warn' : 'ok';
  return (
    <Note tone={tone} icon={denied ? IconBan : warned ? IconAlertTriangle : IconCircleCheck}>
      {denied > 0 ? (
        <b>{t('request.denied', { count: denied })}</b>
      ) : (
        <>
          <b>{t('request.allowed')}</b> {t('request.allowedOf', { count: findings.length })}
        </>
      )}
      {warned > 0 && <span> {t('request.warned', { count: warned })}. </span>} <span className="cite">{articles}</span>
    </Note>
  );
}

/** Every rule looked at: what it said, its article and quote, and the ways out where it denies. */
export function FindingsList({ findings }: { findings: Finding[] }) {
  const { both } = useWords();
  return (
    <ul className="why">
      {findings.map((finding, n) => {
        const { tone, icon: Sign } = looks[finding.outcome];
        return (
          <li key={`${finding.code}-${n}`} className={tone}>
            <Sign className="i" aria-hidden />
            <div>
              <b>{both(finding.text)}</b> <span className="cite">{both(finding.citation.title)}</span>
              {finding.citation.quote && <blockquote className="quote">{quoted(finding.citation.quote)}</blockquote>}
              {finding.waysOut.map((way) => (
                <p key={way.vi} className="muted">
                  → {both(way)}
                </p>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
