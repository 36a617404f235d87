import type { PassedUp } from './approvers.ts';
import type { BilingualText } from './citation.ts';

/** Why nobody of the unit itself decides a stage, as its reader is told. */
export const passedUpTexts: Record<NonNullable<PassedUp>, BilingualText> = {
  no_head: {
    vi: 'Đơn vị chưa có thủ trưởng nên cấp trên duyệt.',
    en: 'The unit has no head, so the superior unit decides.',
  },
  head_takes_part: {
    vi: 'Thủ trưởng là người đề nghị, người được cấp quyền hoặc đã duyệt bước khác nên cấp trên duyệt.',
    en: 'The head asks, gains or has decided another stage, so the superior unit decides.',
  },
  no_admin_officer: {
    vi: 'Đơn vị chưa có cán bộ quản trị đủ quyền nên cấp trên hoặc đơn vị công nghệ thông tin duyệt.',
    en: 'The department has no admin officer who may assign, so a superior one or the IT department decides.',
  },
  admin_officer_takes_part: {
    vi: 'Cán bộ quản trị là người đề nghị, người được cấp quyền hoặc đã duyệt bước khác nên cấp trên hoặc đơn vị công nghệ thông tin duyệt.',
    en: 'The admin officer asks, gains or has decided another stage, so a superior one or the IT department decides.',
  },
};
