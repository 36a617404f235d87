import { Button } from '@mantine/core';
import { IconChecks, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonItems } from '../../api/shapes.ts';
import { shortUnit } from '../../look/shortUnit.ts';
import { useWords } from '../../look/useWords.ts';
import { initials } from '../../shell/initials.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { bulkPlan } from './bulkPlan.ts';
import { gridRows, isAnswered } from './gridRows.ts';
import { KeysBar } from './KeysBar.tsx';
import { SaveStateLine } from './SaveStateLine.tsx';
import { SectionRows } from './SectionRows.tsx';
import { useGridKeys } from './useGridKeys.ts';
import { usePersonGrid, type PersonGrid } from './usePersonGrid.ts';
import type { SayingStore } from './useSaying.ts';

interface PersonSheetProps {
  person: PersonItems;
  store: SayingStore;
  /** Goes to the next person who is not done; null where there is none. */
  next: (() => void) | null;
  /** Shows another person, whose last answer was taken back. */
  show: (officerId: string) => void;
}

/** One person of a packet: who, the grid of their fields, the way on. */
export function PersonSheet({ person, store, next, show }: PersonSheetProps) {
  const { t } = useWords();
  const grid = usePersonGrid(person, store);
  useGridKeys(grid, {
    nextPerson: () => next?.(),
    undo: () => {
      const officerId = store.undo();
      if (officerId && officerId !== person.officer.id) show(officerId);
    },
  });
  return (
    <section className="sheet" aria-label={person.officer.name}>
      <SheetHead grid={grid} store={store} />
      <div
        className="fields"
        tabIndex={0}
        role="region"
        aria-label={t('packet.fieldsOf', { name: person.officer.name })}
      >
        <table className="grid stackable review-grid">
          <Columns />
          {grid.person.items.map((item) => (
            <SectionRows key={item.id} grid={grid} item={item} />
          ))}
        </table>
        <DoneLine grid={grid} next={next} />
      </div>
      <KeysBar mayAttest={person.mayAttest} mayOpen={person.items.some(grid.openings.isClosed)} />
    </section>
  );
}

function SheetHead({ grid, store }: { grid: PersonGrid; store: SayingStore }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { officer, officerNo, items } = grid.person;
  const plan = bulkPlan(items, grid.said, grid.fieldsOf);
  const count = plan.reduce((sum, { confirmed }) => sum + confirmed.length, 0);
  return (
    <header className="who">
      <span className="avatar" aria-hidden>
        {initials(officer.name)}
      </span>
      <div className="grow">
        <h2 tabIndex={-1}>{officer.name}</h2>
        <p className="tiny muted">
          {t('packet.officerNo')} <span className="num">{officerNo}</span>, {officer.position},{' '}
          {shortUnit(officer.unitName)}
        </p>
      </div>
      {grid.mayAttest && <SaveStateLine store={store} />}
      {grid.mayAttest && plan.length > 0 && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconChecks className="i s" aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('packet.bulk', { count })}
        </Button>
      )}
      {isOpen && <BulkDialog grid={grid} store={store} plan={plan} close={() => setOpen(false)} />}
    </header>
  );
}

function Columns() {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        {(['colField', 'colSystem', 'colChanged', 'colVerdict'] as const).map((column) => (
          <th scope="col" key={column}>
            {t(`packet.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Below the last line: the person is done, and the way to the next. */
function DoneLine({ grid, next }: { grid: PersonGrid; next: (() => void) | null }) {
  const { t } = useWords();
  const rows = gridRows(grid.person.items, grid.fieldsOf);
  const isDone = rows.length > 0 && rows.every((row) => isAnswered(row, grid.said(row.item)));
  return (
    <p className="done-line" role="status">
      {isDone && <b>{t('packet.personDone', { name: grid.person.officer.name })}</b>}
      {next && (
        <Button
          size="xs"
          variant={isDone ? 'filled' : 'default'}
          rightSection={<IconChevronRight className="i s" aria-hidden />}
          onClick={next}
        >
          {t('packet.nextPerson')}
        </Button>
      )}
    </p>
  );
}
