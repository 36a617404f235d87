import type { BilingualText } from './citation.ts';
import type { Permission, WorkGroup } from './permission.ts';
import type { RequestKind } from './requestReach.ts';

const ACTIONS: Record<Permission, BilingualText> = {
  'records.read': { vi: 'xem', en: 'read' },
  'records.write': { vi: 'cập nhật', en: 'update' },
  'records.sensitive': { vi: 'xem mục nhạy cảm', en: 'open the sensitive sections of' },
  'records.export': { vi: 'kết xuất', en: 'export' },
  'permissions.assign': { vi: 'phân quyền', en: 'assign permissions on' },
  'accounts.issue': { vi: 'cấp phát tài khoản cho', en: 'issue accounts for' },
};

const OBJECTS: Record<WorkGroup, BilingualText> = {
  organisation: { vi: 'hồ sơ tổ chức, biên chế', en: 'organisation and staffing records' },
  officers: { vi: 'hồ sơ cán bộ', en: 'officers’ records' },
  training: { vi: 'hồ sơ đào tạo', en: 'training records' },
  inspection: { vi: 'hồ sơ kiểm tra', en: 'inspection records' },
};

/** What a request asks for, in one line: “Cấp quyền xem, cập nhật hồ sơ đào tạo”. */
export function requestTitle(
  kind: RequestKind,
  permissions: readonly Permission[],
  workGroup: WorkGroup,
): BilingualText {
  const { actions, objects } = permissionWords(permissions, workGroup);
  return kind === 'permission.grant'
    ? { vi: `Cấp quyền ${actions.vi} ${objects.vi}`, en: `Permission to ${actions.en} ${objects.en}` }
    : { vi: `Thu hồi quyền ${actions.vi} ${objects.vi}`, en: `Revoke the permission to ${actions.en} ${objects.en}` };
}

/** What permissions allow, and on what. */
export function permissionWords(
  permissions: readonly Permission[],
  workGroup: WorkGroup,
): { actions: BilingualText; objects: BilingualText } {
  const list = (language: 'vi' | 'en') => permissions.map((permission) => ACTIONS[permission][language]).join(', ');
  return { actions: { vi: list('vi'), en: list('en') }, objects: OBJECTS[workGroup] };
}
