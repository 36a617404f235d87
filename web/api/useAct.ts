import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { isProblem } from './problem.ts';

/**
 * A write that a person does. It keeps its idempotency key as long as the outcome is uncertain and the content the same,
 * so that "try again" is the same act; after an answer, the next one gets a new key.
 */
export function useAct<V, R>(
  send: (content: V, key: string) => Promise<R>,
  done?: (result: R, content: V) => void,
): UseMutationResult<R, Error, V> {
  const act = useRef<{ content: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (content: V) => {
      const signature = JSON.stringify(content) ?? '';
      if (act.current?.content !== signature) act.current = { content: signature, key: crypto.randomUUID() };
      return send(content, act.current.key);
    },
    onSuccess: (result, content) => {
      act.current = null;
      done?.(result, content);
    },
    onError: (error) => {
      if (!isProblem(error) || !error.isUncertain) act.current = null;
    },
  });
}
