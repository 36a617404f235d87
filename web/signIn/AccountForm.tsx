import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, client, rememberCsrf } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { meQuery } from '../api/queries.ts';
import { useAct } from '../api/useAct.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { queryClient } from '../queryClient.ts';

interface Credentials {
  userName: string;
  password: string;
  code?: string;
}

const CODE = /^\d{6}$/;
const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

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

/** The fields, and whether the account has turned out to want a code; wrong answers empty what is secret in them. */
function useCredentials(userName: string | undefined, returnPath: string | undefined) {
  const form = useForm<Credentials>({ defaultValues: { userName: userName ?? '', password: '', code: '' } });
  const [wantsCode, setWantsCode] = useState(false);
  const signIn = useAccountSignIn(returnPath);
  const refused = (error: Error) => {
    if (isProblem(error) && error.code === 'code_needed') {
      setWantsCode(true);
      setTimeout(() => form.setFocus('code'));
    } else {
      form.resetField('password');
      form.resetField('code');
      form.setFocus('password');
    }
  };
  const submit = form.handleSubmit(({ userName: name, password, code }) =>
    signIn.mutate(
      { userName: name, password, ...(wantsCode && { code: withoutBlanks(code ?? '') }) },
      { onError: refused },
    ),
  );
  return { form, wantsCode, signIn, submit };
}

/** Signs in through an account; then on to where one wanted to go. The code is asked for where the account wants one. */
export function AccountForm({ userName, returnPath }: { userName?: string; returnPath?: string }) {
  const { t } = useWords();
  const { form, wantsCode, signIn, submit } = useCredentials(userName, returnPath);
  const { errors } = form.formState;
  const isAsking = isProblem(signIn.error) && signIn.error.code === 'code_needed';
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
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          data-autofocus={userName ? true : undefined}
          error={errors.password && t('signIn.passwordMissing')}
          {...form.register('password', { required: true })}
        />
        {wantsCode && <CodeField form={form} />}
        {signIn.error && !isAsking && <ProblemNote error={signIn.error} />}
        <Button type="submit" variant={userName ? 'filled' : 'default'} fullWidth loading={signIn.isPending}>
          {t('signIn.signIn')}
        </Button>
      </form>
    </section>
  );
}

function CodeField({ form }: { form: ReturnType<typeof useForm<Credentials>> }) {
  const { t } = useWords();
  return (
    <TextInput
      label={t('signIn.code')}
      description={t('signIn.codeHint')}
      className="code-field"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={8}
      error={form.formState.errors.code && t('signIn.codeMissing')}
      {...form.register('code', { validate: (text) => CODE.test(withoutBlanks(text ?? '')) })}
    />
  );
}
