import { useQueryClient } from '@tanstack/react-query';
import { answered, client } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { useAct } from '../api/useAct.ts';
import { showLanguage } from '../texts/i18n.ts';
import type { Language } from '../time/phrases.ts';

/** Changes the language at once, here and on the server, which writes mails and messages in it. */
export function useLanguageChange() {
  const queries = useQueryClient();
  return useAct((language: Language) => {
    showLanguage(language);
    queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, language });
    return answered(client.PATCH('/me', { body: { language } }));
  });
}
