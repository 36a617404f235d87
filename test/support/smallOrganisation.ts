import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

const BEGAN = '2018-03-01T00:00:00Z';

/**
 * A small organisation for tests: the root, the IT department with two system admins, the provincial department of Hải
 * Phòng with its admin officer, and a border-gate sub-department under it where Anh works. Ids are new each time.
 */
export async function smallOrganisation(owner: Knex) {
  const unit = {
    root: randomUUID(),
    it: randomUUID(),
    province: randomUUID(),
    gate: randomUUID(),
    otherGate: randomUUID(),
  };
  await owner('unit').insert([
    {
      id: unit.root,
      code: 'TCHQ',
      parent_id: null,
      path: 'TCHQ',
      kind: 'general_department',
      name: 'Tổng cục Hải quan',
      short_name: 'TCHQ',
    },
    {
      id: unit.it,
      code: 'CNTT',
      parent_id: unit.root,
      path: 'TCHQ.CNTT',
      kind: 'cuc_central',
      name: 'Cục Công nghệ thông tin và Thống kê hải quan',
      short_name: 'Cục CNTT',
    },
    {
      id: unit.province,
      code: 'CHQ20',
      parent_id: unit.root,
      path: 'TCHQ.CHQ20',
      kind: 'cuc_province',
      name: 'Cục Hải quan thành phố Hải Phòng',
      short_name: 'Cục HQ HP',
    },
    {
      id: unit.gate,
      code: 'DV',
      parent_id: unit.province,
      path: 'TCHQ.CHQ20.DV',
      kind: 'chi_cuc',
      name: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ',
      short_name: 'CC HQ CK Đình Vũ',
    },
    {
      id: unit.otherGate,
      code: 'HP1',
      parent_id: unit.province,
      path: 'TCHQ.CHQ20.HP1',
      kind: 'chi_cuc',
      name: 'Chi cục Hải quan cửa khẩu cảng Hải Phòng KV I',
      short_name: 'CC HQ CK HP I',
    },
  ]);
  const people = {
    generalDirector: ['Nguyễn Văn Cẩn', 'Tổng cục trưởng', unit.root],
    director: ['Đoàn Thế Hiển', 'Cục trưởng', unit.province],
    deputyDirector: ['Lưu Trọng Khánh', 'Phó Cục trưởng', unit.province],
    adminOfficer: ['Trịnh Hoài Thương', 'Chuyên viên', unit.province],
    gateHead: ['Bùi Khắc Tường', 'Chi cục trưởng', unit.gate],
    gateDeputy: ['Hoàng Quỳnh Chi', 'Phó Chi cục trưởng', unit.gate],
    anh: ['Mạc Diệp Anh', 'Phó Đội trưởng', unit.gate],
    binh: ['Phạm Thanh Bình', 'Chuyên viên', unit.gate],
    otherHead: ['Đoàn Phước Lộc', 'Chi cục trưởng', unit.otherGate],
    otherOfficer: ['Ngô Bích Liễu', 'Chuyên viên', unit.otherGate],
    systemAdmin: ['Tăng Khởi Nguyên', 'Trưởng phòng', unit.it],
    otherSystemAdmin: ['Thạch Bảo Yến', 'Chuyên viên chính', unit.it],
    itClerk: ['Tô Gia Bảo', 'Chuyên viên', unit.it],
  } as const;
  const officer = Object.fromEntries(Object.keys(people).map((name) => [name, randomUUID()])) as Record<
    keyof typeof people,
    string
  >;
  await owner('officer').insert(
    Object.entries(people).map(([name, [fullName, position, unitId]], i) => ({
      id: officer[name as keyof typeof people],
      officer_no: `HQ${String(i).padStart(5, '0')}`,
      full_name: fullName,
      search_name: fullName
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('Đ', 'D')
        .replaceAll('đ', 'd')
        .toLowerCase(),
      position,
      unit_id: unitId,
      mail: `${name.toLowerCase()}@haiquan.example`,
      made_up: true,
    })),
  );
  const post = (unitId: string, officerId: string, kind: string) => ({
    id: randomUUID(),
    unit_id: unitId,
    officer_id: officerId,
    post: kind,
    began_at: BEGAN,
  });
  await owner('appointment').insert([
    post(unit.root, officer.generalDirector, 'head'),
    post(unit.province, officer.director, 'head'),
    post(unit.province, officer.deputyDirector, 'deputy'),
    post(unit.gate, officer.gateHead, 'head'),
    post(unit.gate, officer.gateDeputy, 'deputy'),
    post(unit.otherGate, officer.otherHead, 'head'),
  ]);
  const account = {
    system: randomUUID(),
    otherSystem: randomUUID(),
    admin: randomUUID(),
    anh: randomUUID(),
    other: randomUUID(),
    province: randomUUID(),
  };
  const held: [string, string, string, string, string][] = [
    [account.system, unit.it, 'system_admin', 'cntt-ht01', officer.systemAdmin],
    [account.otherSystem, unit.it, 'system_admin', 'cntt-ht02', officer.otherSystemAdmin],
    [account.admin, unit.province, 'unit_admin', 'hp-qt01', officer.adminOfficer],
    [account.anh, unit.gate, 'user', 'hp-nd02', officer.anh],
    [account.other, unit.otherGate, 'user', 'hp-nd03', officer.otherOfficer],
    [account.province, unit.province, 'user', 'hp-nd01', officer.deputyDirector],
  ];
  await owner('account').insert(
    held.map(([id, unitId, kind, userName]) => ({ id, unit_id: unitId, kind, user_name: userName, made_up: true })),
  );
  await owner('custody').insert(
    held.map(([id, , , , officerId]) => ({ id: randomUUID(), account_id: id, officer_id: officerId, began_at: BEGAN })),
  );
  const grant = (permission: string, accountId: string, officerId: string, unitId: string) => ({
    id: randomUUID(), account_id: accountId, officer_id: officerId, permission, work_group: 'officers', unit_id: unitId,
    with_subordinates: true, valid_from: BEGAN, valid_to: '2099-01-01T00:00:00Z', granted_at: BEGAN,
  }); // prettier-ignore
  await owner('permission_grant').insert([
    grant('permissions.assign', account.system, officer.systemAdmin, unit.root),
    grant('permissions.assign', account.otherSystem, officer.otherSystemAdmin, unit.root),
    grant('accounts.issue', account.system, officer.systemAdmin, unit.root),
    grant('accounts.issue', account.otherSystem, officer.otherSystemAdmin, unit.root),
    grant('permissions.assign', account.admin, officer.adminOfficer, unit.province),
  ]);
  const dossiers: [string, string][] = [[officer.anh, unit.gate], [officer.binh, unit.gate], [officer.gateHead, unit.province], [officer.otherOfficer, unit.otherGate]]; // prettier-ignore
  await owner('dossier').insert(
    dossiers.map(([officerId, unitId]) => ({ officer_id: officerId, managing_unit_id: unitId })),
  );
  return { unit, officer, account };
}

export type SmallOrganisation = Awaited<ReturnType<typeof smallOrganisation>>;
