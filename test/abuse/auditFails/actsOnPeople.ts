import { randomUUID } from 'node:crypto';
import { Refused } from '../../../domain/errors.ts';
import { announceAbsence, cancelAbsence } from '../../../operations/announceAbsence.ts';
import { appointHead } from '../../../operations/appointHead.ts';
import { beginSession, signInByLink, signOut } from '../../../operations/beginSession.ts';
import { changeLanguage } from '../../../operations/changeLanguage.ts';
import { officerLeaves } from '../../../operations/officerLeaves.ts';
import { requestSignInLink } from '../../../operations/requestSignInLink.ts';
import { revokeGrant } from '../../../operations/revokeGrant.ts';
import { openSection } from '../../../operations/openSection.ts';
import { hashPassword } from '../../../operations/passwordHash.ts';
import { sealedSections } from '../../../domain/sealedSections.ts';
import { secondFactors } from '../../../domain/secondFactors.ts';
import { signInThroughAccount } from '../../../operations/signInThroughAccount.ts';
import { transferOfficer } from '../../../operations/transferOfficer.ts';
import { writeSection } from '../../../operations/writeSection.ts';
import { rules, type House } from '../../support/house.ts';
import { as, command, later, token, type Preparation } from './acting.ts';

async function grantRow(house: House, permission: string): Promise<string> {
  const id = randomUUID();
  const period = { valid_from: '2024-01-01', valid_to: '2025-01-01', granted_at: '2024-01-01' };
  await house.database.owner('permission_grant').insert({
    id, account_id: house.account.anh, officer_id: house.officer.anh, permission, work_group: 'officers', unit_id: house.unit.gate, with_subordinates: false, ...period,
  }); // prettier-ignore
  return id;
}

const signIn = (house: House, password: string) =>
  signInThroughAccount(house.api, rules.pack, {
    userName: 'hp-qt01',
    password,
    code: null,
    factors: secondFactors(Buffer.alloc(32)),
    token: token(),
    replaces: null,
    nameKey: 'key',
  });

/** A refused sign-in counts the failure and tells of it: that is its effect. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}

/** By operation. Those that change people for good come last. */
export const actsOnPeople: Record<string, Preparation> = {
  revokeGrant: async (house) => {
    const grantId = await grantRow(house, 'records.read');
    return () => as(house, house.officer.gateHead, (tx) => revokeGrant(tx, rules, { grantId, reason: 'Đổi việc' }));
  },
  writeSection: async (house) => {
    await grantRow(house, 'records.write');
    const content = { phone: '0912345678', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' };
    const entry = {
      officerId: house.officer.binh,
      section: 'contact',
      version: 0,
      content,
      validFrom: '2024-10-01',
    } as const;
    return () => as(house, house.officer.anh, (tx) => writeSection(tx, rules, entry), house.account.anh);
  },
  openSection: async (house) => {
    for (const permission of ['records.write', 'records.sensitive']) await grantRow(house, permission);
    const seals = sealedSections(Buffer.alloc(32));
    const asked = { officerId: house.officer.binh, section: 'health', on: '2024-10-15', knownAt: null } as const;
    return () => as(house, house.officer.anh, (tx) => openSection(tx, seals, asked), house.account.anh);
  },
  announceAbsence: async (house) => () =>
    as(house, house.officer.gateHead, (tx) =>
      announceAbsence(tx, rules, { deputyId: house.officer.gateDeputy, from: house.clock.at, to: later(house, 3) }),
    ),
  'announceAbsence: its end': async (house) => {
    const absence = { deputyId: house.officer.otherOfficer, from: house.clock.at, to: later(house, 3) };
    const { id } = await as(house, house.officer.otherHead, (tx) => announceAbsence(tx, rules, absence));
    return () => as(house, house.officer.otherHead, (tx) => cancelAbsence(tx, { absenceId: id }));
  },
  changeLanguage: async (house) => () => as(house, house.officer.binh, (tx) => changeLanguage(tx, { language: 'en' })),
  requestSignInLink: async (house) => () =>
    house.api.asNobody('act', (tx) => requestSignInLink(tx, { mail: 'anh@haiquan.example' })),
  beginSession: async (house) => () =>
    as(house, house.officer.binh, (tx) => beginSession(tx, { token: token(), replaces: null, channel: 'web' })),
  'beginSession: by a link': async (house) => {
    const [linkId, expires_at] = [randomUUID(), later(house, 1)];
    await house.database
      .owner('link')
      .insert({ id: linkId, purpose: 'sign_in', officer_id: house.officer.binh, made_at: house.clock.at, expires_at });
    return () => as(house, house.officer.binh, (tx) => signInByLink(tx, { linkId, token: token(), replaces: null }));
  },
  'beginSession: its end': async (house) => {
    const own = token();
    await as(house, house.officer.binh, (tx) => beginSession(tx, { token: own, replaces: null, channel: 'web' }));
    return () => as(house, house.officer.binh, (tx) => signOut(tx, { token: own }));
  },
  signInThroughAccount: async (house) => {
    const secret = {
      account_id: house.account.admin,
      password_hash: await hashPassword('mot mat khau that la dai'),
      set_at: house.clock.at,
    };
    await house.database.owner('account_secret').insert(secret);
    return () => signIn(house, 'mot mat khau that la dai');
  },
  'signInThroughAccount: a failure': async (house) => () =>
    signIn(house, 'mot mat khau khong dung').catch(ignoreRefusal),
  appointHead: async (house) => {
    const { unit, officer } = house;
    const appointment = {
      unitId: unit.otherGate,
      officerId: officer.otherOfficer,
      post: 'acting_head',
      position: 'Quyền Chi cục trưởng',
    } as const;
    return () => command(house, (tx) => appointHead(tx, rules, appointment));
  },
  transferOfficer: async (house) => {
    const { unit, officer } = house;
    return () =>
      command(house, (tx) =>
        transferOfficer(tx, rules, { officerId: officer.gateDeputy, unitId: unit.otherGate, position: 'Chuyên viên' }),
      );
  },
  officerLeaves: async (house) => () =>
    command(house, (tx) => officerLeaves(tx, rules, { officerId: house.officer.anh })),
};
