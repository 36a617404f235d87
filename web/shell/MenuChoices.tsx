import { Menu, useMantineColorScheme } from '@mantine/core';
import { useWords } from '../look/useWords.ts';
import { useLanguageChange } from './useLanguageChange.ts';

/** The language of screens and mails; the server keeps it. */
export function LanguageChoice() {
  const { t, language: shown } = useWords();
  const change = useLanguageChange();
  return (
    <>
      <Menu.Label>{t('shell.language')}</Menu.Label>
      <Menu.RadioGroup value={shown} onChange={(value) => change.mutate(value === 'en' ? 'en' : 'vi')}>
        <Menu.RadioItem value="vi" lang="vi">
          Tiếng Việt
        </Menu.RadioItem>
        <Menu.RadioItem value="en" lang="en">
          English
        </Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  );
}

const schemes = ['light', 'dark', 'auto'] as const;

/** Light, dark, or as the device; kept on this device. */
export function ThemeChoice() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('shell.theme')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
      >
        {schemes.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`shell.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
