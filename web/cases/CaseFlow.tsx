import { IconCheck, IconClock, IconFileText, IconLock, IconUserStar, IconX, type Icon } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import type { CaseDetail } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { formatShort } from '../time/calendar.ts';
import { ReissueCard } from './ReissueCard.tsx';

/** How a case goes: the report, the two reports that it wants side by side, then the reissue by two people. */
export function CaseFlow({ detail }: { detail: CaseDetail }) {
  const endedBefore = detail.endedAt !== null && detail.reissuedAt === null;
  return (
    <div className="case-flow">
      <FirstReport detail={detail} />
      <Fork d="M50 0V11M25 22V11H75V22" />
      <div className="branches">
        <HeadBranch detail={detail} />
        <LetterBranch detail={detail} />
      </div>
      {!endedBefore && (
        <>
          <Fork d="M25 0V11H75V0M50 11V22" />
          <ReissueCard detail={detail} />
        </>
      )}
    </div>
  );
}

function Fork({ d }: { d: string }) {
  return (
    <svg className="case-fork" viewBox="0 0 100 22" preserveAspectRatio="none" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

function FirstReport({ detail }: { detail: CaseDetail }) {
  const { t } = useWords();
  const { reportedAt, reportedAs, frozenAt, passwordDeadAt, lastCertainAt } = detail;
  const now = new Date();
  const at = (moment: string) => formatShort(moment, now);
  return (
    <div className={frozenAt ? 'case-first danger' : 'case-first warn'}>
      <IconLock className="i" aria-hidden />
      <div>
        <time dateTime={reportedAt}>{at(reportedAt)}</time> {t(`cases.reportedAs.${reportedAs}`)}.{' '}
        <b>{t(frozenAt ? 'cases.frozen' : 'cases.notFrozen')}</b>
        {lastCertainAt && <span className="case-sub num">{t('cases.certain', { at: at(lastCertainAt) })}</span>}
        {passwordDeadAt && <span className="case-sub num">{t('cases.dead', { at: at(passwordDeadAt) })}</span>}
      </div>
    </div>
  );
}

interface BranchProps {
  title: string;
  icon: Icon;
  isThere: boolean;
  hasEnded: boolean;
  children: ReactNode;
}

function Branch({ title, icon: Sign, isThere, hasEnded, children }: BranchProps) {
  const { t } = useWords();
  const heading = useId();
  return (
    <section className={isThere ? 'branch ok' : 'branch'} aria-labelledby={heading}>
      <h2 id={heading}>
        <Sign className="i s" aria-hidden />
        {title}
        <State
          tone={isThere ? 'ok' : hasEnded ? 'plain' : 'warn'}
          icon={isThere ? IconCheck : hasEnded ? IconX : IconClock}
        >
          {t(isThere ? 'cases.enough' : hasEnded ? 'cases.notNeeded' : 'cases.awaited')}
        </State>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

function HeadBranch({ detail: { statement, heads, endedAt } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const names = heads.map(({ name }) => name).join(', ');
  const waits = endedAt ? t('cases.notStated') : names ? t('cases.headsAre', { names }) : t('cases.nobody');
  return (
    <Branch title={t('cases.headBranch')} icon={IconUserStar} isThere={statement !== null} hasEnded={endedAt !== null}>
      {statement ? (
        <>
          <li>{t('cases.stated', { name: statement.by.name, at: formatShort(statement.at, new Date()) })}</li>
          <li>{t(statement.holderReachable ? 'cases.reachable' : 'cases.unreachable')}</li>
        </>
      ) : (
        <li>{waits}</li>
      )}
    </Branch>
  );
}

function LetterBranch({ detail: { letter, endedAt } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const now = new Date();
  const incoming = letter?.incoming ?? null;
  return (
    <Branch title={t('cases.letterBranch')} icon={IconFileText} isThere={incoming !== null} hasEnded={endedAt !== null}>
      <li>
        {letter
          ? t(`cases.writtenAs.${letter.as}`, { name: letter.by.name, at: formatShort(letter.at, now) })
          : t('cases.notWritten')}
      </li>
      {incoming ? (
        <>
          <li className="num">{t('cases.registered', { no: incoming.no, on: dayOf(incoming.on) })}</li>
          <li>{t('cases.registeredBy', { name: incoming.by.name, at: formatShort(incoming.at, now) })}</li>
        </>
      ) : (
        letter && <li>{t('cases.notRegistered')}</li>
      )}
    </Branch>
  );
}

/** `2024-10-15` as it is read: `15/10/2024`. */
const dayOf = (day: string): string => day.slice(0, 10).split('-').toReversed().join('/');
