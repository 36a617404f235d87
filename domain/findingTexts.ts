import { accountFindingTexts, accountWayOutTexts } from './accountFindingTexts.ts';
import type { BilingualText, Language } from './citation.ts';

/** What each finding says, as officials would write it. `{name}` stands for a datum of the finding. */
// prettier-ignore
export const findingTexts = {
  ...accountFindingTexts,
  account_kind_may_hold: { vi: 'Loại tài khoản này được giữ quyền đang xin.', en: 'This kind of account may hold the permission asked for.' },
  admin_account_keeps_no_records: { vi: 'Tài khoản quản trị không được xem, cập nhật hay kết xuất hồ sơ cán bộ.', en: 'An admin account may not read, edit or export personnel records.' },
  admin_account_only_assigns: { vi: 'Tài khoản quản trị chỉ được cấp phát, thu hồi quyền hạn, không được cấp tài khoản.', en: 'An admin account may only grant and revoke permissions; it issues no accounts.' },
  user_account_only_keeps_records: { vi: 'Tài khoản người dùng chỉ dùng để quản lý, khai thác hồ sơ cán bộ.', en: 'A user account is only for keeping and using personnel records.' },
  leader_account_only_reads: { vi: 'Tài khoản lãnh đạo chỉ được theo dõi, khai thác, không được cập nhật.', en: 'A leader’s account may only monitor and exploit, not edit.' },
  leader_account_opens_no_sensitive: { vi: 'Mục nhạy cảm chỉ mở qua tài khoản người dùng, không mở qua tài khoản lãnh đạo.', en: 'Sensitive sections are opened through user accounts, not through a leader’s.' },
  system_account_keeps_no_records: { vi: 'Tài khoản quản trị hệ thống không được xem, cập nhật hay kết xuất hồ sơ cán bộ.', en: 'A system admin account may not read, edit or export personnel records.' },
  admin_account_assigns: { vi: 'Tài khoản quản trị được phân quyền sử dụng.', en: 'An admin account assigns permissions.' },
  only_admin_accounts_assign: { vi: 'Chỉ tài khoản quản trị mới được phân quyền sử dụng.', en: 'Only admin accounts assign permissions.' },
  assigns_in_own_unit: { vi: 'Phân quyền trong phạm vi đơn vị mình.', en: 'It assigns permissions within its own unit.' },
  admin_account_beyond_own_unit: { vi: 'Tài khoản quản trị chỉ được phân quyền trong đơn vị mình.', en: 'An admin account assigns permissions within its own unit only.' },
  system_account_of_it_department: { vi: 'Tài khoản quản trị hệ thống do đơn vị công nghệ thông tin sử dụng.', en: 'The system admin account is the IT department’s.' },
  only_it_department_uses_system_account: { vi: 'Chỉ đơn vị công nghệ thông tin được dùng tài khoản quản trị hệ thống và cấp phát tài khoản.', en: 'Only the IT department uses the system admin account and issues accounts.' },
  officer_of_own_unit: { vi: 'Cán bộ thuộc đơn vị của tài khoản.', en: 'The officer belongs to the account’s unit.' },
  officer_outside_accounts_unit: { vi: 'Cán bộ không thuộc đơn vị của tài khoản.', en: 'The officer does not belong to the account’s unit.' },
  officer_in_service: { vi: 'Cán bộ đang công tác.', en: 'The officer is in service.' },
  officer_has_left: { vi: 'Cán bộ đã thôi công tác.', en: 'The officer has left.' },
  account_awaits_password: { vi: 'Tài khoản đang chờ người sử dụng đặt mật khẩu.', en: 'The account waits for its custodian to choose a password.' },
  account_active: { vi: 'Tài khoản đang hoạt động.', en: 'The account is active.' },
  account_frozen: { vi: 'Tài khoản đang bị khóa để chờ cấp lại mật khẩu.', en: 'The account is frozen until its password is reissued.' },
  account_withdrawn: { vi: 'Tài khoản đã bị thu hồi.', en: 'The account has been withdrawn.' },
  officer_is_custodian: { vi: 'Cán bộ đang được phân công sử dụng tài khoản này.', en: 'The officer is the account’s present custodian.' },
  officer_is_not_custodian: { vi: 'Tài khoản đang được phân công cho người khác.', en: 'The account is assigned to somebody else.' },
  account_has_no_custodian: { vi: 'Tài khoản chưa được phân công cho ai.', en: 'The account is assigned to nobody.' },
  managing_level_updates: { vi: 'Đơn vị được phân cấp quản lý hồ sơ thì được cập nhật.', en: 'The unit holds the delegated authority and so updates the records.' },
  unit_keeps_no_records: { vi: 'Đơn vị của tài khoản không được phân cấp quản lý hồ sơ.', en: 'The account’s unit holds no delegated authority over records.' },
  writes_own_unit: { vi: 'Cập nhật hồ sơ trong đơn vị mình.', en: 'It edits records of its own unit.' },
  write_only_own_unit: { vi: 'Chỉ được cập nhật hồ sơ do chính đơn vị mình quản lý.', en: 'Only records that the own unit manages may be edited.' },
  writes_no_subordinate: { vi: 'Không sửa hồ sơ của đơn vị cấp dưới.', en: 'It edits no records of subordinate units.' },
  superior_unit_may_not_write: { vi: 'Đơn vị cấp trên được xem, khai thác nhưng không được điều chỉnh hồ sơ của đơn vị cấp dưới.', en: 'A superior unit may view and exploit subordinate units’ records but not change them.' },
  scope_in_own_branch: { vi: 'Phạm vi nằm trong đơn vị mình và các đơn vị cấp dưới.', en: 'The scope lies within the own unit and its subordinates.' },
  superior_records_closed: { vi: 'Không được xem hồ sơ của đơn vị cấp trên.', en: 'Records of a superior unit are closed.' },
  outside_own_branch: { vi: 'Không được xem hồ sơ của đơn vị không thuộc quyền quản lý.', en: 'Records of a unit outside the own branch are closed.' },
  period_fits: { vi: 'Thời hạn hợp lệ.', en: 'The period is valid.' },
  period_empty: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the beginning.' },
  period_over: { vi: 'Thời hạn đã kết thúc trước thời điểm gửi yêu cầu.', en: 'The period is already over.' },
  period_too_long: { vi: 'Thời hạn {days} ngày dài hơn mức tối đa {maxDays} ngày.', en: 'A period of {days} days is longer than the {maxDays} days allowed.' },
  not_granted_yet: { vi: 'Chưa có quyền hay yêu cầu nào trùng.', en: 'Nothing of the kind is granted or asked for yet.' },
  already_granted: { vi: 'Cán bộ đã có quyền này trong thời gian đó.', en: 'The officer already has this permission at that time.' },
  already_requested: { vi: 'Đã có yêu cầu xin quyền này đang chờ xử lý.', en: 'This permission has already been asked for and waits for a decision.' },
} as const satisfies Record<string, BilingualText>;
export type FindingCode = keyof typeof findingTexts;

