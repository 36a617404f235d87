import type { Request } from 'express';
import { z } from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';
import { LayerProblem, type InputFault } from '../problems/problem.ts';
import { inputFault } from './inputFault.ts';
import { unknownFields } from './unknownFields.ts';
import { wholesome } from './wholesome.ts';

const { localeError: inVietnamese } = z.locales.vi();
const { localeError: inEnglish } = z.locales.en();

/** More would help nobody. */
const MOST_FAULTS = 50;

/** The input of one call, as its endpoint's schemas read it. */
export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** Reads params, query and body. @throws LayerProblem `invalid_input` with every fault and its place */
export function readInput(
  { params, query, body }: Pick<Endpoint, 'params' | 'query' | 'body'>,
  request: Request,
  given: unknown,
): Input {
  const faults: InputFault[] = [];
  const input = {
    params: readPart(params, request.params, 'path', faults),
    query: readPart(query ?? z.object({}), request.query, 'query', faults),
    body: readPart(body, given, 'body', faults),
  };
  if (faults.length > 0) throw new LayerProblem('invalid_input', { fields: faults.slice(0, MOST_FAULTS) });
  return input;
}

function readPart(schema: z.ZodType | undefined, given: unknown, place: string, faults: InputFault[]): unknown {
  if (!schema) return undefined;
  const before = faults.length;
  const clean = wholesome(given, place, faults);
  if (faults.length > before) return undefined;
  const parsed = schema.safeParse(clean);
  if (!parsed.success) {
    const english = schema.safeParse(clean, { error: inEnglish }).error?.issues ?? [];
    const vietnamese = schema.safeParse(clean, { error: inVietnamese }).error?.issues ?? [];
    faults.push(...english.map((issue, i) => faultOf(issue, vietnamese[i] ?? issue, place)));
    return undefined;
  }
  faults.push(...unknownFields(clean, parsed.data, place).map((path) => inputFault(path, 'unknown_field')));
  return parsed.data;
}

function faultOf(english: z.core.$ZodIssue, vietnamese: z.core.$ZodIssue, place: string): InputFault {
  const path = [place, ...english.path.map(String)].join('.');
  return { path, message: vietnamese.message, texts: { vi: vietnamese.message, en: english.message } };
}
