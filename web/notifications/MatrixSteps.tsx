import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answered, client } from '../api/client.ts';
import { useRefreshNotifications, type ChatIdentity } from '../api/notificationQueries.ts';
import { useAct } from '../api/useAct.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { formatClock } from '../time/calendar.ts';
import { useAskChat } from './useAskChat.ts';

const MATRIX_ID = /^@[a-z0-9._=\-/+]+:[A-Za-z0-9.-]+(:\d{1,5})?$/;

/** Whose room the bot sends the code to. */
export function MatrixAsk() {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const [isChecked, setChecked] = useState(false);
  const ask = useAskChat();
  const named = address.trim();
  return (
    <form
      className="chat-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (MATRIX_ID.test(named)) ask.mutate({ channel: 'matrix', address: named });
      }}
    >
      <TextInput
        label={t('notices.matrixId')}
        description={t('notices.matrixHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={isChecked && !MATRIX_ID.test(named) && t('notices.matrixWrong')}
      />
      {ask.error && <ProblemNote error={ask.error} />}
      <Button type="submit" loading={ask.isPending}>
        {t('notices.sendCode')}
      </Button>
    </form>
  );
}

/** The code is in that room: what to do there and here. */
export function MatrixSteps({ identity }: { identity: ChatIdentity }) {
  const { t } = useWords();
  return (
    <div className="chat-form">
      <ol className="link-steps">
        <li>{t('notices.matrixSteps.invited', { address: identity.address })}</li>
        <li>{t('notices.matrixSteps.read')}</li>
        <li>{t('notices.matrixSteps.type', { until: formatClock(identity.expiresAt) })}</li>
      </ol>
      <CodeForm identityId={identity.id} />
    </div>
  );
}

function CodeForm({ identityId }: { identityId: string }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const refresh = useRefreshNotifications();
  const prove = useAct(
    (given: string) =>
      answered(
        client.POST('/chat-identities/{identityId}/proof', {
          params: { path: { identityId } },
          body: { code: given },
        }),
      ),
    refresh,
  );
  return (
    <form
      className="chat-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (code.trim()) prove.mutate(code.trim(), { onError: refresh });
      }}
    >
      <TextInput
        className="code-field"
        label={t('notices.code')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={isChecked && !code.trim() && t('notices.codeMissing')}
      />
      {prove.error && <ProblemNote error={prove.error} />}
      <Button type="submit" loading={prove.isPending}>
        {t('notices.prove')}
      </Button>
    </form>
  );
}