/** What the reader can do instead. */
// prettier-ignore
export const wayOutTexts = {
  ...accountWayOutTexts,
  use_user_account: { vi: 'Xin quyền cho tài khoản người dùng của đơn vị', en: 'Ask for the unit’s user account' },
  use_admin_account: { vi: 'Xin quyền cho tài khoản quản trị của đơn vị', en: 'Ask for the unit’s admin account' },
  use_account_of_officers_unit: { vi: 'Chọn tài khoản của đơn vị nơi cán bộ công tác', en: 'Choose an account of the officer’s unit' },
  use_managing_units_account: { vi: 'Chọn tài khoản của đơn vị quản lý hồ sơ', en: 'Choose an account of the managing unit' },
  choose_another_account: { vi: 'Chọn tài khoản khác', en: 'Choose another account' },
  choose_another_officer: { vi: 'Chọn cán bộ khác', en: 'Choose another officer' },
  choose_custodian: { vi: 'Chọn người đang được phân công sử dụng tài khoản', en: 'Choose the account’s present custodian' },
  ask_for_handover: { vi: 'Đề nghị bàn giao tài khoản', en: 'Ask for a handover of the account' },
  ask_for_assignment: { vi: 'Đề nghị thủ trưởng phân công người sử dụng tài khoản', en: 'Ask the head of unit to assign the account' },
  ask_it_department: { vi: 'Đề nghị đơn vị công nghệ thông tin', en: 'Ask the IT department' },
  wait_for_reissue: { vi: 'Chờ cấp lại mật khẩu', en: 'Wait until the password is reissued' },
  choose_own_unit: { vi: 'Chọn phạm vi là đơn vị của tài khoản', en: 'Choose the account’s own unit as the scope' },
  choose_unit_in_own_branch: { vi: 'Chọn phạm vi trong đơn vị mình hoặc cấp dưới', en: 'Choose a scope within the own unit or below' },
  leave_out_subordinates: { vi: 'Bỏ các đơn vị cấp dưới khỏi phạm vi', en: 'Leave the subordinate units out of the scope' },
  ask_to_read_only: { vi: 'Chỉ xin quyền xem hồ sơ', en: 'Ask only to read' },
  change_period: { vi: 'Sửa thời hạn', en: 'Change the period' },
  shorten_period: { vi: 'Rút ngắn thời hạn', en: 'Shorten the period' },
  renew_grant: { vi: 'Gia hạn quyền đang có', en: 'Renew the present grant' },
  follow_request: { vi: 'Xem yêu cầu đang chờ', en: 'See the waiting request' },
} as const satisfies Record<string, BilingualText>;
export type WayOutCode = keyof typeof wayOutTexts;

/** A finding's text with its data filled in. */
export function findingText(
  { code, data }: { code: FindingCode; data?: Record<string, string | number | null> },
  language: Language,
): string {
  return findingTexts[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(data?.[name] ?? ''));
}
