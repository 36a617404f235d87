import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, client } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import type { DossierSection } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { DayField } from '../look/DayField.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import { fieldsInOrder } from './fieldsInOrder.ts';
import { useFieldWords } from './useFieldWords.ts';

interface SectionFormProps {
  officerId: string;
  section: DossierSection;
  cancel: () => void;
  saved: (version: number) => void;
}

/** The fields of a section where it has no entry yet. */
const fieldsWhenEmpty: Record<DossierSection['section'], string[]> = {
  identity: ['fullName', 'otherName', 'dateOfBirth', 'sex', 'birthplace', 'hometown', 'personalId'],
  position: [
    'title',
    'rankCode',
    'salaryStep',
    'coefficient',
    'coefficientFrom',
    'appointedOn',
    'joinedOn',
    'decisionNo',
  ],
  contact: [
    'phone',
    'officePhone',
    'personalMail',
    'permanentAddress',
    'currentAddress',
    'emergencyName',
    'emergencyPhone',
  ],
};

const emptyAsNull = (values: Record<string, string>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.trim() || null]));

function useSectionWriting(officerId: string, { section, current }: DossierSection, saved: (version: number) => void) {
  const queries = useQueryClient();
  return useAct(
    (entry: { content: Record<string, string | null>; validFrom: string }) =>
      answered(
        client.PUT('/dossiers/{officerId}/sections/{section}', {
          params: { path: { officerId, section } },
          body: { version: current?.version ?? 0, ...entry },
        }),
      ),
    async ({ version }) => {
      await queries.invalidateQueries({ queryKey: ['dossiers'] });
      saved(version);
    },
  );
}

/** Records a new entry of a section, bound to the version that was seen; the old one stays in the history. */
export function SectionForm({ officerId, section, cancel, saved }: SectionFormProps) {
  const { t, language } = useWords();
  const { label } = useFieldWords();
  const { current } = section;
  const fields = current ? fieldsInOrder(current.content) : fieldsWhenEmpty[section.section];
  const form = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(fields.map((field) => [field, current?.content[field] ?? ''])),
  });
  const [validFrom, setValidFrom] = useState(calendarDay(new Date()));
  const write = useSectionWriting(officerId, section, saved);
  const fault = (field: string) =>
    isProblem(write.error) && write.error.fields.find(({ path }) => path.split('.').at(-1) === field)?.texts[language];
  const submit = form.handleSubmit((values) => write.mutate({ content: emptyAsNull(values), validFrom }));
  return (
    <form className="section-form" onSubmit={(event) => void submit(event)}>
      {fields.map((field) => (
        <TextInput key={field} label={label(field)} maxLength={500} error={fault(field)} {...form.register(field)} />
      ))}
      <DayField label={t('dossiers.validFromField')} value={validFrom} choose={setValidFrom} />
      <p className="wide small muted">{t('dossiers.appendOnly')}</p>
      {write.error && (
        <div className="wide">
          <ProblemNote error={write.error} />
        </div>
      )}
      <div className="wide row wrap">
        <Button type="submit" loading={write.isPending} disabled={!validFrom}>
          {t('dossiers.save')}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {t('dossiers.cancel')}
        </Button>
      </div>
    </form>
  );
}
