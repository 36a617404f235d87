import { IconAlertTriangle } from '@tabler/icons-react';
import { Note } from '../../look/Note.tsx';
import { OfficerField } from '../../look/OfficerField.tsx';
import { useWords } from '../../look/useWords.ts';
import { AccountField } from './AccountField.tsx';
import type { HandoverStep, HandoverValues, WithdrawStep, WithdrawValues } from './accountValues.ts';
import type { AskFieldsProps } from './askPlan.ts';
import { ReasonField } from './ReasonField.tsx';

/** The fields of a step in handing an account over. */
export function HandoverFields({
  step,
  values,
  set,
  missing,
}: AskFieldsProps<HandoverValues> & { step: HandoverStep }) {
  const { t } = useWords();
  const { account, taker, reason } = values;
  if (step === 'account')
    return <AccountField value={account} choose={(chosen) => set({ account: chosen })} error={missing('account')} />;
  if (step === 'taker')
    return (
      <div>
        <OfficerField
          label={t('ask.taker')}
          placeholder={t('ask.officerPlaceholder')}
          value={taker}
          choose={(chosen) => set({ taker: chosen })}
          except={account?.custodian?.id}
          error={missing('taker')}
        />
        <p className="hint">{t('ask.takerHint')}</p>
      </div>
    );
  if (step === 'why') return <Why kind="account.handover" reason={reason} set={set} missing={missing} />;
  return null;
}

/** The fields of a step in giving an account back. */
export function WithdrawFields({
  step,
  values,
  set,
  missing,
}: AskFieldsProps<WithdrawValues> & { step: WithdrawStep }) {
  const { t } = useWords();
  if (step === 'account')
    return (
      <>
        <AccountField value={values.account} choose={(chosen) => set({ account: chosen })} error={missing('account')} />
        <Note tone="warn" icon={IconAlertTriangle}>
          {t('ask.withdrawWarns')}
        </Note>
      </>
    );
  if (step === 'why') return <Why kind="account.withdraw" reason={values.reason} set={set} missing={missing} />;
  return null;
}

interface WhyProps extends Pick<AskFieldsProps<{ reason: string }>, 'set' | 'missing'> {
  kind: 'account.handover' | 'account.withdraw';
  reason: string;
}

function Why({ kind, reason, set, missing }: WhyProps) {
  return <ReasonField kind={kind} value={reason} write={(text) => set({ reason: text })} error={missing('reason')} />;
}
