import type { components, operations } from './schema.d.ts';

/** What an operation answers when it succeeds. */
export type Answer<O extends keyof operations> = operations[O]['responses'] extends infer R
  ? R[Extract<keyof R, 200 | 201 | 202>] extends { content: { 'application/json': infer T } }
    ? T
    : undefined
  : never;

export type BothLanguages = components['schemas']['BothLanguages'];
export type Permission = components['schemas']['Permission'];
export type WorkGroup = components['schemas']['WorkGroup'];
export type OfficerRef = components['schemas']['OfficerRef'];
export type UnitRef = components['schemas']['UnitRef'];
export type AccountRef = components['schemas']['AccountRef'];
export type Finding = components['schemas']['Finding'];
export type ChainStage = components['schemas']['ChainStage'];
export type ProblemDocument = components['schemas']['Problem'];

export type Me = Answer<'readMe'>;
export type TaskPage = Answer<'listTasks'>;
export type TaskRow = TaskPage['items'][number];
export type TaskGroup = TaskRow['group'];
export type Outcome = Answer<'decideTask'>;
export type Verdict = Outcome['verdict'];
export type RequestRow = Answer<'listRequests'>['items'][number];
export type RequestState = RequestRow['state'];
export type RequestDetail = Answer<'readRequest'>;
export type RequestVersion = RequestDetail['versions'][number];
export type TimelineEntry = RequestDetail['timeline'][number];
export type RequestComment = RequestDetail['comments'][number];
export type RequestEvent = Answer<'requestEvents'>['items'][number];
export type Preview = Answer<'previewRequest'>;
export type RequestInput = operations['submitRequest']['requestBody']['content']['application/json'];
export type RequestKind = RequestInput['kind'];
export type GrantForm = operations['editRequest']['requestBody']['content']['application/json']['form'];
export type UnitRow = Answer<'listUnits'>['items'][number];
export type AccountRow = Answer<'listAccounts'>['items'][number];
export type AccountKind = AccountRef['kind'];
export type AccountState = AccountRow['state'];
export type AccountDetail = Answer<'readAccount'>;
export type AccountEvent = AccountDetail['life'][number];
export type Quota = Answer<'readQuotas'>['items'][number];
export type Grant = Answer<'listGrants'>['items'][number];
export type DossierRow = Answer<'listDossiers'>['items'][number];
export type Dossier = Answer<'readDossier'>;
export type DossierSection = Dossier['sections'][number];
export type SectionEntry = NonNullable<DossierSection['current']>;
export type SectionContent = SectionEntry['content'];
export type SectionName = DossierSection['section'];
export type SectionDefinition = Answer<'listSections'>['items'][number];
export type SectionField = SectionDefinition['fields'][number];
export type PlainField = NonNullable<SectionField['columns']>[number];
export type OpenedSection = Answer<'openSection'>;
export type Absence = Answer<'listAbsences'>['items'][number];
export type CaseRow = Answer<'listCases'>['items'][number];
export type CaseDetail = Answer<'readCase'>;
export type CaseSeverity = CaseRow['severity'];
export type CaseItem = CaseDetail['items'][number];
export type ItemMark = NonNullable<CaseItem['headMark']>;
export type ReviewRow = Answer<'listReviews'>['items'][number];
export type Review = Answer<'readReview'>;
export type ReviewPreview = Answer<'previewReview'>;
export type ReviewSection = Review['sections'][number];
export type PacketRow = Answer<'listPackets'>['items'][number];
export type Packet = Answer<'readPacket'>;
export type PacketOfficer = Packet['officers'][number];
export type PersonItems = Answer<'readPacketOfficer'>;
export type ReviewItem = PersonItems['items'][number];
export type FieldVerdict = ReviewItem['verdicts'][string];
export type ItemResult = Answer<'attestItems'>['results'][number];
export type CorrectionRow = Answer<'listCorrections'>['items'][number];
export type Correction = Answer<'readCorrection'>;
