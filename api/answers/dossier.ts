import type { z } from 'zod';
import type { DossierView, SectionEntryView } from '../../db/views/dossiers.ts';
import type { Actor } from '../../db/transaction.ts';
import type { BilingualText } from '../../domain/citation.ts';
import type { Rules } from '../../domain/rules.ts';
import { sectionNames, sections } from '../../domain/section/index.ts';
import type { contract } from '../contract/index.ts';
import { citationTitle } from './finding.ts';
import { sent } from './sent.ts';

type DossierAnswer = z.output<NonNullable<typeof contract.readDossier.answer>>;

/** A dossier with its sections, each with its history, and why its reader may write it or not. */
export function dossierAnswer(
  rules: Rules,
  actor: Actor,
  dossier: DossierView,
  entries: SectionEntryView[],
): DossierAnswer {
  const mayWrite = dossier.mayWrite && actor.accountId !== null;
  return {
    ...sent(dossier),
    mayWrite,
    sections: sectionNames.map((section) => {
      const [current = null, ...history] = entries.filter((entry) => entry.section === section).map(entryAnswer);
      return { section, editable: mayWrite && sections[section].editable, current, history };
    }),
    explanation: explanationOf(rules, mayWrite),
  };
}

function entryAnswer({ section: _, ...entry }: SectionEntryView) {
  return sent(entry);
}

function explanationOf({ pack: { rules } }: Rules, mayWrite: boolean): BilingualText {
  if (mayWrite) {
    return {
      vi: `Đơn vị của tài khoản này quản lý hồ sơ nên được cập nhật. ${citationTitle(rules.R8, 'vi')}.`,
      en: `This account’s unit manages the dossier and so may update it. ${citationTitle(rules.R8, 'en')}.`,
    };
  }
  return {
    vi: `Bạn xem được hồ sơ này nhưng không cập nhật được: chỉ đơn vị quản lý hồ sơ mới cập nhật. ${citationTitle(rules.R15, 'vi')}.`,
    en: `You may view this dossier but not update it: only its managing unit does. ${citationTitle(rules.R15, 'en')}.`,
  };
}
