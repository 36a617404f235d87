import { Menu } from '@mantine/core';
import { IconBell, IconKey, IconLogout, IconShieldLock, type Icon } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { answered, client, once } from '../api/client.ts';
import type { Me } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { placeOf } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { queryClient } from '../queryClient.ts';
import { initials } from './initials.ts';
import { LanguageChoice, ThemeChoice } from './MenuChoices.tsx';
import { useKeysSwitch } from './useSingleKeys.ts';

/** Who I am and through which account; other accounts that I hold, language, colours, keys, sign out. */
export function AccountMenu({ me, at }: { me: Me; at: 'side' | 'top' }) {
  const { t } = useWords();
  const { officer } = me;
  return (
    <Menu position={at === 'side' ? 'right-end' : 'bottom-end'} closeOnItemClick={false} keepMounted={false}>
      <Menu.Target>
        <button type="button" className={`me at-${at}`}>
          <span className="avatar" aria-hidden>
            {initials(officer.name)}
          </span>
          <span className="me-words">
            <span className="vh">{t('shell.account')}</span>
            <b>{officer.name}</b>
            <span>{placeOf(officer)}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <b className="menu-name">{officer.name}</b>
          <span className="menu-place">{placeOf(officer)}</span>
          <span className="menu-place">
            {me.account ? t('shell.through', { userName: me.account.userName }) : t('shell.portal')}
          </span>
        </Menu.Label>
        <AccountItems me={me} />
        <GoItem to="/notifications" icon={IconBell} words={t('shell.notices')} />
        <GoItem to="/password-reports/new" icon={IconShieldLock} words={t('shell.report')} />
        <Menu.Divider />
        <LanguageChoice />
        <ThemeChoice />
        <KeysItem />
        <Menu.Divider />
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}

function AccountItems({ me }: { me: Me }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const others = me.accounts.filter(({ id }) => id !== me.account?.id);
  if (others.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('shell.signInThrough')}</Menu.Label>
      {others.map(({ id, userName, kind }) => (
        <Menu.Item
          key={id}
          closeMenuOnClick
          leftSection={<IconKey className="i s" aria-hidden />}
          onClick={() => void navigate({ to: '/sign-in', search: { account: userName } })}
        >
          {userName} <span className="muted">{t(`terms.accountKind.${kind}`)}</span>
        </Menu.Item>
      ))}
    </>
  );
}

interface GoItemProps {
  to: '/notifications' | '/password-reports/new';
  icon: Icon;
  words: string;
}

function GoItem({ to, icon: Sign, words }: GoItemProps) {
  const navigate = useNavigate();
  return (
    <Menu.Item
      closeMenuOnClick
      leftSection={<Sign className="i s" aria-hidden />}
      onClick={() => void navigate({ to })}
    >
      {words}
    </Menu.Item>
  );
}

function KeysItem() {
  const { t } = useWords();
  const [areOn, setOn] = useKeysSwitch();
  return (
    <Menu.CheckboxItem checked={areOn} onChange={setOn}>
      {t('shell.singleKeys')}
    </Menu.CheckboxItem>
  );
}

function SignOutItem() {
  const { t } = useWords();
  const navigate = useNavigate();
  const signOut = useAct(
    (_: null, key) => answered(client.POST('/sign-out', { params: { header: once(key) } })),
    () => {
      queryClient.clear();
      void navigate({ to: '/sign-in' });
    },
  );
  return (
    <Menu.Item leftSection={<IconLogout className="i s" aria-hidden />} onClick={() => signOut.mutate(null)}>
      {t('shell.signOut')}
    </Menu.Item>
  );
}
