import { Button, Modal } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../look/useWords.ts';
import { useReviewFields } from '../useReviewFields.ts';
import { bulkSayings, type BulkItem } from './bulkPlan.ts';
import { BulkResults } from './BulkResults.tsx';
import { statements } from './said.ts';
import type { PersonGrid } from './usePersonGrid.ts';
import type { SayingStore } from './useSaying.ts';
import { YesNo } from './YesNo.tsx';

interface BulkDialogProps {
  grid: PersonGrid;
  store: SayingStore;
  plan: readonly BulkItem[];
  close: () => void;
}

type Stated = { timely: boolean | null; accurate: boolean | null };

/** Shows every field that is about to be called a match, and those left aside; then what became of each section. */
export function BulkDialog({ grid, store, plan: offered, close }: BulkDialogProps) {
  const { t } = useWords();
  // What was shown is what is sent: the plan stays as it was when the dialog opened.
  const [plan] = useState(offered);
  const [sent, setSent] = useState<'sending' | 'told' | null>(null);
  const { officer } = grid.person;
  const count = plan.reduce((sum, { confirmed }) => sum + confirmed.length, 0);
  const confirm = async (stated: { timely: boolean; accurate: boolean }) => {
    const of = { officerId: officer.id };
    const before = plan.map(({ item, said }) => ({ ...said, ...of, id: item.id, version: item.newestVersion }));
    store.say(bulkSayings(plan, grid.fieldsOf, { ...of, ...stated }), before);
    setSent('sending');
    await store.flush();
    setSent('told');
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('packet.bulkTitle', { count, name: officer.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {sent === 'told' ? (
        <BulkResults plan={plan} store={store} close={close} />
      ) : (
        <div className="stack">
          <p className="small muted">{t('packet.bulkText')}</p>
          <div className="bulk-list" tabIndex={0} role="region" aria-label={t('packet.bulkList')}>
            {plan.map((one) => (
              <BulkSection key={one.item.id} one={one} />
            ))}
          </div>
          <Stating count={count} isSending={sent === 'sending'} confirm={confirm} close={close} />
        </div>
      )}
    </Modal>
  );
}

interface StatingProps {
  count: number;
  isSending: boolean;
  confirm: (stated: { timely: boolean; accurate: boolean }) => Promise<void>;
  close: () => void;
}

/** The two statements, which nobody makes in the custodian’s place, and the confirmation. */
function Stating({ count, isSending, confirm, close }: StatingProps) {
  const { t } = useWords();
  const [stated, set] = useState<Stated>({ timely: null, accurate: null });
  const { timely, accurate } = stated;
  return (
    <>
      <Statements stated={stated} set={set} />
      <div className="row wrap">
        <Button
          loading={isSending}
          disabled={timely === null || accurate === null}
          leftSection={<IconChecks className="i s" aria-hidden />}
          onClick={() => void confirm({ timely: timely === true, accurate: accurate === true })}
        >
          {t('packet.bulkAct', { count })}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('packet.cancel')}
        </Button>
      </div>
    </>
  );
}

function Statements({ stated, set }: { stated: Stated; set: (stated: Stated) => void }) {
  const { t } = useWords();
  return statements.map((statement) => (
    <div className="bulk-statement" key={statement}>
      <span>
        <b>{t(`packet.${statement}`)}</b>
        <span className="sub tiny muted">{t(`packet.${statement}Hint`)}</span>
      </span>
      <YesNo
        label={t(`packet.${statement}`)}
        value={stated[statement]}
        choose={(value) => set({ ...stated, [statement]: value })}
      />
    </div>
  ));
}

function BulkSection({ one: { item, confirmed, left } }: { one: BulkItem }) {
  const { t } = useWords();
  const { label, fields } = useReviewFields()(item.section);
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  return (
    <section>
      <h3>{label}</h3>
      {confirmed.length === 0 && <p className="small muted">{t('packet.bulkStated')}</p>}
      <dl className="facts wide-facts">
        {fields
          .filter(({ name }) => confirmed.includes(name))
          .map(({ name, label: fieldLabel, lines }) => (
            <div key={name}>
              <dt>{fieldLabel}</dt>
              <dd className="num">{lines(item.values?.[name]).join('; ') || t('packet.empty')}</dd>
            </div>
          ))}
      </dl>
      {left.length > 0 && (
        <p className="small tone warn">{t('packet.bulkLeft', { fields: left.map(labelOf).join(', ') })}</p>
      )}
    </section>
  );
}
