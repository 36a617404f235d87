import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { answered, client, rememberCsrf } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { useAct } from '../api/useAct.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { queryClient } from '../queryClient.ts';

interface Credentials {
  userName: string;
  password: string;
}

function useAccountSignIn(returnPath: string | undefined) {
  const router = useRouter();
  return useAct(
    (body: Credentials) => answered(client.POST('/sign-in/account', { body })),
    (me) => {
      queryClient.clear();
      rememberCsrf(me.csrf);
      queryClient.setQueryData(meQuery.queryKey, me);
      router.history.push(returnPath ?? '/');
    },
  );
}

/** Signs in through an account; then on to where one wanted to go. */
export function AccountForm({ userName, returnPath }: { userName?: string; returnPath?: string }) {
  const { t } = useWords();
  const form = useForm<Credentials>({ defaultValues: { userName: userName ?? '', password: '' } });
  const signIn = useAccountSignIn(returnPath);
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) => signIn.mutate(values, { onError: () => form.resetField('password') }));
  return (
    <section className="card way" aria-labelledby="by-account">
      <h2 id="by-account">
        <IconKey className="i" aria-hidden />
        {t('signIn.accountTitle')}
      </h2>
      <p className="muted small">{t('signIn.accountLead')}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('signIn.userName')}
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
          error={errors.userName && t('signIn.userNameMissing')}
          {...form.register('userName', { required: true })}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          data-autofocus={userName ? true : undefined}
          error={errors.password && t('signIn.passwordMissing')}
          {...form.register('password', { required: true })}
        />
        {signIn.error && <ProblemNote error={signIn.error} />}
        <Button type="submit" variant={userName ? 'filled' : 'default'} fullWidth loading={signIn.isPending}>
          {t('signIn.signIn')}
        </Button>
      </form>
    </section>
  );
}
