/** The people of the demonstration, by the seat that they have at any size of the organisation. */
export const DEMO_SEATS = {
  requester: 'CHQ20_C01_D1:deputy1',
  head_of_sub_department: 'CHQ20_C01:head',
  head_of_department: 'CHQ20:head',
  deputy: 'CHQ20:deputy1',
  admin_officer: 'CHQ20:clerk1',
  records_officer: 'CHQ20:clerk2',
  it_officer: 'CNTT:clerk3',
  second_it_officer: 'CNTT:clerk4',
} as const;
export type DemoRole = keyof typeof DEMO_SEATS;

/** Accounts whose password is known: what the demonstration signs in through. */
export const DEMO_ACCOUNTS: Partial<Record<DemoRole, string>> = {
  requester: 'hp-nd02',
  admin_officer: 'hp-qt01',
  records_officer: 'hp-nd01',
  it_officer: 'cntt-ht01',
  second_it_officer: 'cntt-ht02',
};

/** Their names; everybody else's is drawn. */
export const DEMO_NAMES: Record<string, { name: string; sex: 'male' | 'female' }> = {
  [DEMO_SEATS.requester]: { name: 'Mạc Diệp Anh', sex: 'female' },
  [DEMO_SEATS.head_of_sub_department]: { name: 'Bùi Khắc Tường', sex: 'male' },
  [DEMO_SEATS.head_of_department]: { name: 'Đoàn Thế Hiển', sex: 'male' },
  [DEMO_SEATS.deputy]: { name: 'Lưu Trọng Khánh', sex: 'male' },
  [DEMO_SEATS.admin_officer]: { name: 'Trịnh Hoài Thương', sex: 'female' },
  [DEMO_SEATS.records_officer]: { name: 'Phùng Thị Nhàn', sex: 'female' },
  [DEMO_SEATS.it_officer]: { name: 'Quách Gia Huy', sex: 'male' },
  [DEMO_SEATS.second_it_officer]: { name: 'Tạ Minh Nguyệt', sex: 'female' },
};
