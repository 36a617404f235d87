import { useRef, useState } from 'react';
import type { Outcome, TaskRow, Verdict } from '../api/shapes.ts';
import { useSingleKeys } from '../shell/useSingleKeys.ts';
import { maySendBack } from './maySendBack.ts';
import { useDecision } from './useDecision.ts';

export type Refusal = 'deny' | 'send_back';
export type Deciding = ReturnType<typeof useDeciding>;

/** A decision in the making: the reason, which refusal is meant, and the keys. Enter alone never decides: A only goes to the button. */
export function useDeciding(task: TaskRow, done: (outcome: Outcome) => void) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal>('deny');
  const [isMissing, setMissing] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const approveButton = useRef<HTMLButtonElement>(null);
  const decision = useDecision(task, done);

  const decide = (verdict: Verdict) => {
    if (verdict !== 'approve' && reason.trim() === '') {
      setMissing(true);
      reasonField.current?.focus();
      return;
    }
    decision.mutate({ verdict, reason: reason.trim() });
  };
  const write = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  const refuse = (how: Refusal) => {
    setRefusal(how);
    // After the menu has given the focus back.
    setTimeout(() => reasonField.current?.focus());
  };
  useSingleKeys({
    a: () => approveButton.current?.focus(),
    d: () => refuse('deny'),
    r: () => maySendBack(task) && refuse('send_back'),
  });
  return { reason, write, refusal, refuse, isMissing, decide, decision, reasonField, approveButton };
}
