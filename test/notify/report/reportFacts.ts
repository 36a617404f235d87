import { readRules } from '../../../cli/rules.ts';
import { writtenReport, type ReportFacts, type WrittenReport } from '../../../domain/writtenReport.ts';

const { pack } = readRules('rule-packs/customs-2018.yaml');

/** A theft at the border gate of Đình Vũ, told on Friday 4/10/2024. */
export const facts: ReportFacts = {
  line: ['Chi cục Hải quan cửa khẩu cảng Đình Vũ', 'Cục Hải quan thành phố Hải Phòng', 'Tổng cục Hải quan'],
  unitCode: 'DV',
  itDepartment: 'Cục Công nghệ thông tin và Thống kê hải quan',
  letterNo: '1183',
  datedAt: new Date('2024-10-04T09:00:00+07:00'),
  signer: { name: 'Bùi Khắc Tường', position: 'Chi cục trưởng', post: 'head', insteadOf: null },
  account: { userName: 'hp-nd02', kind: 'user', unitName: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ' },
  holder: { name: 'Mạc Diệp Anh', position: 'Phó Đội trưởng' },
  severity: 'compromised',
  reportedAt: new Date('2024-10-04T06:30:00+07:00'),
  lastCertainAt: new Date('2024-10-03T17:05:00+07:00'),
  frozenAt: new Date('2024-10-04T06:30:00+07:00'),
  facts:
    'Sáng ngày 04/10, đồng chí Mạc Diệp Anh thấy một phiên đăng nhập lạ lúc 02 giờ 14 phút.\nMáy trạm đã được niêm phong để kiểm tra.',
};

export const reportOf = (change: Partial<ReportFacts> = {}): WrittenReport =>
  writtenReport(pack, { ...facts, ...change });
