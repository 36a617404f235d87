import { IconLock, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { PersonItems, ReviewItem } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';
import { useReviewFields, type SectionWords } from '../useReviewFields.ts';
import { FieldRow, StatementRow } from './FieldRow.tsx';
import { MismatchNote } from './MismatchNote.tsx';
import { mismatched, statements } from './said.ts';
import type { PersonGrid } from './usePersonGrid.ts';

/** One section of a person: its fields, the two statements, and the note to its correction; or why it is hidden. */
export function SectionRows({ grid, item }: { grid: PersonGrid; item: ReviewItem }) {
  const { t } = useWords();
  const words = useReviewFields()(item.section);
  const { label, fields } = words;
  if (item.hidden) return <HiddenSection person={grid.person} words={words} />;
  const names = fields.map(({ name }) => name);
  const said = grid.said(item);
  const done = names.filter((name) => said.verdicts[name] !== undefined).length;
  const lastMismatch = mismatched(said, names).at(-1);
  return (
    <tbody>
      <tr className="sec">
        <th colSpan={4} scope="rowgroup">
          <span className="sec-name">{label}</span>
          <span className="num">{t('packet.sectionDone', { done, of: names.length })}</span>
          {item.state === 'not_attested' && <span className="late">{t('packet.notAttested')}</span>}
          {grid.isRenewed(item) && <Renewed />}
          {item.values === null && item.version > 0 && <SealedWay person={grid.person} section={item.section} />}
        </th>
      </tr>
      {fields.map((field) => (
        <Fragment key={field.name}>
          <FieldRow grid={grid} item={item} field={field} hasNoteBelow={field.name === lastMismatch} />
          {field.name === lastMismatch && <MismatchNote grid={grid} item={item} fields={fields} />}
        </Fragment>
      ))}
      {statements.map((statement) => (
        <StatementRow key={statement} grid={grid} item={item} statement={statement} />
      ))}
    </tbody>
  );
}

/** Somebody wrote the section while it was compared: what still stands was kept. */
function Renewed() {
  const { t } = useWords();
  return (
    <span className="renewed info" role="status">
      <IconRefresh className="i xs" aria-hidden />
      {t('packet.renewed')}
    </span>
  );
}

/** The values of a sensitive section are opened in the dossier, where opening is put on record. */
function SealedWay({ person, section }: { person: PersonItems; section: string }) {
  const { t } = useWords();
  return (
    <Link
      className="sealed-way"
      to="/dossiers/$officerId"
      params={{ officerId: person.officer.id }}
      hash={section}
      target="_blank"
    >
      <IconLock className="i xs" aria-hidden />
      {t('packet.openInDossier')}
    </Link>
  );
}

function HiddenSection({ person, words: { label, fields } }: { person: PersonItems; words: SectionWords }) {
  const { t } = useWords();
  return (
    <tbody>
      <tr className="sec">
        <th colSpan={4} scope="rowgroup">
          <IconLock className="i s" aria-hidden />
          <span className="sec-name">{label}</span>
          <span>{t(person.mayAttest ? 'packet.hidden' : 'packet.hiddenReader', { count: fields.length })}</span>
        </th>
      </tr>
    </tbody>
  );
}
