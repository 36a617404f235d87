import type { ReportRenderer } from '../../domain/writtenReport.ts';

/** Loads what draws documents when the first is asked for: it takes a second and some memory, and most processes never need it. */
export const reportRenderer: ReportRenderer = {
  pdf: async (report) => (await import('./reportPdf.ts')).reportPdf(report),
  docx: async (report) => (await import('./reportDocx.ts')).reportDocx(report),
};
