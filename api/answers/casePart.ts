import type { CaseReissueView, CaseView } from '../../db/views/passwordCases.ts';
import { caseHeads, caseItOfficers, type CaseQuestion } from '../../domain/casePeople.ts';
import { mayBecome } from '../../domain/lifecycle.ts';
import { caseHasEnded, passwordCaseLifecycle } from '../../domain/passwordCase.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import type { Session } from '../session/session.ts';

/** As whom somebody sees a case, and what they may do in it: what the operations would let them. */
export interface CasePart {
  role: 'holder' | 'head' | 'it' | 'reader';
  may: {
    state: boolean;
    writeLetter: boolean;
    undo: boolean;
    register: boolean;
    prepare: boolean;
    confirm: boolean;
    showCode: boolean;
    cancelReissue: boolean;
    mark: boolean;
  };
}

export interface CasePartQuestion {
  view: CaseView;
  reissue: CaseReissueView | undefined;
  question: CaseQuestion;
  /** How far the head's duties have escalated. */
  level: number;
}

export function casePart(pack: RulePack, session: Session, { view, reissue, question, level }: CasePartQuestion): CasePart {
  const { officerId, accountId, accountKind } = session;
  const isHead = caseHeads(pack, question, level).some((head) => head.officerId === officerId);
  const reporters = [view.reportedBy, view.statedBy, view.writtenBy].flatMap((person) => (person && person.id !== view.holderId ? [person.id] : []));
  const isIt = (barred: string[]) =>
    accountKind === 'system_admin' && accountId !== null && caseItOfficers(pack, question, barred).some((one) => one.officerId === officerId);
  const open = reissue && reissue.endedAt === null ? reissue : undefined;
  const { state } = view;
  const letterOpen = state === 'reported' && view.registeredAt === null;
  const canBeFalse = view.passwordDeadAt === null && view.incidentAt === null && mayBecome(passwordCaseLifecycle, state, 'false_report');
  return {
    role: roleOf({ isHolder: view.holderId === officerId, isHead, isIt: isIt([]) }),
    may: {
      state: isHead && state === 'reported' && view.statedAt === null,
      writeLetter: isHead && letterOpen,
      undo: isHead && canBeFalse,
      register: letterOpen && view.writtenBy !== null && isIt([view.writtenBy.id]),
      prepare: state === 'ready' && isIt(reporters),
      confirm: state === 'prepared' && open !== undefined && isIt([...reporters, open.preparedBy.id]),
      showCode: state === 'confirmed' && open?.confirmedBy?.id === officerId && isIt(reporters),
      cancelReissue: (state === 'prepared' || state === 'confirmed') && isIt(reporters),
      mark: view.frozenAt !== null && !caseHasEnded(state) && state !== 'reviewed' && (isHead || isIt([])),
    },
  };
} // prettier-ignore

function roleOf({ isHolder, isHead, isIt }: Record<'isHolder' | 'isHead' | 'isIt', boolean>): CasePart['role'] {
  if (isHolder) return 'holder';
  if (isIt) return 'it';
  return isHead ? 'head' : 'reader';
}
