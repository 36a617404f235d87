import { useEffect, useRef, type ReactNode } from 'react';
import type { ReviewItem } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';
import type { ReviewField } from '../useReviewFields.ts';
import type { PersonGrid } from './usePersonGrid.ts';
import { VerdictChoice } from './VerdictChoice.tsx';
import { YesNo } from './YesNo.tsx';
import type { Statement } from './said.ts';

interface GridLineProps {
  grid: PersonGrid;
  rowKey: string;
  className?: string | undefined;
  /** What Enter does on the line itself. */
  enter?: () => void;
  children: ReactNode;
}

/** A line of the grid; the present one is marked, in sight, and has the focus, so that its keys and its name are at hand. */
function GridLine({ grid, rowKey, className, enter, children }: GridLineProps) {
  const isCurrent = grid.current === rowKey;
  return (
    <tr
      ref={useCurrentLine(isCurrent)}
      tabIndex={-1}
      className={className}
      data-on={isCurrent || undefined}
      aria-current={isCurrent || undefined}
      onFocus={() => grid.choose(rowKey)}
      onClick={() => grid.choose(rowKey)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || !enter) return;
        event.preventDefault();
        enter();
      }}
    >
      {children}
    </tr>
  );
}

/** Brings the line that becomes the present one into sight, and the focus with it where that is in the grid or nowhere. */
function useCurrentLine(isCurrent: boolean) {
  const line = useRef<HTMLTableRowElement>(null);
  const isNew = useRef(true);
  useEffect(() => {
    const wasNew = isNew.current;
    isNew.current = false;
    const { activeElement } = document;
    if (!isCurrent || !line.current || line.current.contains(activeElement)) return;
    line.current.scrollIntoView({ block: 'nearest' });
    const isNowhere = !activeElement || activeElement === document.body;
    if (isNowhere ? !wasNew : activeElement.closest('.review-grid')) line.current.focus({ preventScroll: true });
  }, [isCurrent]);
  return line;
}

interface FieldRowProps {
  grid: PersonGrid;
  item: ReviewItem;
  field: ReviewField;
  hasNoteBelow: boolean;
}

/** One field: what the system holds, what changed since the last review, and how it agrees with the paper. */
export function FieldRow({ grid, item, field, hasNoteBelow }: FieldRowProps) {
  const { t } = useWords();
  const { name, label, lines } = field;
  const verdict = grid.said(item).verdicts[name] ?? null;
  const isOpen = grid.mayAttest && item.state !== 'not_attested';
  return (
    <GridLine
      grid={grid}
      rowKey={`${item.id}:${name}`}
      className={hasNoteBelow ? 'joined' : undefined}
      enter={() => document.querySelector<HTMLElement>(`[data-note="${item.id}"]`)?.focus()}
    >
      <th scope="row">{label}</th>
      <td data-label={t('packet.colSystem')}>
        {item.values ? (
          <Content lines={lines(item.values[name])} />
        ) : (
          <span className="faint">{t('packet.sealed')}</span>
        )}
      </td>
      <td className="since" data-label={t('packet.colChanged')}>
        <Changed item={item} field={field} />
      </td>
      <td>
        <VerdictChoice
          label={t('packet.verdictOf', { field: label })}
          verdict={verdict}
          choose={isOpen ? (next) => grid.judge(item, name, next) : null}
        />
      </td>
    </GridLine>
  );
}

function Content({ lines }: { lines: string[] }) {
  const { t } = useWords();
  if (lines.length === 0) return <span className="faint">{t('packet.empty')}</span>;
  return lines.map((line, n) => (
    <span className="line num" key={n}>
      {line}
    </span>
  ));
}

function Changed({ item, field: { name, lines } }: { item: ReviewItem; field: ReviewField }) {
  const { t } = useWords();
  if (item.lastVersion === null) return <span className="faint">{t('packet.firstTime')}</span>;
  if (!item.changed) return <span className="faint">{t('packet.changeHidden')}</span>;
  if (!item.changed.includes(name)) return <span className="faint">{t('packet.unchanged')}</span>;
  const before = lines(item.before?.[name]).join('; ');
  return (
    <>
      <b>{t('packet.changed')}</b>
      <span className="line num">{t('packet.before', { value: before || t('packet.empty') })}</span>
    </>
  );
}

/** Whether the section was kept up in time, or is right (R11). */
export function StatementRow({ grid, item, statement }: { grid: PersonGrid; item: ReviewItem; statement: Statement }) {
  const { t } = useWords();
  const isOpen = grid.mayAttest && item.state !== 'not_attested';
  return (
    <GridLine grid={grid} rowKey={`${item.id}:${statement}`} className="statement">
      <th scope="row">{t(`packet.${statement}`)}</th>
      <td colSpan={2} className="faint">
        {t(`packet.${statement}Hint`)}
      </td>
      <td>
        <YesNo
          label={t(`packet.${statement}`)}
          value={grid.said(item)[statement]}
          choose={isOpen ? (value) => grid.state(item, { [statement]: value }) : null}
        />
      </td>
    </GridLine>
  );
}
