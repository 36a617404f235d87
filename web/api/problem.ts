import type { Finding, ProblemDocument } from './shapes.ts';

export type Texts = { title: string; detail: string };

/** An answer that is none: the server's problem document, or `code: 'unreachable'` when nothing answered. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly texts: { vi: Texts; en: Texts } | null;
  readonly findings: Finding[];
  /** What is wrong at which field of the input. */
  readonly fields: NonNullable<ProblemDocument['fields']>;

  constructor(status: number, document: Partial<ProblemDocument>) {
    super(document.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = document.code ?? (status === 0 ? 'unreachable' : `http_${status}`);
    this.texts = document.texts ?? null;
    this.findings = document.findings ?? [];
    this.fields = document.fields ?? [];
  }

  /** Whether the server may have acted all the same, so that a retry must be the same act under the same key. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status);
}
