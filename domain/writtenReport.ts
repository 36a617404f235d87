import type { AccountKind } from './accountKind.ts';
import { accountKindTexts } from './accountKindTexts.ts';
import { citedPlace } from './citation.ts';
import type { CaseSeverity } from './passwordCase.ts';
import { longMoment, placeOfIssue, signatureTitle, type SignerPost } from './reportWords.ts';
import type { RulePack } from './rulePack.ts';

/** The written report as a document: its parts in the order and words of decree 30/2020/NĐ-CP, annex I. Plain text, no markup. */
export interface WrittenReport {
  /** The body above the one that issues it; null where there is none. In capitals, as the form has it. */
  superiorBody: string | null;
  issuingBody: string;
  /** Such as `Số: 1183/BC-DV`; blanks where the clerk's number is not known yet. */
  number: string;
  /** Such as `Hải Phòng, ngày 15 tháng 10 năm 2024`. */
  placeAndDate: string;
  /** Tên loại. */
  kind: string;
  /** Trích yếu. */
  abstract: string;
  /** Kính gửi. */
  addressee: string;
  paragraphs: readonly string[];
  signature: { titles: readonly string[]; name: string };
  /** Nơi nhận, a line each. */
  recipients: readonly string[];
}

/** Draws the report as a file; both carry the same parts. */
export interface ReportRenderer {
  pdf(report: WrittenReport): Promise<Buffer>;
  docx(report: WrittenReport): Promise<Buffer>;
}

/** What the report is drawn up from. `line` are the names of units from the one that issues it up to the root. */
export interface ReportFacts {
  line: readonly string[];
  unitCode: string;
  itDepartment: string;
  letterNo: string | null;
  datedAt: Date;
  signer: { name: string; position: string; post: SignerPost; insteadOf: string | null };
  account: { userName: string; kind: AccountKind; unitName: string };
  holder: { name: string; position: string };
  severity: CaseSeverity;
  reportedAt: Date;
  lastCertainAt: Date | null;
  frozenAt: Date | null;
  /** The head's own words; null until they are stated. */
  facts: string | null;
}

/** What no document can hold, what nobody sees, and marks of direction, which turn a line about for its reader. */
const UNSHOWABLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;

const WHAT: Record<CaseSeverity, { abstract: string; told: string }> = {
  lost: { abstract: 'mất mật khẩu', told: 'mất mật khẩu' },
  suspected: { abstract: 'có dấu hiệu bị đánh cắp mật khẩu', told: 'tài khoản có dấu hiệu bị đánh cắp mật khẩu' },
  compromised: { abstract: 'bị đánh cắp mật khẩu', told: 'mật khẩu của tài khoản đã bị đánh cắp' },
};

/** Draws the written report up from the case (Decision 240/QĐ-TCHQ, article 10.6; R14; form: decree 30/2020/NĐ-CP, annex I). */
export function writtenReport({ rules, sources, passwordCase }: RulePack, facts: ReportFacts): WrittenReport {
  const [issuing, superior] = facts.line;
  const { R14 } = rules;
  const account = `${accountKindTexts[facts.account.kind].vi} ${facts.account.userName}`;
  const unit = facts.line[0]!;
  return {
    superiorBody: superior?.toLocaleUpperCase('vi') ?? null,
    issuingBody: issuing!.toLocaleUpperCase('vi'),
    number: `Số: ${facts.letterNo === null ? '          ' : oneLine(facts.letterNo)}/BC-${facts.unitCode}`,
    placeAndDate: `${placeOfIssue(facts.line, passwordCase.seat)}, ${dated(facts.datedAt)}`,
    kind: 'BÁO CÁO',
    abstract: `Về việc ${WHAT[facts.severity].abstract} tài khoản ${facts.account.userName} và đề nghị cấp lại mật khẩu`,
    addressee: `Kính gửi: ${facts.itDepartment}`,
    paragraphs: [
      `Căn cứ ${citedPlace(R14, 'vi')} ${sources[R14.source]!.title.vi}, ${unit} báo cáo như sau:`,
      `1. Tài khoản: ${account}, của ${facts.account.unitName}; người được phân công sử dụng: ${facts.holder.name}, ${facts.holder.position}.`,
      ...happened(facts),
      `3. Đã xử lý: ${done(facts)}`,
      `Đề nghị ${facts.itDepartment} cấp lại mật khẩu mới cho tài khoản nêu trên${inQuestion(facts)}./.`,
    ],
    signature: { titles: signatureTitle(facts.signer), name: facts.signer.name },
    recipients: ['- Như trên;', '- Lưu: VT.'],
  };
}

const shown = (text: string) => text.normalize('NFC').replace(UNSHOWABLE, '').replaceAll('\t', ' ');
const oneLine = (text: string) => shown(text).replace(/\s+/g, ' ').trim();

function happened({ reportedAt, severity, lastCertainAt, facts }: ReportFacts): string[] {
  const certain = lastCertainAt === null ? '' : ` Lần cuối chắc chắn tài khoản còn an toàn: ${longMoment(lastCertainAt)}.`;
  const own = shown(facts ?? '……………………………………………………').split(/[\r\n\u2028\u2029]+/).map((line) => line.trim()).filter(Boolean);
  return [`2. Sự việc: Hồi ${longMoment(reportedAt)}, đơn vị nhận được tin báo ${WHAT[severity].told}.${certain}`, ...own];
} // prettier-ignore

function done({ severity, frozenAt }: ReportFacts): string {
  if (severity === 'lost' || frozenAt === null) return 'mật khẩu cũ đã bị hủy, không ai đăng nhập được bằng mật khẩu đó.';
  return `tài khoản đã bị khóa hồi ${longMoment(frozenAt)}; các phiên đăng nhập qua tài khoản đã kết thúc.`;
} // prettier-ignore

function inQuestion({ severity, lastCertainAt, frozenAt }: ReportFacts): string {
  if (severity === 'lost' || lastCertainAt === null || frozenAt === null) return '';
  return `, đồng thời phối hợp rà soát các thao tác qua tài khoản từ ${longMoment(lastCertainAt)} đến ${longMoment(frozenAt)}`;
}

/** With a nought before days under ten and months under three, as the decree wants it. */
function dated(at: Date): string {
  return longMoment(at).slice('00 giờ 00 phút, '.length);
}
