import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { isProblem } from '../api/problem.ts';
import type { SectionContent, SectionDefinition, SectionField } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import { rebased } from './rebased.ts';
import type { Writing } from './useSectionCard.ts';
import { sectionDifferences } from './sectionDifferences.ts';
import { allOf, standingFor, type ShownEntries, type ShownEntry } from './sectionEntries.ts';
import { contentOf, faultPlace, valuesOf, type SectionValues } from './sectionValues.ts';
import { useSectionWriting } from './useSectionWriting.ts';

export interface SectionFormProps {
  officerId: string;
  /** The correction that the entry ends. */
  correctionId?: string;
  definition: SectionDefinition;
  entries: ShownEntries;
  writing: Writing;
  /** Reads the section anew, after somebody else has written it. */
  renew: () => Promise<unknown>;
  /** Null where there is nothing to go back to. */
  cancel: (() => void) | null;
  saved: (version: number) => void;
}

export type Kind = Writing['kind'];

/** What an entry is written over: the version that its writer saw, and the entry that the form was filled in with. */
interface Base {
  version: number;
  entry: ShownEntry | null;
}

/** The form of a new entry: its values, sending it, faults in their places, and what others recorded meanwhile. */
export function useSectionForm(props: SectionFormProps) {
  const { officerId, correctionId, definition, entries, writing, renew, saved } = props;
  const { section, fields } = definition;
  const today = calendarDay(new Date());
  const begun = writing.kind === 'correction' ? writing.of : entries.current;
  const [base, setBase] = useState<Base>({ version: entries.version, entry: begun });
  const [kind, setKind] = useState<Kind>(writing.kind);
  const dayOf = (one: Kind) => (one === 'correction' && base.entry ? base.entry.validFrom : today);
  const form = useForm<SectionValues>({ defaultValues: valuesOf(fields, begun?.content ?? null, dayOf(kind)) });
  const write = useSectionWriting({ officerId, section, correctionId }, saved);
  const placeFaults = usePlaceFaults(fields, form);
  const refused = (error: unknown) => {
    placeFaults(error);
    if (isProblem(error) && error.code === 'superseded') void renew();
  };
  const send = (values: SectionValues) => {
    const replaces = kind === 'correction' && base.entry ? { replaces: base.entry.version } : {};
    const entry = { version: base.version, content: contentOf(values), validFrom: values.validFrom, ...replaces };
    write.mutate(entry, { onError: refused });
  };
  const newer = entries.version > base.version ? newerThan(base, kind, entries) : null;
  const goOn = (content: SectionContent | null, isTyped: boolean) => {
    form.reset(valuesOf(fields, content, form.getValues('validFrom')), { keepDefaultValues: isTyped });
    setBase({ version: entries.version, entry: newer });
    write.reset();
  };
  return {
    form,
    kind,
    choose: (next: Kind) => {
      setKind(next);
      form.setValue('validFrom', dayOf(next));
    },
    base,
    write,
    submit: form.handleSubmit(send),
    superseded: newer && supersededBy(newer, { base, entries, fields, typed: () => contentOf(form.getValues()), goOn }),
  };
}

/** Puts the faults that an answer names at their fields. */
function usePlaceFaults(fields: SectionField[], form: UseFormReturn<SectionValues>) {
  const { language } = useWords();
  return (error: unknown) => {
    if (!isProblem(error)) return;
    for (const { path, texts } of error.fields) {
      const at = faultPlace(fields, path);
      if (at) form.setError(at, { type: 'server', message: texts[language] });
    }
  };
}

interface Overtaken {
  base: Base;
  entries: ShownEntries;
  fields: SectionField[];
  /** What stands in the form at this moment. */
  typed: () => SectionContent;
  goOn: (content: SectionContent | null, isTyped: boolean) => void;
}

/** What somebody else recorded over the same, and the two ways on. */
function supersededBy(newer: ShownEntry, { base, entries, fields, typed, goOn }: Overtaken) {
  const before = base.entry?.content ?? null;
  const merged = () => rebased(before, typed(), newer.content);
  const { clashes } = merged();
  return {
    by: allOf(entries).find(({ version }) => version === entries.version) ?? newer,
    differences: sectionDifferences(fields, before, newer.content ?? {}),
    clashes: fields.filter(({ name }) => clashes.includes(name)),
    keep: () => goOn(merged().content, true),
    discard: () => goOn(newer.content, false),
  };
}

/** What stands now where the form began. */
function newerThan({ entry }: Base, kind: Kind, entries: ShownEntries): ShownEntry | null {
  return kind === 'correction' && entry ? standingFor(entry, allOf(entries)) : entries.current;
}
