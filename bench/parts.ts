import type { Part } from './part.ts';
import { measureRecords } from './records/measureRecords.ts';
import type { PartName } from './report/latest.ts';
import { measureReports } from './reports/measureReports.ts';
import { measureRequests } from './requests/measureRequests.ts';
import { measureReviews } from './reviews/measureReviews.ts';

/** What a run measures, one after the other. All ids of a part but the first begin with its name and a point. */
export const PARTS = {
  requests: measureRequests,
  records: measureRecords,
  reviews: measureReviews,
  reports: measureReports,
} satisfies Record<PartName, Part>;
