import type { z } from 'zod';
import type { DossierRights } from '../../db/dossiers.ts';
import type { DossierView } from '../../db/views/dossiers.ts';
import type { Moment, SectionEntryView } from '../../db/views/sectionEntries.ts';
import type { Actor } from '../../db/transaction.ts';
import type { BilingualText } from '../../domain/citation.ts';
import type { Rules } from '../../domain/rules.ts';
import { sectionNames, sections, type SectionName } from '../../domain/section/index.ts';
import { closedToReader, closedToWriter } from '../../domain/section/sectionAccess.ts';
import type { OpenedEntry } from '../../operations/openSection.ts';
import type { contract } from '../contract/index.ts';
import { citationTitle } from './finding.ts';
import { sent } from './sent.ts';

type DossierAnswer = z.output<NonNullable<typeof contract.readDossier.answer>>;
type OpeningAnswer = z.output<NonNullable<typeof contract.openSection.answer>>;

/** What is known of a dossier's sections at a moment. */
export interface KnownSections extends Moment {
  entries: SectionEntryView[];
  versions: Map<SectionName, number>;
}

/** A dossier with its sections, each with its history, closed ones without; and why its reader may write it or not. */
export function dossierAnswer(
  rules: Rules,
  actor: Actor,
  { rights, isOwnUnits, ...dossier }: DossierView & DossierRights,
  known: KnownSections,
): DossierAnswer {
  const through = actor.accountId !== null;
  const mayWrite = dossier.mayWrite && through;
  return {
    ...sent(dossier),
    mayWrite,
    on: known.on,
    knownAt: sent(known.knownAt),
    sections: sectionNames.map((section) => {
      const isEditable = through && closedToWriter(section, { rights, isOwnUnits }) === null;
      return { ...sectionAnswer(section, { rights, isOwnUnits }, known), editable: isEditable };
    }),
    explanation: explanationOf(rules, { mayWrite, isOwnUnits }),
  };
}

type SectionAnswer = DossierAnswer['sections'][number];

function sectionAnswer(
  section: SectionName,
  rights: DossierRights,
  { entries, versions }: KnownSections,
): Omit<SectionAnswer, 'editable'> {
  const { sensitive } = sections[section];
  const closed = closedToReader(section, rights);
  const isClosed = sensitive || closed !== null;
  const own = isClosed ? [] : entries.filter((entry) => entry.section === section);
  return {
    section,
    sensitive,
    closed: isClosed,
    reason: closed?.because === 'other_work_group' ? 'work_group' : isClosed ? 'sensitive' : null,
    mayOpen: closed === null,
    version: closed === null ? (versions.get(section) ?? 0) : null,
    ...told(own, ({ sealed: _s, keyVersion: _k, content, ...entry }) => ({ ...entryAnswer(entry), content: content! })),
  };
}

/** A sensitive section that was opened. */
export function openingAnswer(version: number, entries: OpenedEntry[]): OpeningAnswer {
  return { version, ...told(entries, ({ content, erased, ...entry }) => ({ ...entryAnswer(entry), content, erased })) };
}

function told<E extends { isCurrent: boolean }, A>(
  entries: readonly E[],
  answerOf: (entry: E) => A,
): { current: A | null; history: A[] } {
  const current = entries.find(({ isCurrent }) => isCurrent);
  return {
    current: current ? answerOf(current) : null,
    history: entries.filter((entry) => entry !== current).map(answerOf),
  };
}

function entryAnswer({
  id: _id,
  section: _section,
  isCurrent: _current,
  ...entry
}: Omit<SectionEntryView, 'content' | 'sealed' | 'keyVersion'>) {
  return sent(entry);
}

function explanationOf(
  { pack: { rules, sources } }: Rules,
  { mayWrite, isOwnUnits }: { mayWrite: boolean; isOwnUnits: boolean },
): BilingualText {
  if (mayWrite) {
    return {
      vi: `Đơn vị của tài khoản này quản lý hồ sơ nên được cập nhật. ${citationTitle(rules.R8, 'vi', sources)}.`,
      en: `This account’s unit manages the dossier and so may update it. ${citationTitle(rules.R8, 'en', sources)}.`,
    };
  }
  if (isOwnUnits) {
    return {
      vi: `Đơn vị của tài khoản này quản lý hồ sơ, nhưng bạn chưa được cấp quyền “Cập nhật hồ sơ”: hãy đề nghị cấp quyền này nếu cần cập nhật. ${citationTitle(rules.R8, 'vi', sources)}.`,
      en: `This account’s unit manages the dossier, but you were not given the permission “Edit records”: ask for it if you have to update it. ${citationTitle(rules.R8, 'en', sources)}.`,
    };
  }
  return {
    vi: `Bạn xem được hồ sơ này nhưng không cập nhật được: chỉ đơn vị quản lý hồ sơ mới cập nhật. ${citationTitle(rules.R15, 'vi', sources)}.`,
    en: `You may view this dossier but not update it: only its managing unit does. ${citationTitle(rules.R15, 'en', sources)}.`,
  };
}
