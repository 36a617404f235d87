/** The form of decree 30/2020/NĐ-CP, annex I, for a document on A4: millimetres and points. */
export const reportForm = {
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  motto: { country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', words: 'Độc lập - Tự do - Hạnh phúc' },
  sizes: {
    country: 13,
    motto: 14,
    body: 13,
    number: 13,
    placeAndDate: 14,
    kind: 14,
    text: 14,
    signature: 14,
    recipientsLabel: 12,
    recipients: 11,
    pageNumber: 14,
  },
  /** First line of a paragraph, millimetres; space after it, points; between lines. */
  text: { indent: 10, after: 6, lineHeight: 1.15 },
  recipientsLabel: 'Nơi nhận:',
} as const;

/** 1/72 inch a point. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
