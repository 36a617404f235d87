import { z } from 'zod';
import type { ListKey } from '../db/views/page.ts';
import type { ApiContext } from './context.ts';
import { inputFault } from './input/inputFault.ts';
import { LayerProblem } from './problems/problem.ts';
import { sameText, sealFor } from './secret.ts';

const keyShape = z.array(z.string()).max(4);

/** Writes and reads the cursors of one list. They are signed: what we did not write, or wrote for another list, is refused. */
export function cursorsOf(context: Pick<ApiContext, 'secretKey'>, list: string) {
  const seal = (text: string) => sealFor(context, 'cursor', `${list}\0${text}`).slice(0, 22);
  return {
    write: (key: ListKey | null): string | null => {
      if (key === null) return null;
      const text = Buffer.from(JSON.stringify(key)).toString('base64url');
      return `${text}.${seal(text)}`;
    },
    /** @throws LayerProblem `invalid_input` */
    read: (cursor: string | undefined): ListKey | null => {
      if (cursor === undefined) return null;
      const [text = '', signature = ''] = cursor.split('.', 2);
      if (!sameText(cursor, `${text}.${seal(text)}`) || signature === '') {
        throw new LayerProblem('invalid_input', { fields: [inputFault('query.cursor', 'bad_cursor')] });
      }
      return keyShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    },
  };
}
