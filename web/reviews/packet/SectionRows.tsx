import { IconLock, IconRefresh } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { PersonItems, ReviewItem } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';
import { useReviewFields, type SectionWords } from '../useReviewFields.ts';
import { FieldRow, StatementRow } from './FieldRow.tsx';
import { MismatchNote } from './MismatchNote.tsx';
import { mismatched, statements } from './said.ts';
import { SealedNote, SealedWay } from './SealedSection.tsx';
import type { PersonGrid } from './usePersonGrid.ts';

/** One section of a person: its fields, the two statements, and the note to its correction; or why it is hidden. */
export function SectionRows({ grid, item }: { grid: PersonGrid; item: ReviewItem }) {
  const { t } = useWords();
  const words = useReviewFields()(item.section);
  const { label, fields } = words;
  if (item.hidden) return <HiddenSection person={grid.person} item={item} words={words} />;
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
          <Silence item={item} />
          {grid.isRenewed(item) && <Renewed />}
          <SealedWay item={item} label={label} openings={grid.openings} />
        </th>
      </tr>
      <SealedNote item={item} openings={grid.openings} />
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

/** Nobody said anything of it until the close: whoever sees the section sees that, too, also where its values are closed. */
function Silence({ item }: { item: ReviewItem }) {
  const { t } = useWords();
  if (item.state !== 'not_attested') return null;
  return <span className="late">{t('packet.notAttested')} </span>;
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

interface HiddenProps {
  person: PersonItems;
  item: ReviewItem;
  words: SectionWords;
}

/** A section that is closed to this session: a sensitive one by the article, another by the session's own rights. */
function HiddenSection({ person, item, words: { label, fields } }: HiddenProps) {
  const { t } = useWords();
  const text = person.mayAttest ? 'packet.hidden' : 'packet.hiddenReader';
  return (
    <tbody>
      <tr className="sec">
        <th colSpan={4} scope="rowgroup">
          <IconLock className="i s" aria-hidden />
          <span className="sec-name">{label}</span>
          <Silence item={item} />
          {item.reason === 'sensitive' ? (
            <span>
              {t('packet.hiddenSensitive', { count: fields.length })} {t('section.sensitiveClosed')}{' '}
              <span className="cite">{t('section.sensitiveCite')}</span>
            </span>
          ) : (
            <span>{t(text, { count: fields.length })}</span>
          )}
        </th>
      </tr>
    </tbody>
  );
}
