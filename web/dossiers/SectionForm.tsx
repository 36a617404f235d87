import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Controller, FormProvider } from 'react-hook-form';
import { isProblem } from '../api/problem.ts';
import { DayField } from '../look/DayField.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import { FieldInput } from './FieldInput.tsx';
import { KindChoice } from './KindChoice.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { RowsInput } from './RowsInput.tsx';
import { SupersededNote } from './SupersededNote.tsx';
import { useSectionForm, type SectionFormProps } from './useSectionForm.ts';

/** Writes a new entry of a section in its place, drawn from the section's definition; the old ones stay in the history. */
export function SectionForm(props: SectionFormProps) {
  const { t, both } = useWords();
  const { definition, writing, cancel } = props;
  const { form, kind, choose, base, write, submit, superseded } = useSectionForm(props);
  const element = useFocusOnFaults(write.error);
  const isSuperseded = isProblem(write.error) && write.error.code === 'superseded';
  return (
    <FormProvider {...form}>
      <LeaveDialog isTyped={form.formState.isDirty && !write.isSuccess} />
      <form
        className="section-form"
        ref={element}
        noValidate
        aria-label={t('section.formOf', { section: both(definition.label) })}
        onSubmit={(event) => void submit(event)}
      >
        {base.entry && <KindChoice kind={kind} entry={base.entry} choose={writing.kind === 'change' ? choose : null} />}
        <ValidFrom />
        <div className="fields">
          {definition.fields.map((field) =>
            field.kind === 'list' ? (
              <RowsInput key={field.name} field={field} />
            ) : (
              <FieldInput key={field.name} name={`plain.${field.name}`} field={field} />
            ),
          )}
        </div>
        {superseded && <SupersededNote {...superseded} version={props.entries.version} />}
        {write.error && !(isSuperseded && superseded) && <ProblemNote error={write.error} />}
        <footer>
          <Button type="submit" loading={write.isPending} disabled={superseded !== null}>
            {t(props.correctionId ? 'corrections.recordAct' : 'section.save')}
          </Button>
          {cancel && (
            <Button variant="subtle" onClick={cancel}>
              {t('section.cancel')}
            </Button>
          )}
          <span className="tiny muted">{t('section.appendOnly')}</span>
        </footer>
      </form>
    </FormProvider>
  );
}

function ValidFrom() {
  const { t } = useWords();
  return (
    <div className="valid-from">
      <Controller<{ validFrom: string }, 'validFrom'>
        name="validFrom"
        render={({ field, fieldState }) => (
          <DayField
            label={t('section.validFromField')}
            value={field.value}
            choose={field.onChange}
            max={calendarDay(new Date())}
            error={fieldState.error?.message ?? false}
            required
          />
        )}
      />
    </div>
  );
}

/** The form, which leads to its first fault once an answer has named some. */
function useFocusOnFaults(error: unknown) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [error]);
  return element;
}
