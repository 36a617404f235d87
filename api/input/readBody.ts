import type { Request } from 'express';
import { LayerProblem, type InputFault } from '../problems/problem.ts';
import { inputFault } from './inputFault.ts';
import { readBytes } from './readBytes.ts';
import { wholesome } from './wholesome.ts';

/**
 * The JSON value in a request's body; undefined where it has none.
 * @throws LayerProblem `too_large` · `unsupported_media` · `invalid_input` (not UTF-8, not JSON)
 */
export async function readJson(request: Request): Promise<unknown> {
  return jsonIn(await textOf(request, 'application/json'));
}

/** The JSON value in a text; undefined where it is empty. @throws LayerProblem `invalid_input` */
export function jsonIn(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new LayerProblem('invalid_input', { fields: [inputFault('body', 'not_json')] });
  }
}

/** The fields of a posted form; where a name comes twice, its first value. Texts are in NFC. @throws LayerProblem as `readJson` */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const fields = [...new URLSearchParams(await textOf(request, 'application/x-www-form-urlencoded'))].reverse();
  const faults: InputFault[] = [];
  const clean = wholesome(Object.fromEntries(fields), 'form', faults) as Record<string, string>;
  if (faults.length > 0) throw new LayerProblem('invalid_input', { fields: faults });
  return clean;
}

/** A body of this type as it is. @throws LayerProblem `too_large` · `unsupported_media` · `invalid_input` (not UTF-8) */
export async function textOf(request: Request, type: string): Promise<string> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  // `is` answers null where there is no body at all.
  if (request.is(type) === false || encoding !== 'identity') throw new LayerProblem('unsupported_media');
  const bytes = await readBytes(request);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LayerProblem('invalid_input', { fields: [inputFault('body', 'not_utf8')] });
  }
}
