import type { SectionContent, SectionField } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { rowsIn, textIn, type SectionRow } from './sectionDifferences.ts';
import { useFieldWords } from './useFieldWords.ts';

/** The fields of an entry: texts side by side, each list as a table below. */
export function SectionFacts({ fields, content }: { fields: readonly SectionField[]; content: SectionContent }) {
  const { both } = useWords();
  const words = useFieldWords();
  const plain = fields.filter(({ kind }) => kind !== 'list');
  return (
    <div className="section-facts">
      {plain.length > 0 && (
        <dl className="facts wide-facts">
          {plain.map((field) => {
            const value = textIn(content[field.name]);
            return (
              <div key={field.name}>
                <dt>{both(field.label)}</dt>
                <dd className={value ? 'num' : 'faint'}>{words(value, field)}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {fields
        .filter(({ kind }) => kind === 'list')
        .map((field) => (
          <Rows key={field.name} field={field} rows={rowsIn(content[field.name])} />
        ))}
    </div>
  );
}

function Rows({ field, rows }: { field: SectionField; rows: SectionRow[] }) {
  const { t, both } = useWords();
  const words = useFieldWords();
  const columns = field.columns ?? [];
  return (
    <div className="section-rows">
      <h3>
        {both(field.label)} <span className="count">{rows.length}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="small faint">{t('section.noRows')}</p>
      ) : (
        <div className="grid-wrap" tabIndex={0} role="group" aria-label={both(field.label)}>
          <table className="grid stackable">
            <thead>
              <tr>
                {columns.map(({ name, label }) => (
                  <th scope="col" key={name}>
                    {both(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, n) => (
                <tr key={n}>
                  {columns.map((column) => (
                    <td
                      key={column.name}
                      className={row[column.name] ? 'num' : 'faint'}
                      data-label={both(column.label)}
                    >
                      {words(row[column.name], column)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
