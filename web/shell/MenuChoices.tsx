import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { answered, client, once } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { useAct } from '../api/useAct.ts';
import { useWords } from '../look/useWords.ts';
import { showLanguage } from '../texts/i18n.ts';
import type { Language } from '../time/phrases.ts';

/** The language of screens and mails; the server keeps it. */
export function LanguageChoice() {
  const { t, language: shown } = useWords();
  const queries = useQueryClient();
  const change = useAct((language: Language, key) => {
    showLanguage(language);
    queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, language });
    return answered(client.PATCH('/me', { params: { header: once(key) }, body: { language } }));
  });
  return (
    <>
      <Menu.Label>{t('shell.language')}</Menu.Label>
      <Choice isOn={shown === 'vi'} choose={() => change.mutate('vi')} label="Tiếng Việt" lang="vi" />
      <Choice isOn={shown === 'en'} choose={() => change.mutate('en')} label="English" lang="en" />
    </>
  );
}

/** Light, dark, or as the device; kept on this device. */
export function ThemeChoice() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('shell.theme')}</Menu.Label>
      {(['light', 'dark', 'auto'] as const).map((scheme) => (
        <Choice
          key={scheme}
          isOn={colorScheme === scheme}
          choose={() => setColorScheme(scheme)}
          label={t(`shell.${scheme}`)}
        />
      ))}
    </>
  );
}

function Choice({ isOn, choose, label, lang }: { isOn: boolean; choose: () => void; label: string; lang?: string }) {
  const { t } = useWords();
  return (
    <Menu.Item lang={lang} onClick={choose} rightSection={isOn ? <IconCheck className="i s" aria-hidden /> : undefined}>
      {label} {isOn && <span className="vh">{t('shell.chosen')}</span>}
    </Menu.Item>
  );
}
