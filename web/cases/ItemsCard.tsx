import { useState } from 'react';
import type { CaseDetail, CaseItem, ItemMark } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { useWords } from '../look/useWords.ts';
import { formatShort } from '../time/calendar.ts';
import { channelWords, itemWords } from './caseWords.ts';
import { MarkActs, type Marks } from './MarkActs.tsx';

const marksOffered: ItemMark[] = ['known', 'foreign'];

/** What was done through the account in the time in question; head and IT each mark every action. */
export function ItemsCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords();
  const { items, role, frozenAt, lastCertainAt } = detail;
  const [marks, setMarks] = useState<Marks>({});
  if (role === 'holder' || !frozenAt) return null;
  const count = (side: 'headMark' | 'itMark') => items.filter((item) => item[side] !== null).length;
  const hint = items.length > 0 && t('cases.markProgress', { head: count('headMark'), it: count('itMark'), all: items.length }); // prettier-ignore
  return (
    <Card title={t('cases.items')} hint={hint}>
      <p className="body small muted num">
        {items.length > 0 ? t('cases.itemsLead') : t('cases.itemsNone')}{' '}
        {lastCertainAt && t('cases.itemsRange', { from: at(lastCertainAt), to: at(frozenAt) })}
      </p>
      {items.length > 0 && (
        <div className="grid-wrap" tabIndex={0} role="group" aria-label={t('cases.items')}>
          <table className="grid items stackable">
            <ItemHeads mayMark={detail.may.mark} />
            <tbody>
              {items.map((item) => (
                <ItemLine
                  key={item.eventId}
                  item={item}
                  mayMark={detail.may.mark}
                  mark={marks[item.eventId] ?? item[role === 'it' ? 'itMark' : 'headMark']}
                  choose={(mark) => setMarks({ ...marks, [item.eventId]: mark })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {detail.may.mark && items.length > 0 && <MarkActs detail={detail} marks={marks} setMarks={setMarks} />}
    </Card>
  );
}

const at = (moment: string): string => formatShort(moment, new Date());

function ItemHeads({ mayMark }: { mayMark: boolean }) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('cases.itemAct')}</th>
        <th scope="col">{t('cases.itemAt')}</th>
        <th scope="col">{t('cases.itemHead')}</th>
        <th scope="col">{t('cases.itemIt')}</th>
        {mayMark && <th scope="col">{t('cases.itemMine')}</th>}
      </tr>
    </thead>
  );
}

interface ItemLineProps {
  item: CaseItem;
  mayMark: boolean;
  mark: ItemMark | null;
  choose: (mark: ItemMark) => void;
}

function ItemLine({ item, mayMark, mark, choose }: ItemLineProps) {
  const { t } = useWords();
  const { eventId, event, by, channel, requestNo } = item;
  const what = itemWords(t, event);
  const more = [
    by && t('cases.itemBy', { name: by.name }),
    channel && t('cases.itemThrough', { channel: channelWords(t, channel) }),
    requestNo && t('cases.itemRequest', { no: requestNo }),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <span className="cap">{what}</span>
        <span className="sub num">{more.join(' · ')}</span>
      </th>
      <td className="num">{at(item.at)}</td>
      <td data-label={t('cases.itemHead')}>
        <Mark mark={item.headMark} />
      </td>
      <td data-label={t('cases.itemIt')}>
        <Mark mark={item.itMark} />
      </td>
      {mayMark && (
        <td>
          <div className="marks" role="radiogroup" aria-label={`${t('cases.markOf', { what })} ${at(item.at)}`}>
            {marksOffered.map((one) => (
              <label key={one}>
                <input type="radio" name={`mark-${eventId}`} checked={mark === one} onChange={() => choose(one)} />
                {t(`cases.mark.${one}`)}
              </label>
            ))}
          </div>
        </td>
      )}
    </tr>
  );
}

function Mark({ mark }: { mark: ItemMark | null }) {
  const { t } = useWords();
  if (!mark) return <span className="muted">{t('cases.unmarked')}</span>;
  return <span className={mark}>{t(`cases.mark.${mark}`)}</span>;
}
