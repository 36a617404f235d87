import type { RequestFacts } from '../../../api/pages/requestFacts.ts';

/** 09:42 on Tuesday 15/10/2024 in Hai Phong. */
export const now = new Date('2024-10-15T02:42:00Z');

export const head = {
  name: 'Đoàn Thế Hiển',
  position: 'Cục trưởng',
  unit: 'Cục Hải quan thành phố Hải Phòng',
};
export const deputy = { name: 'Lưu Trọng Khánh', position: 'Phó Cục trưởng', unit: 'Cục Hải quan thành phố Hải Phòng' };
export const admin = { name: 'Trịnh Hoài Thương', position: 'Quản trị cấp Cục' };

/** A made-up request as it stands before its second approver. */
export const request: RequestFacts = {
  reference: 'YC-2024-04821',
  title: 'Cấp quyền cập nhật hồ sơ đào tạo',
  version: 2,
  step: 2,
  steps: 3,
  risk: 'medium',
  asker: { name: 'Mạc Diệp Anh', position: 'Phó Đội trưởng', unit: 'Chi cục HQ cửa khẩu cảng Đình Vũ' },
  beneficiary: 'asker',
  account: 'HP-ND02',
  permission: { actions: 'Xem, cập nhật', objects: 'hồ sơ đào tạo, bồi dưỡng' },
  scope: 'Chi cục và 5 đội thuộc',
  period: {
    from: new Date('2024-10-15T00:00:00+07:00'),
    to: new Date('2025-04-15T00:00:00+07:00'),
    untilHandover: true,
  },
  reason: 'Nhận phần việc của người chuyển công tác từ 10/10; cần nhập 37 quyết định quý III trước 25/10.',
  findings: [
    {
      title: 'Chỉ cấp cho cán bộ của đơn vị mình',
      article: 'khoản 1 Điều 7',
      source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
      outcome: 'allowed',
    },
    {
      title: 'Người được phân công giữ tài khoản',
      article: 'khoản 1 Điều 10',
      source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
      outcome: 'allowed',
    },
  ],
  earlier: [
    {
      by: { name: 'Bùi Khắc Tường', position: 'Chi cục trưởng' },
      verdict: 'approve',
      at: new Date('2024-10-14T16:51:00+07:00'),
    },
  ],
  comments: [],
};
