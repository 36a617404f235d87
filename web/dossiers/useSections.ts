import { useQuery } from '@tanstack/react-query';
import { sectionsQuery } from '../api/recordQueries.ts';
import type { SectionDefinition, SectionName } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';

/** The sections of a dossier as they are called, and the ranks; until they are read, their own names. */
export function useSections() {
  const { both } = useWords();
  const definitions: SectionDefinition[] = useQuery(sectionsQuery).data?.items ?? [];
  const rankField = definitions.flatMap(({ fields }) => fields).find(({ name }) => name === 'rankCode');
  const named = (section: SectionName): string => {
    const definition = definitions.find((one) => one.section === section);
    return definition ? both(definition.label) : '';
  };
  const rankNamed = (rank: string): string => {
    const choice = rankField?.choices?.find(({ value }) => value === rank);
    return choice ? both(choice.label) : rank;
  };
  return { definitions, named, rankNamed };
}
