import { Button, TextInput } from '@mantine/core';
import { IconMail, IconMailCheck } from '@tabler/icons-react';
import { useForm } from 'react-hook-form';
import { answered, client } from '../api/client.ts';
import { useAct } from '../api/useAct.ts';
import { Note } from '../look/Note.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { keepWayBack } from './wayBack.ts';

/** Asks for a one-time link, which leads back to where one wanted to go. The answer is the same for everybody, so that it tells nobody who is in the directory. */
export function LinkForm({ isSecond, returnPath }: { isSecond: boolean; returnPath: string | undefined }) {
  const { t } = useWords();
  const form = useForm({ defaultValues: { mail: '' } });
  const ask = useAct((body: { mail: string }) => {
    keepWayBack(localStorage, returnPath, new Date());
    return answered(client.POST('/sign-in/link', { body }));
  });
  const { errors } = form.formState;
  return (
    <section className="card way" aria-labelledby="by-mail">
      <h2 id="by-mail">
        <IconMail className="i" aria-hidden />
        {t('signIn.linkTitle')}
      </h2>
      <p className="muted small">{t('signIn.linkLead')}</p>
      {ask.isSuccess ? (
        <LinkSent again={() => ask.reset()} />
      ) : (
        <form noValidate onSubmit={(event) => void form.handleSubmit((values) => ask.mutate(values))(event)}>
          <TextInput
            label={t('signIn.mail')}
            type="email"
            inputMode="email"
            autoComplete="email"
            error={errors.mail && t('signIn.mailMissing')}
            {...form.register('mail', { required: true, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ })}
          />
          {ask.error && <ProblemNote error={ask.error} />}
          <Button type="submit" variant={isSecond ? 'default' : 'filled'} fullWidth loading={ask.isPending}>
            {t('signIn.send')}
          </Button>
        </form>
      )}
    </section>
  );
}

function LinkSent({ again }: { again: () => void }) {
  const { t } = useWords();
  return (
    <Note
      tone="ok"
      icon={IconMailCheck}
      role="status"
      acts={
        <Button size="xs" variant="default" onClick={again}>
          {t('signIn.again')}
        </Button>
      }
    >
      <b>{t('signIn.sent')}</b>
      <p>{t('signIn.sentText')}</p>
    </Note>
  );
}
