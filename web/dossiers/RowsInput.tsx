import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { SectionField } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { FieldInput } from './FieldInput.tsx';
import type { SectionValues } from './sectionValues.ts';

const MOST_ROWS = 50;

/** A list's rows, which can be added, taken away and put in another order by keyboard alone. */
export function RowsInput({ field }: { field: SectionField }) {
  const { t, both } = useWords();
  const columns = field.columns ?? [];
  const { rows, said, list, move, remove, add } = useRows(field);
  return (
    <fieldset className="rows-input wide" ref={list}>
      <legend>
        {both(field.label)} <span className="count">{rows.length}</span>
      </legend>
      <p className="vh" role="status">
        {said}
      </p>
      {rows.length === 0 && <p className="small faint">{t('section.noRows')}</p>}
      {rows.map(({ id }, n) => (
        <fieldset className="row-input" key={id}>
          <legend className="num">{t('section.row', { n: n + 1 })}</legend>
          <RowActs n={n} last={rows.length - 1} move={move} remove={remove} />
          <div className="fields">
            {columns.map((column) => (
              <FieldInput key={column.name} name={`lists.${field.name}.${n}.${column.name}`} field={column} />
            ))}
          </div>
        </fieldset>
      ))}
      <Button
        size="xs"
        variant="default"
        data-act="add"
        disabled={rows.length >= MOST_ROWS}
        leftSection={<IconPlus className="i s" aria-hidden />}
        onClick={add}
      >
        {t('section.addRow')}
      </Button>
    </fieldset>
  );
}

interface RowActsProps {
  n: number;
  last: number;
  move: (from: number, to: number) => void;
  remove: (n: number) => void;
}

function RowActs({ n, last, move, remove }: RowActsProps) {
  const { t } = useWords();
  const acts = [
    { act: 'up', Sign: IconArrowUp, isOff: n === 0, label: t('section.rowUp', { n: n + 1 }), run: () => move(n, n - 1) },
    { act: 'down', Sign: IconArrowDown, isOff: n === last, label: t('section.rowDown', { n: n + 1 }), run: () => move(n, n + 1) },
    { act: 'remove', Sign: IconTrash, isOff: false, label: t('section.rowRemove', { n: n + 1 }), run: () => remove(n) },
  ]; // prettier-ignore
  return (
    <div className="row-acts">
      {acts.map(({ act, Sign, isOff, label, run }) => (
        <button
          key={act}
          type="button"
          className="icon-btn"
          data-act={`${act}-${n}`}
          aria-label={label}
          title={label}
          disabled={isOff}
          onClick={run}
        >
          <Sign className="i s" aria-hidden />
        </button>
      ))}
    </div>
  );
}

/** The rows of a list field; after each act focus goes where one goes on, and what happened is said. */
function useRows({ name, columns = [] }: SectionField) {
  const { t } = useWords();
  const { control } = useFormContext<SectionValues>();
  const rows = useFieldArray({ control, name: `lists.${name}`, shouldUnregister: false });
  const list = useRef<HTMLFieldSetElement>(null);
  const [said, setSaid] = useState('');
  const [next, setNext] = useState<string[]>([]);
  useEffect(() => {
    const acts = next.map((act) => list.current?.querySelector<HTMLElement>(`[data-act="${act}"]:not(:disabled)`));
    acts.find(Boolean)?.focus();
  }, [next]);
  return {
    rows: rows.fields,
    said,
    list,
    move(from: number, to: number) {
      rows.move(from, to);
      setSaid(t('section.rowMoved', { from: from + 1, to: to + 1 }));
      setNext(to < from ? [`up-${to}`, `down-${to}`] : [`down-${to}`, `up-${to}`]);
    },
    remove(n: number) {
      rows.remove(n);
      setSaid(t('section.rowRemoved', { n: n + 1 }));
      setNext([`remove-${n}`, `remove-${n - 1}`, 'add']);
    },
    add() {
      const first = columns[0]?.name;
      rows.append(Object.fromEntries(columns.map((column) => [column.name, ''])), {
        ...(first && { focusName: `lists.${name}.${rows.fields.length}.${first}` }),
      });
      setSaid(t('section.rowAdded', { n: rows.fields.length + 1 }));
    },
  };
}
