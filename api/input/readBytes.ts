import type { Request } from 'express';
import { LayerProblem } from '../problems/problem.ts';

const LIMIT = 64 * 1024;

/**
 * The bytes of a request's body, at most `limit` of them. One that is too large is refused at once, by what it announces or as soon as it has sent
 * too much; the rest is read and forgotten, so that whoever is still sending gets to hear the answer.
 *
 * @throws LayerProblem `too_large` · `invalid_input` where the client broke off: its fault, though Node's words for it are a socket's
 */
export function readBytes(request: Request, limit = LIMIT): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(new LayerProblem('too_large'));
    const chunks: Buffer[] = [];
    let size = 0;
    const keep = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      request.off('data', keep).resume();
      reject(new LayerProblem('too_large'));
    };
    request.on('data', keep);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    const brokenOff = () => reject(new LayerProblem('invalid_input', { fields: [] }));
    request.once('error', brokenOff);
    request.once('close', brokenOff); // after `end` it changes nothing
  });
}
