import type { Language } from '../../domain/citation.ts';
import { Refused } from '../../domain/errors.ts';
import { becauseText } from '../../domain/becauseTexts.ts';
import { filled, refusalTexts } from '../../domain/refusalTexts.ts';
import type { CitedSources } from '../../domain/toldRequest.ts';
import { findingAnswer } from '../answers/finding.ts';
import { dateOf, timeOf } from '../../domain/localTime.ts';
import { layerTexts } from './layerTexts.ts';
import { problemStatus, type LayerCode, type ProblemCode } from './problemCodes.ts';

/** A fault at one place of the input, such as `body.form.reason`. */
export interface InputFault {
  path: string;
  message: string;
  texts: { vi: string; en: string };
}

/** What the HTTP layer itself refuses. `data` joins the document and fills its texts. */
export class LayerProblem extends Error {
  override readonly name = 'LayerProblem';
  readonly code: LayerCode;
  readonly data: Record<string, unknown>;

  constructor(code: LayerCode, data: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

/** An RFC 9457 document with our stable code and its words in both languages. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  code: ProblemCode;
  texts: Record<Language, { title: string; detail: string }>;
  [datum: string]: unknown;
}

/** The document for a refusal. Vietnamese stands first, as on the screens. `sources` names what findings cite. */
export function problemOf(problem: Refused | LayerProblem, sources: CitedSources, instance?: string): ProblemDocument {
  const { code } = problem;
  const texts = { vi: textsOf(problem, 'vi'), en: textsOf(problem, 'en') };
  return {
    ...dataOf(problem, sources),
    type: `/problems/${code}`,
    ...texts.vi,
    status: problemStatus[code],
    ...(instance && { instance }),
    code,
    texts,
  };
}

function textsOf(problem: Refused | LayerProblem, language: Language): { title: string; detail: string } {
  const words = problem instanceof Refused ? refusalTexts[problem.code] : layerTexts[problem.code];
  const data = wordsOf(problem.data, language);
  return { title: filled(words.title, language, data), detail: filled(words.detail, language, data) };
}

/** The data of a problem as its reader would say them. */
function wordsOf(data: object, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
      if (value instanceof Date) return [[name, `${timeOf(value)} ${dateOf(value)}`]];
      if (name === 'because') return [[name, becauseText(String(value))[language]]];
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
}

/** The data as they go out: findings in words, field faults in one shape whichever rule found them. */
function dataOf(problem: Refused | LayerProblem, sources: CitedSources): Record<string, unknown> {
  if (!(problem instanceof Refused)) return problem.data;
  const { data } = problem;
  if ('findings' in data) return { findings: data.findings.map((finding) => findingAnswer(finding, sources)) };
  if ('faults' in data) {
    return { fields: data.faults.map(({ field, vi, en }) => ({ path: field, message: vi, texts: { vi, en } })) };
  }
  return { ...data };
}
