import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useSingleKeys } from '../shell/useSingleKeys.ts';
import { neighbour, successor } from './groups.ts';

const linkOf = (taskId: string | undefined) =>
  taskId ? document.querySelector<HTMLElement>(`[data-task="${CSS.escape(taskId)}"]`) : null;

/**
 * Which task is chosen, held in the address. With room for the pane the first one is chosen where the address names
 * none; J and K move, and when a task leaves, choice and focus go on to the next.
 */
export function useChoice(ids: readonly string[]) {
  const navigate = useNavigate();
  const { taskId } = useParams({ strict: false });
  const isWide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false });
  const chosen = taskId ?? (isWide ? ids[0] : undefined);

  const choose = (id: string | undefined) => {
    void navigate(id ? { to: '/tasks/$taskId', params: { taskId: id }, replace: true } : { to: '/', replace: true });
  };
  const move = (step: 1 | -1) => {
    const focused = document.activeElement?.getAttribute('data-task') ?? undefined;
    const next = focused ? neighbour(ids, focused, step) : (chosen ?? ids[0]);
    linkOf(next)?.focus();
    if (isWide && next) choose(next);
  };
  useSingleKeys({ j: () => move(1), k: () => move(-1) });

  const leave = (id: string) => {
    const next = successor(ids, id);
    choose(isWide ? next : undefined);
    setTimeout(() => linkOf(next)?.focus());
  };
  return { chosen, isWide, isNamed: taskId !== undefined, choose, leave };
}
