import { raw, type Request, type Response } from 'express';
import { LayerProblem, type InputFault } from '../problems/problem.ts';
import { inputFault } from './inputFault.ts';
import { wholesome } from './wholesome.ts';

const LIMIT = '64kb';
const readJsonBytes = raw({ type: 'application/json', limit: LIMIT, inflate: false });
const readFormBytes = raw({ type: 'application/x-www-form-urlencoded', limit: LIMIT, inflate: false });

/**
 * The JSON value in a request's body; undefined where it has none.
 * @throws LayerProblem `too_large` · `unsupported_media` · `invalid_input` (not UTF-8, not JSON)
 */
export async function readJson(request: Request, response: Response): Promise<unknown> {
  const text = await readText(request, response, readJsonBytes);
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new LayerProblem('invalid_input', { fields: [inputFault('body', 'not_json')] });
  }
}

/** The fields of a posted form; where a name comes twice, its first value. Texts are in NFC. @throws LayerProblem as `readJson` */
export async function readForm(request: Request, response: Response): Promise<Record<string, string>> {
  const fields = [...new URLSearchParams(await readText(request, response, readFormBytes))].reverse();
  const faults: InputFault[] = [];
  const clean = wholesome(Object.fromEntries(fields), 'form', faults) as Record<string, string>;
  if (faults.length > 0) throw new LayerProblem('invalid_input', { fields: faults });
  return clean;
}

async function readText(request: Request, response: Response, read: ReturnType<typeof raw>): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error as Error) : resolve()));
  });
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) {
    if (hasBody(request)) throw new LayerProblem('unsupported_media');
    return '';
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new LayerProblem('invalid_input', { fields: [inputFault('body', 'not_utf8')] });
  }
}

const hasBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
