-- Tables
absence
  id uuid not null
  officer_id uuid not null
  deputy_id uuid not null
  began_at timestamp with time zone not null
  ended_at timestamp with time zone not null
  cancelled_at timestamp with time zone

account
  id uuid not null
  unit_id uuid not null
  kind text not null
  user_name text not null
  state text not null default 'active'::text
  made_up boolean not null default false
  request_id uuid
  issued_at timestamp with time zone

account_place
  id uuid not null default gen_random_uuid()
  unit_id uuid not null
  kind text not null
  place_no integer not null
  quota integer not null
  state text not null
  request_id uuid
  account_id uuid

account_secret
  account_id uuid not null
  password_hash text not null
  set_at timestamp with time zone not null

account_totp
  account_id uuid not null
  sealed bytea not null
  enrolled_at timestamp with time zone not null
  last_step bigint not null default 0

appointment
  id uuid not null
  unit_id uuid not null
  officer_id uuid not null
  post text not null
  began_at timestamp with time zone not null
  ended_at timestamp with time zone

audit_event
  id bigint not null identity
  at timestamp with time zone not null
  event text not null
  officer_id uuid
  account_id uuid
  actor_kind text not null
  channel text
  request_id uuid
  subject_kind text not null
  subject_id text not null
  detail jsonb not null default '{}'::jsonb

case_candidate
  case_id uuid not null
  officer_id uuid not null
  via text not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone

case_duty
  case_id uuid not null
  duty text not null
  round integer not null
  opened_at timestamp with time zone not null
  due_at timestamp with time zone not null
  reminders timestamp with time zone[] not null
  reminders_sent integer not null default 0
  level integer not null default 0
  done_at timestamp with time zone

case_item
  case_id uuid not null
  event_id bigint not null
  head_mark text
  head_by uuid
  it_mark text
  it_by uuid

case_number
  year integer not null
  last integer not null

case_scan
  case_id uuid not null
  sealed bytea not null
  media_type text not null
  size integer not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null

chat_callback
  id text not null
  at timestamp with time zone not null

chat_channel
  channel text not null
  off_at timestamp with time zone
  off_code text

chat_identity
  id uuid not null
  officer_id uuid not null
  channel text not null
  address text
  name text
  state text not null default 'asked'::text
  code_hash bytea
  tries integer not null default 0
  asked_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  answered_at timestamp with time zone
  linked_at timestamp with time zone
  ended_at timestamp with time zone
  end_reason text
  room text

correction
  id uuid not null
  no text not null
  officer_id uuid not null
  section text not null
  work_group text not null
  sensitive boolean not null
  fields text[] not null
  source text not null
  item_id uuid
  item_version integer
  request_id uuid
  note text
  state text not null default 'open'::text
  opened_at timestamp with time zone not null
  opened_by uuid
  due_at timestamp with time zone not null
  reminders timestamp with time zone[] not null
  reminders_sent integer not null default 0
  level integer not null default 0
  told_unit_id uuid
  outcome text
  reason text
  stated_at timestamp with time zone
  stated_by uuid
  stated_through uuid
  refused_because text
  ended_at timestamp with time zone
  ended_by uuid
  ended_through uuid
  entry_version integer

custody
  id uuid not null
  account_id uuid not null
  officer_id uuid not null
  began_at timestamp with time zone not null
  ended_at timestamp with time zone
  request_id uuid
  end_reason text

decision
  id uuid not null
  task_id uuid not null
  request_id uuid not null
  version integer not null
  officer_id uuid not null
  account_id uuid
  verdict text not null
  reason text
  channel text not null
  receipt_no text not null
  decided_at timestamp with time zone not null

dossier
  officer_id uuid not null
  managing_unit_id uuid not null
  rank_code text
  title text
  updated_at timestamp with time zone
  missing_sections text[] not null default '{identity,position,schooling,contact,family,health}'::text[]

dossier_key
  officer_id uuid not null
  version integer not null
  sealed_key bytea
  made_at timestamp with time zone not null
  erased_at timestamp with time zone

dossier_section
  id uuid not null
  officer_id uuid not null
  section text not null
  work_group text not null
  version integer not null
  content jsonb
  valid_from date not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  recorded_through uuid
  replaces integer
  sealed bytea
  key_version integer

engine_outbox
  id bigint not null identity
  workflow_type text not null
  workflow_id text not null
  at timestamp with time zone not null
  delivered_at timestamp with time zone

idempotency_key
  officer_id uuid not null
  key text not null
  fingerprint text not null
  status integer
  body jsonb
  at timestamp with time zone not null

link
  id uuid not null
  purpose text not null
  officer_id uuid not null
  task_id uuid
  version integer
  message_id uuid
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  dead_at timestamp with time zone
  dead_because text
  account_id uuid

message
  id uuid not null
  business_key text not null
  channel text not null default 'mail'::text
  template text not null
  officer_id uuid
  address_entered text
  request_id uuid
  task_id uuid
  grant_id uuid
  data jsonb not null default '{}'::jsonb
  created_at timestamp with time zone not null
  due_at timestamp with time zone not null
  state text not null default 'due'::text
  attempts integer not null default 0
  leased_until timestamp with time zone
  ended_at timestamp with time zone
  last_code text
  account_id uuid
  case_id uuid

notice_choice
  officer_id uuid not null
  duty_by text not null
  news_by text not null
  chosen_at timestamp with time zone not null

officer
  id uuid not null
  officer_no text not null
  full_name text not null
  search_name text not null
  position text not null
  unit_id uuid not null
  state text not null default 'active'::text
  mail text not null
  language text not null default 'vi'::text
  made_up boolean not null default false
  phone text

password_case
  id uuid not null
  no text not null
  account_id uuid not null
  holder_id uuid not null
  severity text not null
  state text not null default 'reported'::text
  last_certain_at timestamp with time zone
  reported_at timestamp with time zone not null
  reported_by uuid not null
  reported_as text not null
  frozen_at timestamp with time zone
  password_dead_at timestamp with time zone
  facts text
  holder_reachable boolean
  letter_no text
  stated_at timestamp with time zone
  stated_by uuid
  written_as text
  written_hash bytea
  written_at timestamp with time zone
  written_by uuid
  incoming_no text
  incoming_on date
  registered_at timestamp with time zone
  registered_by uuid
  incident_at timestamp with time zone
  reissued_at timestamp with time zone
  ended_at timestamp with time zone
  ended_by uuid
  end_reason text

permission_grant
  id uuid not null
  account_id uuid not null
  officer_id uuid not null
  permission text not null
  work_group text not null
  unit_id uuid not null
  with_subordinates boolean not null
  valid_from timestamp with time zone not null
  valid_to timestamp with time zone not null
  request_id uuid
  granted_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by uuid
  end_reason text
  end_note text
  end_request_id uuid

rate_limit
  key character varying(255) not null
  points integer not null default 0
  expire bigint

reissue
  id uuid not null
  case_id uuid not null
  prepared_at timestamp with time zone not null
  prepared_by uuid not null
  prepared_through uuid not null
  confirmed_at timestamp with time zone
  confirmed_by uuid
  confirmed_through uuid
  expires_at timestamp with time zone
  code_hash bytea
  code_tries integer not null default 0
  code_proven_at timestamp with time zone
  ended_at timestamp with time zone
  end_reason text

request
  id uuid not null
  no text not null
  kind text not null
  state text not null
  version integer not null
  requester_id uuid not null
  beneficiary_id uuid not null
  account_id uuid
  pack text not null
  submitted_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by uuid
  end_reason text
  unit_id uuid

request_comment
  id uuid not null
  request_id uuid not null
  officer_id uuid not null
  kind text not null
  body text not null
  at timestamp with time zone not null

request_version
  request_id uuid not null
  version integer not null
  form jsonb not null
  findings jsonb not null
  submitted_by uuid not null
  submitted_at timestamp with time zone not null
  planned_at timestamp with time zone

review_campaign
  id uuid not null
  no text not null
  title jsonb not null
  scope_unit_id uuid not null
  organiser_id uuid not null
  sections jsonb not null
  period_key text not null
  packet_size integer not null
  started_by uuid
  started_through uuid
  started_at timestamp with time zone not null
  state text not null default 'opening'::text
  opened_at timestamp with time zone
  remind_at timestamp with time zone[] not null
  reminders_sent integer not null default 0
  closes_at timestamp with time zone not null
  closed_at timestamp with time zone
  opened_to ltree

review_item
  id uuid not null default gen_random_uuid()
  campaign_id uuid not null
  packet_id uuid not null
  officer_id uuid not null
  section text not null
  position integer not null
  entry_version integer not null
  last_version integer
  verdicts jsonb not null default '{}'::jsonb
  timely boolean
  accurate boolean
  note text
  state text not null default 'open'::text
  attested_by uuid
  attested_through uuid
  attested_at timestamp with time zone
  saved_at timestamp with time zone
  ended_because text
  ended_at timestamp with time zone

review_packet
  id uuid not null default gen_random_uuid()
  campaign_id uuid not null
  managing_unit_id uuid not null
  work_group text not null
  sensitive boolean not null
  number integer not null
  holder_officer_id uuid
  holder_account_id uuid
  held_since timestamp with time zone
  placed_at timestamp with time zone
  state text not null default 'open'::text
  signed_by uuid
  signed_for uuid
  signed_at timestamp with time zone
  closed_at timestamp with time zone

review_urge
  campaign_id uuid not null
  officer_id uuid not null
  kind text not null
  local_day date not null
  at timestamp with time zone not null
  items_left integer not null

session
  token_hash bytea not null
  officer_id uuid not null
  account_id uuid
  began_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  ended_at timestamp with time zone
  end_reason text
  second_factor_at timestamp with time zone

sign_in_failure
  name_hash bytea not null
  failures integer not null
  locked_until timestamp with time zone

stage
  request_id uuid not null
  version integer not null
  position integer not null
  key text not null
  role text not null
  unit_id uuid not null
  why jsonb not null
  terms jsonb not null

task
  id uuid not null
  request_id uuid not null
  version integer not null
  position integer not null
  assurance text not null
  state text not null default 'open'::text
  outcome text
  opened_at timestamp with time zone not null
  due_at timestamp with time zone not null
  reminders timestamp with time zone[] not null
  reminders_sent integer not null default 0
  escalated_at timestamp with time zone
  closes_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by uuid

task_candidate
  task_id uuid not null
  officer_id uuid not null
  account_id uuid
  via text not null
  for_officer_id uuid
  reason text
  added_at timestamp with time zone not null
  removed_at timestamp with time zone
  seen_at timestamp with time zone
  removed_because text

unit
  id uuid not null
  code text not null
  parent_id uuid
  path ltree not null
  kind text not null
  name text not null
  short_name text not null
  made_up boolean not null default false


-- Constraints
absence absence_deputy_id_fkey: FOREIGN KEY (deputy_id) REFERENCES officer(id)
absence absence_deputy_is_another: CHECK ((deputy_id <> officer_id))
absence absence_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
absence absence_one_at_a_time: EXCLUDE USING gist (officer_id WITH =, tstzrange(began_at, ended_at) WITH &&) WHERE ((cancelled_at IS NULL))
absence absence_period: CHECK ((ended_at > began_at))
absence absence_pkey: PRIMARY KEY (id)
account account_kind_known: CHECK ((kind = ANY (ARRAY['system_admin'::text, 'unit_admin'::text, 'user'::text, 'leader'::text])))
account account_pkey: PRIMARY KEY (id)
account account_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
account account_request_id_key: UNIQUE (request_id)
account account_state_known: CHECK ((state = ANY (ARRAY['awaiting_password'::text, 'active'::text, 'frozen'::text, 'withdrawn'::text])))
account account_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
account account_user_name_is_lower_case: CHECK ((user_name = lower(user_name)))
account account_user_name_key: UNIQUE (user_name)
account_place account_place_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
account_place account_place_account_id_key: UNIQUE (account_id)
account_place account_place_pkey: PRIMARY KEY (id)
account_place account_place_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
account_place account_place_request_id_key: UNIQUE (request_id)
account_place account_place_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
account_place place_says_by_whom: CHECK (
CASE state
    WHEN 'reserved'::text THEN ((request_id IS NOT NULL) AND (account_id IS NULL))
    WHEN 'held'::text THEN (account_id IS NOT NULL)
    ELSE true
END)
account_place place_state_known: CHECK ((state = ANY (ARRAY['reserved'::text, 'held'::text, 'freed'::text])))
account_place place_within_quota: CHECK (((place_no >= 1) AND (place_no <= quota)))
account_secret account_secret_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
account_secret account_secret_pkey: PRIMARY KEY (account_id)
account_totp account_totp_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
account_totp account_totp_pkey: PRIMARY KEY (account_id)
appointment appointment_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
appointment appointment_period: CHECK (((ended_at IS NULL) OR (ended_at >= began_at)))
appointment appointment_pkey: PRIMARY KEY (id)
appointment appointment_post_known: CHECK ((post = ANY (ARRAY['head'::text, 'acting_head'::text, 'deputy'::text])))
appointment appointment_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
audit_event audit_actor_kind_known: CHECK ((actor_kind = ANY (ARRAY['officer'::text, 'engine'::text, 'command'::text, 'anonymous'::text])))
audit_event audit_event_pkey: PRIMARY KEY (id)
audit_event audit_officer_is_named: CHECK (((actor_kind = 'officer'::text) = (officer_id IS NOT NULL)))
case_candidate case_candidate_case_id_fkey: FOREIGN KEY (case_id) REFERENCES password_case(id)
case_candidate case_candidate_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
case_candidate case_candidate_pkey: PRIMARY KEY (case_id, officer_id)
case_duty case_duty_case_id_fkey: FOREIGN KEY (case_id) REFERENCES password_case(id)
case_duty case_duty_pkey: PRIMARY KEY (case_id, duty, round)
case_duty duty_known: CHECK ((duty = ANY (ARRAY['note'::text, 'letter'::text, 'registration'::text, 'reissue'::text, 'review_head'::text, 'review_it'::text])))
case_item case_item_case_id_fkey: FOREIGN KEY (case_id) REFERENCES password_case(id)
case_item case_item_head_by_fkey: FOREIGN KEY (head_by) REFERENCES officer(id)
case_item case_item_it_by_fkey: FOREIGN KEY (it_by) REFERENCES officer(id)
case_item case_item_pkey: PRIMARY KEY (case_id, event_id)
case_item item_marked_by_two: CHECK ((head_by <> it_by))
case_item item_marks_known: CHECK (((head_mark = ANY (ARRAY['known'::text, 'foreign'::text])) AND (it_mark = ANY (ARRAY['known'::text, 'foreign'::text]))))
case_item item_marks_say_by_whom: CHECK ((((head_mark IS NULL) = (head_by IS NULL)) AND ((it_mark IS NULL) = (it_by IS NULL))))
case_number case_number_pkey: PRIMARY KEY (year)
case_scan case_scan_case_id_fkey: FOREIGN KEY (case_id) REFERENCES password_case(id)
case_scan case_scan_pkey: PRIMARY KEY (case_id)
case_scan case_scan_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES officer(id)
case_scan scan_size: CHECK (((size >= 1) AND (size <= 10485760)))
case_scan scan_type_known: CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text])))
chat_callback chat_callback_pkey: PRIMARY KEY (id)
chat_channel chat_channel_known: CHECK ((channel = ANY (ARRAY['matrix'::text, 'webhook'::text])))
chat_channel chat_channel_off_says_why: CHECK (((off_at IS NULL) = (off_code IS NULL)))
chat_channel chat_channel_pkey: PRIMARY KEY (channel)
chat_identity chat_identity_channel_fkey: FOREIGN KEY (channel) REFERENCES chat_channel(channel)
chat_identity chat_identity_code_while_asked: CHECK (((state = 'asked'::text) = (code_hash IS NOT NULL)))
chat_identity chat_identity_end_forgets: CHECK (((state <> 'ended'::text) OR ((address IS NULL) AND (name IS NULL) AND (room IS NULL))))
chat_identity chat_identity_end_reason_known: CHECK ((end_reason = ANY (ARRAY['replaced'::text, 'unlinked'::text, 'stopped'::text, 'left'::text])))
chat_identity chat_identity_end_says_why: CHECK (((state = 'ended'::text) = ((ended_at IS NOT NULL) AND (end_reason IS NOT NULL))))
chat_identity chat_identity_linked_is_proven: CHECK (((state <> 'linked'::text) OR ((address IS NOT NULL) AND (linked_at IS NOT NULL))))
chat_identity chat_identity_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
chat_identity chat_identity_pkey: PRIMARY KEY (id)
chat_identity chat_identity_state_known: CHECK ((state = ANY (ARRAY['asked'::text, 'linked'::text, 'ended'::text])))
correction correction_confirmed_by_another: CHECK (((state <> ALL (ARRAY['found_right'::text, 'paper_put_right'::text])) OR (ended_by <> stated_by)))
correction correction_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES officer(id)
correction correction_ended_through_fkey: FOREIGN KEY (ended_through) REFERENCES account(id)
correction correction_ended_when_final: CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['recorded'::text, 'found_right'::text, 'paper_put_right'::text, 'withdrawn'::text]))))
correction correction_ends_as_stated: CHECK (((state <> ALL (ARRAY['found_right'::text, 'paper_put_right'::text])) OR ((state = outcome) AND (ended_by IS NOT NULL))))
correction correction_names_its_source: CHECK ((((source = 'review'::text) = (item_id IS NOT NULL)) AND ((source = 'review'::text) = (item_version IS NOT NULL)) AND ((source = 'problem'::text) = (request_id IS NOT NULL))))
correction correction_no_key: UNIQUE (no)
correction correction_of_item: FOREIGN KEY (item_id) REFERENCES review_item(id)
correction correction_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES dossier(officer_id)
correction correction_opened_by_fkey: FOREIGN KEY (opened_by) REFERENCES officer(id)
correction correction_outcome_known: CHECK ((outcome = ANY (ARRAY['found_right'::text, 'paper_put_right'::text])))
correction correction_pkey: PRIMARY KEY (id)
correction correction_recorded_names_its_entry: CHECK (((state = 'recorded'::text) = (entry_version IS NOT NULL)))
correction correction_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
correction correction_request_id_key: UNIQUE (request_id)
correction correction_source_known: CHECK ((source = ANY (ARRAY['review'::text, 'problem'::text])))
correction correction_state_known: CHECK ((state = ANY (ARRAY['open'::text, 'stated'::text, 'recorded'::text, 'found_right'::text, 'paper_put_right'::text, 'withdrawn'::text])))
correction correction_stated_by_fkey: FOREIGN KEY (stated_by) REFERENCES officer(id)
correction correction_stated_says_what: CHECK (((state <> ALL (ARRAY['stated'::text, 'found_right'::text, 'paper_put_right'::text])) OR ((stated_at IS NOT NULL) AND (length(TRIM(BOTH FROM reason)) > 0))))
correction correction_stated_through_fkey: FOREIGN KEY (stated_through) REFERENCES account(id)
correction correction_statement_is_whole: CHECK ((((stated_at IS NULL) = (outcome IS NULL)) AND ((stated_at IS NULL) = (stated_by IS NULL)) AND ((stated_at IS NULL) = (reason IS NULL))))
correction correction_told_unit_id_fkey: FOREIGN KEY (told_unit_id) REFERENCES unit(id)
correction correction_work_group_known: CHECK ((work_group = ANY (ARRAY['organisation'::text, 'officers'::text, 'training'::text, 'inspection'::text])))
custody custody_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
custody custody_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
custody custody_period: CHECK (((ended_at IS NULL) OR (ended_at >= began_at)))
custody custody_pkey: PRIMARY KEY (id)
custody custody_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
custody custody_request_id_key: UNIQUE (request_id)
decision decision_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
decision decision_channel_known: CHECK ((channel = ANY (ARRAY['web'::text, 'mail'::text, 'chat'::text])))
decision decision_denial_says_why: CHECK (((verdict = 'approve'::text) OR (length(TRIM(BOTH FROM reason)) > 0)))
decision decision_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
decision decision_once_a_task: UNIQUE (task_id, officer_id)
decision decision_one_stage_a_human: UNIQUE (request_id, version, officer_id)
decision decision_pkey: PRIMARY KEY (id)
decision decision_receipt_no_key: UNIQUE (receipt_no)
decision decision_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
decision decision_task_id_fkey: FOREIGN KEY (task_id) REFERENCES task(id)
decision decision_verdict_known: CHECK ((verdict = ANY (ARRAY['approve'::text, 'deny'::text, 'send_back'::text])))
dossier dossier_managing_unit_id_fkey: FOREIGN KEY (managing_unit_id) REFERENCES unit(id)
dossier dossier_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
dossier dossier_pkey: PRIMARY KEY (officer_id)
dossier_key dossier_key_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES dossier(officer_id)
dossier_key dossier_key_pkey: PRIMARY KEY (officer_id, version)
dossier_key key_is_there_or_erased: CHECK (((sealed_key IS NULL) = (erased_at IS NOT NULL)))
dossier_key key_version_positive: CHECK ((version > 0))
dossier_section dossier_section_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES dossier(officer_id)
dossier_section dossier_section_pkey: PRIMARY KEY (id)
dossier_section dossier_section_recorded_by_fkey: FOREIGN KEY (recorded_by) REFERENCES officer(id)
dossier_section dossier_section_recorded_through_fkey: FOREIGN KEY (recorded_through) REFERENCES account(id)
dossier_section section_has_an_end: CHECK ((COALESCE(pg_column_size(content), octet_length(sealed)) <= 262144))
dossier_section section_has_its_fields: CHECK (((content IS NULL) OR ((jsonb_typeof(content) = 'object'::text) AND ((content -
CASE section
    WHEN 'identity'::text THEN '{fullName,otherName,dateOfBirth,sex,birthplace,hometown,personalId}'::text[]
    WHEN 'position'::text THEN '{title,rankCode,salaryStep,coefficient,coefficientFrom,appointedOn,joinedOn,decisionNo}'::text[]
    WHEN 'schooling'::text THEN '{highestDegree,subject,politicalTheory,stateManagement,language,computing,courses}'::text[]
    WHEN 'contact'::text THEN '{phone,officePhone,personalMail,permanentAddress,currentAddress,emergencyName,emergencyPhone,identityCardNo,identityCardOn,passportNo,passportOn,socialInsuranceNo,healthInsuranceNo}'::text[]
    ELSE '{}'::text[]
END) = '{}'::jsonb))))
dossier_section section_in_its_work_group: CHECK ((work_group =
CASE section
    WHEN 'schooling'::text THEN 'training'::text
    ELSE 'officers'::text
END))
dossier_section section_key_of_its_dossier: FOREIGN KEY (officer_id, key_version) REFERENCES dossier_key(officer_id, version)
dossier_section section_known: CHECK ((section = ANY (ARRAY['identity'::text, 'position'::text, 'schooling'::text, 'contact'::text, 'family'::text, 'health'::text])))
dossier_section section_replaced_once: UNIQUE (officer_id, section, replaces)
dossier_section section_replaces_an_earlier_one: CHECK ((replaces < version))
dossier_section section_replaces_one_of_its_own: FOREIGN KEY (officer_id, section, replaces) REFERENCES dossier_section(officer_id, section, version)
dossier_section section_sealed_where_sensitive: CHECK (
CASE
    WHEN (section = ANY (ARRAY['family'::text, 'health'::text])) THEN ((content IS NULL) AND (sealed IS NOT NULL) AND (key_version IS NOT NULL))
    ELSE ((content IS NOT NULL) AND (sealed IS NULL) AND (key_version IS NULL))
END)
dossier_section section_valid_since_1900: CHECK ((valid_from >= '1900-01-01'::date))
dossier_section section_valid_when_recorded: CHECK ((isfinite(recorded_at) AND (valid_from <= ((recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)))
dossier_section section_version_once: UNIQUE (officer_id, section, version)
dossier_section section_version_positive: CHECK ((version > 0))
engine_outbox engine_outbox_pkey: PRIMARY KEY (id)
engine_outbox outbox_type_known: CHECK ((workflow_type = ANY (ARRAY['approval'::text, 'messageDelivery'::text, 'passwordCase'::text, 'recordCorrection'::text, 'reviewCampaign'::text])))
idempotency_key idempotency_key_pkey: PRIMARY KEY (officer_id, key)
link link_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
link link_death_known: CHECK ((dead_because = ANY (ARRAY['no_longer_approver'::text, 'replaced'::text, 'no_longer_custodian'::text, 'account_frozen'::text, 'code_spent'::text])))
link link_death_says_why: CHECK (((dead_at IS NULL) = (dead_because IS NULL)))
link link_decides_a_version: CHECK (((purpose = 'decide'::text) = ((task_id IS NOT NULL) AND (version IS NOT NULL))))
link link_message_id_fkey: FOREIGN KEY (message_id) REFERENCES message(id)
link link_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
link link_opens_an_account: CHECK (((purpose = ANY (ARRAY['first_password'::text, 'confirm_report'::text])) = (account_id IS NOT NULL)))
link link_pkey: PRIMARY KEY (id)
link link_purpose_known: CHECK ((purpose = ANY (ARRAY['decide'::text, 'sign_in'::text, 'first_password'::text, 'confirm_report'::text])))
link link_task_id_fkey: FOREIGN KEY (task_id) REFERENCES task(id)
message message_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
message message_business_key_key: UNIQUE (business_key)
message message_by_chat_has_officer: CHECK (((channel = 'mail'::text) OR (officer_id IS NOT NULL)))
message message_case_id_fkey: FOREIGN KEY (case_id) REFERENCES password_case(id)
message message_channel_known: CHECK ((channel = ANY (ARRAY['mail'::text, 'matrix'::text, 'webhook'::text])))
message message_grant_id_fkey: FOREIGN KEY (grant_id) REFERENCES permission_grant(id)
message message_has_one_recipient: CHECK ((((officer_id IS NULL) <> (address_entered IS NULL)) OR (state <> 'due'::text)))
message message_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
message message_pkey: PRIMARY KEY (id)
message message_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
message message_state_known: CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'dropped'::text, 'failed'::text])))
message message_task_id_fkey: FOREIGN KEY (task_id) REFERENCES task(id)
notice_choice notice_choice_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
notice_choice notice_choice_pkey: PRIMARY KEY (officer_id)
notice_choice notice_duties_keep_mail: CHECK ((duty_by = ANY (ARRAY['mail'::text, 'both'::text])))
notice_choice notice_news_way_known: CHECK ((news_by = ANY (ARRAY['mail'::text, 'chat'::text, 'both'::text])))
officer officer_language_known: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
officer officer_mail_is_lower_case: CHECK ((mail = lower(mail)))
officer officer_officer_no_key: UNIQUE (officer_no)
officer officer_pkey: PRIMARY KEY (id)
officer officer_state_known: CHECK ((state = ANY (ARRAY['active'::text, 'left'::text])))
officer officer_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
password_case case_effect_at_once: CHECK (
CASE
    WHEN (severity = 'lost'::text) THEN ((password_dead_at IS NOT NULL) AND (frozen_at IS NULL))
    ELSE (frozen_at IS NOT NULL)
END)
password_case case_ended_when_final: CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['closed'::text, 'false_report'::text, 'account_withdrawn'::text, 'handed_over'::text]))))
password_case case_false_report_says_why: CHECK (((state <> 'false_report'::text) OR ((length(TRIM(BOTH FROM end_reason)) > 0) AND (ended_by IS NOT NULL))))
password_case case_false_report_without_incident: CHECK (((state <> 'false_report'::text) OR (incident_at IS NULL)))
password_case case_last_certain_moment: CHECK (((severity = 'lost'::text) OR (last_certain_at <= frozen_at)))
password_case case_letter_is_whole: CHECK ((((written_at IS NULL) = (written_by IS NULL)) AND ((written_at IS NULL) = (written_as IS NULL)) AND ((written_at IS NULL) = (written_hash IS NULL))))
password_case case_not_by_its_holder: CHECK (((holder_id IS DISTINCT FROM stated_by) AND (holder_id IS DISTINCT FROM written_by) AND (holder_id IS DISTINCT FROM registered_by) AND (holder_id IS DISTINCT FROM ended_by)))
password_case case_note_is_whole: CHECK ((((stated_at IS NULL) = (facts IS NULL)) AND ((stated_at IS NULL) = (stated_by IS NULL))))
password_case case_ready_with_both_reports: CHECK (((state = ANY (ARRAY['reported'::text, 'false_report'::text, 'account_withdrawn'::text, 'handed_over'::text])) OR ((stated_at IS NOT NULL) AND (registered_at IS NOT NULL))))
password_case case_registered_by_another: CHECK (((registered_by IS DISTINCT FROM written_by) OR (registered_by IS NULL)))
password_case case_registers_what_is_written: CHECK (((registered_at IS NULL) OR (written_at IS NOT NULL)))
password_case case_registration_is_whole: CHECK ((((registered_at IS NULL) = (registered_by IS NULL)) AND ((registered_at IS NULL) = (incoming_no IS NULL)) AND ((registered_at IS NULL) = (incoming_on IS NULL))))
password_case case_report_of_its_holder: CHECK (((reported_as = 'head'::text) = (reported_by <> holder_id)))
password_case case_reported_as_known: CHECK ((reported_as = ANY (ARRAY['custodian'::text, 'link'::text, 'head'::text])))
password_case case_severity_known: CHECK ((severity = ANY (ARRAY['lost'::text, 'suspected'::text, 'compromised'::text])))
password_case case_state_known: CHECK ((state = ANY (ARRAY['reported'::text, 'ready'::text, 'prepared'::text, 'confirmed'::text, 'reissued'::text, 'reviewed'::text, 'closed'::text, 'false_report'::text, 'account_withdrawn'::text, 'handed_over'::text])))
password_case case_written_as_known: CHECK ((written_as = ANY (ARRAY['scan'::text, 'app'::text])))
password_case password_case_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
password_case password_case_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES officer(id)
password_case password_case_holder_id_fkey: FOREIGN KEY (holder_id) REFERENCES officer(id)
password_case password_case_no_key: UNIQUE (no)
password_case password_case_pkey: PRIMARY KEY (id)
password_case password_case_registered_by_fkey: FOREIGN KEY (registered_by) REFERENCES officer(id)
password_case password_case_reported_by_fkey: FOREIGN KEY (reported_by) REFERENCES officer(id)
password_case password_case_stated_by_fkey: FOREIGN KEY (stated_by) REFERENCES officer(id)
password_case password_case_written_by_fkey: FOREIGN KEY (written_by) REFERENCES officer(id)
permission_grant grant_end_of_request: FOREIGN KEY (end_request_id) REFERENCES request(id)
permission_grant grant_end_says_why: CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
permission_grant grant_of_request: FOREIGN KEY (request_id) REFERENCES request(id)
permission_grant grant_once_a_request: UNIQUE (request_id, permission)
permission_grant grant_period: CHECK ((valid_to > valid_from))
permission_grant grant_permission_known: CHECK ((permission = ANY (ARRAY['records.read'::text, 'records.write'::text, 'records.sensitive'::text, 'records.export'::text, 'permissions.assign'::text, 'accounts.issue'::text])))
permission_grant grant_work_group_known: CHECK ((work_group = ANY (ARRAY['organisation'::text, 'officers'::text, 'training'::text, 'inspection'::text])))
permission_grant permission_grant_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
permission_grant permission_grant_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES officer(id)
permission_grant permission_grant_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
permission_grant permission_grant_pkey: PRIMARY KEY (id)
permission_grant permission_grant_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
rate_limit rate_limit_pkey: PRIMARY KEY (key)
reissue reissue_by_two_humans: CHECK ((confirmed_by <> prepared_by))
reissue reissue_case_id_fkey: FOREIGN KEY (case_id) REFERENCES password_case(id)
reissue reissue_code_after_confirmation: CHECK (((code_hash IS NULL) OR (confirmed_at IS NOT NULL)))
reissue reissue_confirmation_is_whole: CHECK ((((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND ((confirmed_at IS NULL) = (confirmed_through IS NULL)) AND ((confirmed_at IS NULL) = (expires_at IS NULL))))
reissue reissue_confirmed_by_fkey: FOREIGN KEY (confirmed_by) REFERENCES officer(id)
reissue reissue_confirmed_through_fkey: FOREIGN KEY (confirmed_through) REFERENCES account(id)
reissue reissue_end_known: CHECK ((end_reason = ANY (ARRAY['chosen'::text, 'code_spent'::text, 'expired'::text, 'cancelled'::text, 'reported_again'::text, 'case_ended'::text])))
reissue reissue_end_says_why: CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
reissue reissue_pkey: PRIMARY KEY (id)
reissue reissue_prepared_by_fkey: FOREIGN KEY (prepared_by) REFERENCES officer(id)
reissue reissue_prepared_through_fkey: FOREIGN KEY (prepared_through) REFERENCES account(id)
reissue reissue_proven_by_code: CHECK (((code_proven_at IS NULL) OR (code_hash IS NOT NULL)))
request request_about_an_account_names_its_unit: CHECK ((((kind ~~ 'account.%'::text) OR (kind = 'record.problem'::text)) = (unit_id IS NOT NULL)))
request request_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
request request_beneficiary_id_fkey: FOREIGN KEY (beneficiary_id) REFERENCES officer(id)
request request_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES officer(id)
request request_ended_when_final: CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['approved'::text, 'rejected'::text, 'expired'::text, 'withdrawn'::text, 'failed'::text]))))
request request_kind_known: CHECK ((kind = ANY (ARRAY['permission.grant'::text, 'permission.revoke'::text, 'account.issue'::text, 'account.withdraw'::text, 'account.handover'::text, 'record.problem'::text])))
request request_names_its_account: CHECK (((kind = 'account.issue'::text) OR (account_id IS NOT NULL)))
request request_no_key: UNIQUE (no)
request request_pkey: PRIMARY KEY (id)
request request_requester_id_fkey: FOREIGN KEY (requester_id) REFERENCES officer(id)
request request_state_known: CHECK ((state = ANY (ARRAY['submitted'::text, 'asking'::text, 'sent_back'::text, 'approved'::text, 'rejected'::text, 'expired'::text, 'withdrawn'::text, 'failed'::text])))
request request_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
request_comment comment_kind_known: CHECK ((kind = ANY (ARRAY['comment'::text, 'question'::text])))
request_comment comment_says_something: CHECK (((length(TRIM(BOTH FROM body)) >= 1) AND (length(TRIM(BOTH FROM body)) <= 2000)))
request_comment request_comment_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
request_comment request_comment_pkey: PRIMARY KEY (id)
request_comment request_comment_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
request_version request_version_pkey: PRIMARY KEY (request_id, version)
request_version request_version_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
request_version request_version_submitted_by_fkey: FOREIGN KEY (submitted_by) REFERENCES officer(id)
review_campaign review_campaign_no_key: UNIQUE (no)
review_campaign review_campaign_organiser_id_fkey: FOREIGN KEY (organiser_id) REFERENCES unit(id)
review_campaign review_campaign_pkey: PRIMARY KEY (id)
review_campaign review_campaign_scope_unit_id_fkey: FOREIGN KEY (scope_unit_id) REFERENCES unit(id)
review_campaign review_campaign_started_by_fkey: FOREIGN KEY (started_by) REFERENCES officer(id)
review_campaign review_campaign_started_through_fkey: FOREIGN KEY (started_through) REFERENCES account(id)
review_campaign review_closed_when_final: CHECK (((closed_at IS NOT NULL) = (state = 'closed'::text)))
review_campaign review_course_ascends: CHECK (((started_at < closes_at) AND (started_at < ALL (remind_at)) AND (closes_at > ALL (remind_at))))
review_campaign review_once_a_period: UNIQUE (scope_unit_id, period_key)
review_campaign review_opened_when_open: CHECK (((opened_at IS NOT NULL) = (state <> 'opening'::text)))
review_campaign review_packet_size: CHECK (((packet_size >= 1) AND (packet_size <= 200)))
review_campaign review_state_known: CHECK ((state = ANY (ARRAY['opening'::text, 'open'::text, 'closed'::text])))
review_item item_attested_by_somebody: CHECK ((((state = 'attested'::text) = (attested_by IS NOT NULL)) AND ((state = 'attested'::text) = (attested_through IS NOT NULL)) AND ((state = 'attested'::text) = (attested_at IS NOT NULL))))
review_item item_attests_all_three: CHECK (((state <> 'attested'::text) OR ((timely IS NOT NULL) AND (accurate IS NOT NULL) AND (verdicts <> '{}'::jsonb))))
review_item item_once_a_campaign: UNIQUE (campaign_id, officer_id, section)
review_item item_silence_known: CHECK ((ended_because = ANY (ARRAY['silence'::text, 'out_of_scope'::text])))
review_item item_silence_says_why: CHECK ((((state = 'not_attested'::text) = (ended_because IS NOT NULL)) AND ((state = 'not_attested'::text) = (ended_at IS NOT NULL))))
review_item item_state_known: CHECK ((state = ANY (ARRAY['open'::text, 'attested'::text, 'not_attested'::text])))
review_item item_verdicts_known: CHECK ((NOT jsonb_path_exists(verdicts, '$.*?((@ != "match" && @ != "mismatch") && @ != "paper_missing")'::jsonpath)))
review_item review_item_attested_by_fkey: FOREIGN KEY (attested_by) REFERENCES officer(id)
review_item review_item_attested_through_fkey: FOREIGN KEY (attested_through) REFERENCES account(id)
review_item review_item_campaign_id_fkey: FOREIGN KEY (campaign_id) REFERENCES review_campaign(id)
review_item review_item_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES dossier(officer_id)
review_item review_item_packet_id_fkey: FOREIGN KEY (packet_id) REFERENCES review_packet(id)
review_item review_item_pkey: PRIMARY KEY (id)
review_packet packet_holder_is_whole: CHECK ((((holder_officer_id IS NULL) = (holder_account_id IS NULL)) AND ((holder_officer_id IS NULL) = (held_since IS NULL))))
review_packet packet_once: UNIQUE (campaign_id, managing_unit_id, number)
review_packet packet_signature_is_whole: CHECK ((((state = 'signed'::text) = (signed_by IS NOT NULL)) AND ((state = 'signed'::text) = (signed_at IS NOT NULL))))
review_packet packet_signed_by_another: CHECK (((signed_by IS DISTINCT FROM holder_officer_id) OR (signed_by IS NULL)))
review_packet packet_state_known: CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'signed'::text])))
review_packet packet_work_group_known: CHECK ((work_group = ANY (ARRAY['organisation'::text, 'officers'::text, 'training'::text, 'inspection'::text])))
review_packet review_packet_campaign_id_fkey: FOREIGN KEY (campaign_id) REFERENCES review_campaign(id)
review_packet review_packet_holder_account_id_fkey: FOREIGN KEY (holder_account_id) REFERENCES account(id)
review_packet review_packet_holder_officer_id_fkey: FOREIGN KEY (holder_officer_id) REFERENCES officer(id)
review_packet review_packet_managing_unit_id_fkey: FOREIGN KEY (managing_unit_id) REFERENCES unit(id)
review_packet review_packet_pkey: PRIMARY KEY (id)
review_packet review_packet_signed_by_fkey: FOREIGN KEY (signed_by) REFERENCES officer(id)
review_packet review_packet_signed_for_fkey: FOREIGN KEY (signed_for) REFERENCES officer(id)
review_urge review_urge_campaign_id_fkey: FOREIGN KEY (campaign_id) REFERENCES review_campaign(id)
review_urge review_urge_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
review_urge review_urge_pkey: PRIMARY KEY (campaign_id, officer_id, kind, local_day)
review_urge urge_kind_known: CHECK ((kind = ANY (ARRAY['start'::text, 'moved'::text, 'reminder'::text, 'escalation'::text, 'no_holder'::text, 'closed'::text])))
session session_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
session session_end_says_why: CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
session session_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
session session_pkey: PRIMARY KEY (token_hash)
sign_in_failure sign_in_failure_pkey: PRIMARY KEY (name_hash)
stage stage_pkey: PRIMARY KEY (request_id, version, "position")
stage stage_request_id_version_fkey: FOREIGN KEY (request_id, version) REFERENCES request_version(request_id, version)
stage stage_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
task task_assurance_known: CHECK ((assurance = ANY (ARRAY['link'::text, 'session'::text, 'second-factor'::text])))
task task_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES officer(id)
task task_ended_says_how: CHECK ((((state = 'ended'::text) = (outcome IS NOT NULL)) AND ((state = 'ended'::text) = (ended_at IS NOT NULL))))
task task_once_a_stage: UNIQUE (request_id, version, "position")
task task_outcome_known: CHECK ((outcome = ANY (ARRAY['approved'::text, 'rejected'::text, 'sent_back'::text, 'expired'::text, 'withdrawn'::text, 'superseded'::text])))
task task_pkey: PRIMARY KEY (id)
task task_request_id_fkey: FOREIGN KEY (request_id) REFERENCES request(id)
task task_request_id_version_position_fkey: FOREIGN KEY (request_id, version, "position") REFERENCES stage(request_id, version, "position")
task task_state_known: CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text])))
task_candidate candidate_removal_known: CHECK ((removed_because = ANY (ARRAY['passed_on'::text, 'no_longer_approver'::text])))
task_candidate candidate_removed_says_why: CHECK (((removed_at IS NULL) = (removed_because IS NULL)))
task_candidate candidate_via_known: CHECK ((via = ANY (ARRAY['head'::text, 'acting_head'::text, 'deputy'::text, 'absence'::text, 'admin_officer'::text, 'it_department'::text, 'giver'::text, 'taker'::text, 'escalation'::text, 'reassigned'::text])))
task_candidate task_candidate_account_id_fkey: FOREIGN KEY (account_id) REFERENCES account(id)
task_candidate task_candidate_for_officer_id_fkey: FOREIGN KEY (for_officer_id) REFERENCES officer(id)
task_candidate task_candidate_officer_id_fkey: FOREIGN KEY (officer_id) REFERENCES officer(id)
task_candidate task_candidate_pkey: PRIMARY KEY (task_id, officer_id)
task_candidate task_candidate_task_id_fkey: FOREIGN KEY (task_id) REFERENCES task(id)
unit unit_code_key: UNIQUE (code)
unit unit_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES unit(id)
unit unit_path_ends_in_its_code: CHECK ((ltree2text(subpath(path, '-1'::integer)) = code))
unit unit_path_key: UNIQUE (path)
unit unit_pkey: PRIMARY KEY (id)
unit unit_root_has_no_parent: CHECK (((parent_id IS NULL) = (nlevel(path) = 1)))

-- Indexes
CREATE INDEX absence_of_deputy ON public.absence USING btree (deputy_id) WHERE (cancelled_at IS NULL)
CREATE INDEX absence_one_at_a_time ON public.absence USING gist (officer_id, tstzrange(began_at, ended_at)) WHERE (cancelled_at IS NULL)
CREATE UNIQUE INDEX absence_pkey ON public.absence USING btree (id)
CREATE UNIQUE INDEX account_one_admin_a_unit ON public.account USING btree (unit_id) WHERE ((kind = 'unit_admin'::text) AND (state <> 'withdrawn'::text))
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
CREATE UNIQUE INDEX account_place_account_id_key ON public.account_place USING btree (account_id)
CREATE UNIQUE INDEX account_place_pkey ON public.account_place USING btree (id)
CREATE UNIQUE INDEX account_place_request_id_key ON public.account_place USING btree (request_id)
CREATE UNIQUE INDEX account_request_id_key ON public.account USING btree (request_id)
CREATE UNIQUE INDEX account_secret_pkey ON public.account_secret USING btree (account_id)
CREATE UNIQUE INDEX account_totp_pkey ON public.account_totp USING btree (account_id)
CREATE INDEX account_unit ON public.account USING btree (unit_id)
CREATE UNIQUE INDEX account_user_name_key ON public.account USING btree (user_name)
CREATE INDEX appointment_of_officer ON public.appointment USING btree (officer_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX appointment_once ON public.appointment USING btree (unit_id, officer_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX appointment_one_head ON public.appointment USING btree (unit_id) WHERE ((post = ANY (ARRAY['head'::text, 'acting_head'::text])) AND (ended_at IS NULL))
CREATE UNIQUE INDEX appointment_pkey ON public.appointment USING btree (id)
CREATE UNIQUE INDEX audit_event_pkey ON public.audit_event USING btree (id)
CREATE INDEX audit_of_account ON public.audit_event USING btree (subject_id, id) WHERE (subject_kind = 'account'::text)
CREATE INDEX audit_of_case ON public.audit_event USING btree (subject_id, id) WHERE (subject_kind = 'password_case'::text)
CREATE INDEX audit_of_request ON public.audit_event USING btree (request_id, id) WHERE (request_id IS NOT NULL)
CREATE INDEX audit_through_account ON public.audit_event USING btree (account_id, at) WHERE (account_id IS NOT NULL)
CREATE INDEX candidate_of_officer ON public.task_candidate USING btree (officer_id) WHERE (removed_at IS NULL)
CREATE INDEX case_candidate_of_officer ON public.case_candidate USING btree (officer_id) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX case_candidate_pkey ON public.case_candidate USING btree (case_id, officer_id)
CREATE UNIQUE INDEX case_duty_pkey ON public.case_duty USING btree (case_id, duty, round)
CREATE UNIQUE INDEX case_item_pkey ON public.case_item USING btree (case_id, event_id)
CREATE UNIQUE INDEX case_number_pkey ON public.case_number USING btree (year)
CREATE INDEX case_of_holder ON public.password_case USING btree (holder_id)
CREATE UNIQUE INDEX case_one_open_an_account ON public.password_case USING btree (account_id) WHERE ((ended_at IS NULL) AND (state <> ALL (ARRAY['reissued'::text, 'reviewed'::text])))
CREATE UNIQUE INDEX case_scan_pkey ON public.case_scan USING btree (case_id)
CREATE INDEX chat_callback_at ON public.chat_callback USING btree (at)
CREATE UNIQUE INDEX chat_callback_pkey ON public.chat_callback USING btree (id)
CREATE UNIQUE INDEX chat_channel_pkey ON public.chat_channel USING btree (channel)
CREATE INDEX chat_identity_asked ON public.chat_identity USING btree (officer_id, asked_at)
CREATE UNIQUE INDEX chat_identity_by_code ON public.chat_identity USING btree (channel, code_hash) WHERE (state = 'asked'::text)
CREATE UNIQUE INDEX chat_identity_of_one_officer ON public.chat_identity USING btree (channel, address) WHERE (state = 'linked'::text)
CREATE UNIQUE INDEX chat_identity_one_a_channel ON public.chat_identity USING btree (officer_id, channel) WHERE (state <> 'ended'::text)
CREATE UNIQUE INDEX chat_identity_pkey ON public.chat_identity USING btree (id)
CREATE INDEX comment_of_request ON public.request_comment USING btree (request_id)
CREATE UNIQUE INDEX correction_no_key ON public.correction USING btree (no)
CREATE UNIQUE INDEX correction_once_an_item ON public.correction USING btree (item_id, item_version) WHERE (state <> 'withdrawn'::text)
CREATE UNIQUE INDEX correction_one_open_an_item ON public.correction USING btree (item_id) WHERE (ended_at IS NULL)
CREATE INDEX correction_open_of_officer ON public.correction USING btree (officer_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX correction_pkey ON public.correction USING btree (id)
CREATE UNIQUE INDEX correction_request_id_key ON public.correction USING btree (request_id)
CREATE INDEX custody_of_officer ON public.custody USING btree (officer_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX custody_one_custodian ON public.custody USING btree (account_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX custody_pkey ON public.custody USING btree (id)
CREATE UNIQUE INDEX custody_request_id_key ON public.custody USING btree (request_id)
CREATE INDEX decision_of_officer ON public.decision USING btree (officer_id)
CREATE UNIQUE INDEX decision_once_a_task ON public.decision USING btree (task_id, officer_id)
CREATE UNIQUE INDEX decision_one_stage_a_human ON public.decision USING btree (request_id, version, officer_id)
CREATE UNIQUE INDEX decision_pkey ON public.decision USING btree (id)
CREATE UNIQUE INDEX decision_receipt_no_key ON public.decision USING btree (receipt_no)
CREATE UNIQUE INDEX dossier_key_one_live ON public.dossier_key USING btree (officer_id) WHERE (erased_at IS NULL)
CREATE UNIQUE INDEX dossier_key_pkey ON public.dossier_key USING btree (officer_id, version)
CREATE INDEX dossier_managing_unit ON public.dossier USING btree (managing_unit_id)
CREATE UNIQUE INDEX dossier_pkey ON public.dossier USING btree (officer_id)
CREATE UNIQUE INDEX dossier_section_pkey ON public.dossier_section USING btree (id)
CREATE UNIQUE INDEX duty_once_open ON public.case_duty USING btree (case_id, duty) WHERE (done_at IS NULL)
CREATE UNIQUE INDEX engine_outbox_pkey ON public.engine_outbox USING btree (id)
CREATE INDEX grant_of_officer ON public.permission_grant USING btree (officer_id, valid_from DESC)
CREATE INDEX grant_of_session ON public.permission_grant USING btree (account_id, officer_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX grant_once_a_request ON public.permission_grant USING btree (request_id, permission)
CREATE INDEX idempotency_key_by_time ON public.idempotency_key USING brin (at)
CREATE UNIQUE INDEX idempotency_key_pkey ON public.idempotency_key USING btree (officer_id, key)
CREATE INDEX item_attested_in_packet ON public.review_item USING btree (packet_id, attested_by) WHERE (state = 'attested'::text)
CREATE INDEX item_last_attested ON public.review_item USING btree (officer_id, section, attested_at DESC) WHERE (state = 'attested'::text)
CREATE INDEX item_of_packet ON public.review_item USING btree (packet_id, state)
CREATE UNIQUE INDEX item_once_a_campaign ON public.review_item USING btree (campaign_id, officer_id, section)
CREATE INDEX item_open_of_campaign ON public.review_item USING btree (campaign_id, id) WHERE (state = 'open'::text)
CREATE INDEX item_open_of_officer ON public.review_item USING btree (officer_id, section) WHERE (state = 'open'::text)
CREATE INDEX link_by_time ON public.link USING brin (made_at)
CREATE UNIQUE INDEX link_once_a_message ON public.link USING btree (message_id)
CREATE UNIQUE INDEX link_one_live_a_task ON public.link USING btree (task_id, officer_id) WHERE ((dead_at IS NULL) AND (purpose = 'decide'::text))
CREATE UNIQUE INDEX link_one_live_an_account ON public.link USING btree (account_id) WHERE ((purpose = 'first_password'::text) AND (used_at IS NULL) AND (dead_at IS NULL))
CREATE UNIQUE INDEX link_pkey ON public.link USING btree (id)
CREATE UNIQUE INDEX message_business_key_key ON public.message USING btree (business_key)
CREATE INDEX message_by_time ON public.message USING brin (created_at)
CREATE INDEX message_due ON public.message USING btree (channel, due_at) WHERE (state = 'due'::text)
CREATE UNIQUE INDEX message_pkey ON public.message USING btree (id)
CREATE UNIQUE INDEX notice_choice_pkey ON public.notice_choice USING btree (officer_id)
CREATE INDEX officer_by_name ON public.officer USING btree (search_name, id)
CREATE UNIQUE INDEX officer_mail ON public.officer USING btree (mail)
CREATE INDEX officer_name_trigrams ON public.officer USING gin (search_name gin_trgm_ops)
CREATE INDEX officer_no_trigrams ON public.officer USING gin (lower(officer_no) gin_trgm_ops)
CREATE UNIQUE INDEX officer_officer_no_key ON public.officer USING btree (officer_no)
CREATE UNIQUE INDEX officer_pkey ON public.officer USING btree (id)
CREATE INDEX officer_unit ON public.officer USING btree (unit_id)
CREATE INDEX outbox_by_time ON public.engine_outbox USING brin (at)
CREATE INDEX outbox_undelivered ON public.engine_outbox USING btree (id) WHERE (delivered_at IS NULL)
CREATE INDEX packet_of_holder ON public.review_packet USING btree (holder_officer_id, holder_account_id) WHERE (state = 'open'::text)
CREATE INDEX packet_of_unit ON public.review_packet USING btree (managing_unit_id)
CREATE UNIQUE INDEX packet_once ON public.review_packet USING btree (campaign_id, managing_unit_id, number)
CREATE INDEX packet_unplaced ON public.review_packet USING btree (campaign_id, managing_unit_id, number) WHERE ((placed_at IS NULL) AND (state = 'open'::text))
CREATE UNIQUE INDEX password_case_no_key ON public.password_case USING btree (no)
CREATE UNIQUE INDEX password_case_pkey ON public.password_case USING btree (id)
CREATE UNIQUE INDEX permission_grant_pkey ON public.permission_grant USING btree (id)
CREATE UNIQUE INDEX place_taken_once ON public.account_place USING btree (unit_id, kind, place_no) WHERE (state <> 'freed'::text)
CREATE UNIQUE INDEX rate_limit_pkey ON public.rate_limit USING btree (key)
CREATE UNIQUE INDEX reissue_one_open_a_case ON public.reissue USING btree (case_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX reissue_pkey ON public.reissue USING btree (id)
CREATE UNIQUE INDEX request_comment_pkey ON public.request_comment USING btree (id)
CREATE UNIQUE INDEX request_no_key ON public.request USING btree (no)
CREATE INDEX request_of_account ON public.request USING btree (account_id)
CREATE INDEX request_of_beneficiary ON public.request USING btree (beneficiary_id, submitted_at DESC)
CREATE INDEX request_of_requester ON public.request USING btree (requester_id, submitted_at DESC)
CREATE INDEX request_of_unit ON public.request USING btree (unit_id) WHERE (unit_id IS NOT NULL)
CREATE UNIQUE INDEX request_one_about_an_account ON public.request USING btree (account_id) WHERE ((kind = ANY (ARRAY['account.withdraw'::text, 'account.handover'::text])) AND (ended_at IS NULL))
CREATE INDEX request_open_for_account ON public.request USING btree (account_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX request_pkey ON public.request USING btree (id)
CREATE UNIQUE INDEX request_version_pkey ON public.request_version USING btree (request_id, version)
CREATE UNIQUE INDEX review_campaign_no_key ON public.review_campaign USING btree (no)
CREATE UNIQUE INDEX review_campaign_pkey ON public.review_campaign USING btree (id)
CREATE UNIQUE INDEX review_item_pkey ON public.review_item USING btree (id)
CREATE UNIQUE INDEX review_once_a_period ON public.review_campaign USING btree (scope_unit_id, period_key)
CREATE UNIQUE INDEX review_packet_pkey ON public.review_packet USING btree (id)
CREATE UNIQUE INDEX review_urge_pkey ON public.review_urge USING btree (campaign_id, officer_id, kind, local_day)
CREATE UNIQUE INDEX section_replaced_once ON public.dossier_section USING btree (officer_id, section, replaces)
CREATE UNIQUE INDEX section_version_once ON public.dossier_section USING btree (officer_id, section, version)
CREATE INDEX session_by_time ON public.session USING brin (began_at)
CREATE INDEX session_live_of_officer ON public.session USING btree (officer_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (token_hash)
CREATE UNIQUE INDEX sign_in_failure_pkey ON public.sign_in_failure USING btree (name_hash)
CREATE UNIQUE INDEX stage_pkey ON public.stage USING btree (request_id, version, "position")
CREATE UNIQUE INDEX task_candidate_pkey ON public.task_candidate USING btree (task_id, officer_id)
CREATE UNIQUE INDEX task_once_a_stage ON public.task USING btree (request_id, version, "position")
CREATE UNIQUE INDEX task_pkey ON public.task USING btree (id)
CREATE UNIQUE INDEX unit_code_key ON public.unit USING btree (code)
CREATE INDEX unit_path_gist ON public.unit USING gist (path)
CREATE UNIQUE INDEX unit_path_key ON public.unit USING btree (path)
CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)

-- Functions
CREATE OR REPLACE FUNCTION public.account_by_user_name(p_user_name text)
 RETURNS TABLE(account_id uuid, kind text, officer_id uuid, password_hash text, totp bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select a.id, a.kind, c.officer_id, s.password_hash, t.sealed
      from account a join account_secret s on s.account_id = a.id
      join custody c on c.account_id = a.id and c.began_at <= at_now() and c.ended_at is null
      join officer o on o.id = c.officer_id and o.state = 'active'
      left join account_totp t on t.account_id = a.id
     where a.user_name = p_user_name and a.state = 'active'
  $function$


CREATE OR REPLACE FUNCTION public.account_events(p_account uuid)
 RETURNS TABLE(id bigint, at timestamp with time zone, event text, officer_id uuid, request_id uuid, detail jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select e.id, e.at, e.event, e.officer_id, e.request_id, e.detail from audit_event e
     where e.subject_kind = 'account' and e.subject_id = p_account::text
       and (p_account in (select held_accounts()) or p_account in (select registered_accounts()))
  $function$


CREATE OR REPLACE FUNCTION public.account_frees_its_place()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    update account_place set state = 'freed' where account_id = new.id and state = 'held';
    return null;
  end $function$


CREATE OR REPLACE FUNCTION public.account_in_use()
 RETURNS TABLE(id uuid, kind text, unit_id uuid, path ltree)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select a.id, a.kind, a.unit_id, u.path
      from account a join unit u on u.id = a.unit_id
      join custody c on c.account_id = a.id and c.officer_id = actor() and c.began_at <= at_now() and c.ended_at is null
      join officer o on o.id = c.officer_id and o.state = 'active'
     where a.id = actor_account() and a.state = 'active'
  $function$


CREATE OR REPLACE FUNCTION public.account_of_link(p_link uuid)
 RETURNS TABLE(account_id uuid, user_name text, kind text, unit_name text, case_id uuid, reissue_id uuid, code_proven boolean, totp bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select a.id, a.user_name, a.kind, u.name, k.id, r.id, r.code_proven_at is not null, case when k.id is not null then t.sealed end
      from link l join account a on a.id = l.account_id and a.state = 'awaiting_password' join unit u on u.id = a.unit_id
      join custody c on c.account_id = a.id and c.officer_id = l.officer_id and c.ended_at is null
      left join password_case k on k.account_id = a.id and k.ended_at is null and k.state not in ('reissued', 'reviewed')
      left join reissue r on r.case_id = k.id and r.ended_at is null and r.confirmed_at is not null
      left join account_totp t on t.account_id = a.id
     where l.id = p_link and l.purpose = 'first_password' and l.officer_id = actor() and l.used_at is null and l.dead_at is null and l.expires_at > at_now()
  $function$


CREATE OR REPLACE FUNCTION public.account_place_of(p_account uuid)
 RETURNS TABLE(id uuid, kind text, user_name text, state text, unit_id uuid, custodian_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select a.id, a.kind, a.user_name, a.state, a.unit_id, c.officer_id
      from account a left join custody c on c.account_id = a.id and c.ended_at is null where a.id = p_account and is_known()
  $function$


CREATE OR REPLACE FUNCTION public.account_ref(p_account uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select jsonb_build_object('id', a.id, 'userName', a.user_name, 'kind', a.kind, 'unitName', u.name)
        from account a join unit u on u.id = a.unit_id where a.id = p_account and actor() is not null
    $function$


CREATE OR REPLACE FUNCTION public.account_takes_its_place()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare
    free integer;
  begin
    if new.state = 'withdrawn' then
      return null;
    end if;
    update account_place set state = 'held', account_id = new.id
     where request_id = new.request_id and state = 'reserved' and unit_id = new.unit_id and kind = new.kind;
    if found then
      return null;
    end if;
    if new.request_id is not null then
      raise exception 'an account is issued on the place that its request reserved'
        using errcode = 'check_violation', constraint = 'account_on_its_reserved_place';
    end if;
    select min(n) into free from generate_series(1, 1 + (select count(*)::int from account_place where unit_id = new.unit_id and kind = new.kind)) n
     where not exists (select 1 from account_place p where p.unit_id = new.unit_id and p.kind = new.kind and p.place_no = n and p.state <> 'freed');
    insert into account_place (unit_id, kind, place_no, quota, state, account_id) values (new.unit_id, new.kind, free, free, 'held', new.id);
    return null;
  end $function$


CREATE OR REPLACE FUNCTION public.acted_cases()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select k.id from password_case k where k.id in (select cases_in_charge()) and k.holder_id <> actor()
  $function$


CREATE OR REPLACE FUNCTION public.actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('qlcb.actor', true), '')::uuid $function$


CREATE OR REPLACE FUNCTION public.actor_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('qlcb.account', true), '')::uuid $function$


CREATE OR REPLACE FUNCTION public.analyze_reviews()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    analyze review_packet, review_item (campaign_id, packet_id, officer_id, section, state);
  end $function$


CREATE OR REPLACE FUNCTION public.answer_chat_code(p_hash bytea, p_address text, p_name text)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    update chat_identity set address = p_address, name = p_name, answered_at = at_now()
     where channel = 'webhook' and state = 'asked' and code_hash = p_hash and answered_at is null and expires_at > at_now()
       and not exists (select 1 from chat_identity o where o.channel = 'webhook' and o.address = p_address and o.state = 'linked')
    returning id
  $function$


CREATE OR REPLACE FUNCTION public.any_readable_units()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    with g as materialized (select distinct path, with_subordinates from record_grants() where permission in ('records.read', 'records.write'))
    select u.id from g join unit u on u.path = g.path or (g.with_subordinates and u.path <@ g.path)
  $function$


CREATE OR REPLACE FUNCTION public.approver_facts(p_unit uuid, p_it_unit text, p_about uuid[] DEFAULT NULL::uuid[])
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
    with line as (
      select up.*, nlevel(u.path) - nlevel(up.path) as distance from unit u join unit up on u.path <@ up.path where u.id = p_unit
    ), post as (
      select p.unit_id, p.post, p.officer_id from appointment p join line l on l.id = p.unit_id
        join officer o on o.id = p.officer_id and o.state = 'active'
       where p.ended_at is null and p.began_at <= (select at_now())
    ), admin as (
      select a.unit_id, a.id as account_id, a.kind, a.user_name, c.officer_id,
             exists (select 1 from permission_grant g where g.account_id = a.id and g.officer_id = c.officer_id and g.ended_at is null
                       and g.permission = 'permissions.assign' and g.valid_from <= (select at_now()) and (select at_now()) < g.valid_to) as may_assign,
             exists (select 1 from permission_grant g where g.account_id = a.id and g.officer_id = c.officer_id and g.ended_at is null
                       and g.permission = 'accounts.issue' and g.valid_from <= (select at_now()) and (select at_now()) < g.valid_to) as may_issue
        from account a join custody c on c.account_id = a.id and c.began_at <= (select at_now()) and c.ended_at is null
        join officer o on o.id = c.officer_id and o.state = 'active'
       where a.state = 'active'
         and ((a.kind = 'unit_admin' and a.unit_id in (select id from line))
           or (a.kind = 'system_admin' and a.unit_id = (select id from unit where code = p_it_unit)))
    ), away as (
      select x.officer_id, x.deputy_id, x.began_at, x.ended_at from absence x
        join officer o on o.id = x.deputy_id and o.state = 'active'
       where x.cancelled_at is null and x.ended_at > (select at_now())
         and x.officer_id in (select officer_id from post union select officer_id from admin)
    ), person as (
      select o.id, o.full_name, o.position, u.name as unit_name, u.code as unit_code, ltree2text(u.path) as unit_path
        from officer o join unit u on u.id = o.unit_id
       where o.id in (select officer_id from post union select officer_id from admin union select deputy_id from away)
    ), held as (
      select p.officer_id, p.post, u.path from appointment p join unit u on u.id = p.unit_id
       where p.officer_id in (select id from person) and p.ended_at is null and p.began_at <= (select at_now())
    ), above as (
      select distinct place.id as person_id, up.id as unit_id, up.path
        from (select id, text2ltree(unit_path) as path from person union select officer_id, path from held) place
        join unit up on place.path <@ up.path
       where p_about is null or exists (select from appointment q where q.officer_id = any(p_about) and q.ended_at is null and q.began_at <= (select at_now()))
    ), superior as (
      select distinct a.person_id, p.officer_id from above a
        join appointment p on p.unit_id = a.unit_id and p.ended_at is null and p.began_at <= (select at_now()) and p.officer_id <> a.person_id
        join officer o on o.id = p.officer_id and o.state = 'active'
       where not exists (select 1 from held h where h.officer_id = a.person_id and a.path <@ h.path
                           and (h.path <> a.path or h.post <> 'deputy' or p.post = 'deputy'))
    )
    select jsonb_build_object(
      'units', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'kind', kind, 'name', name) order by distance), '[]') from line),
      'posts', (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'post', post, 'officerId', officer_id) order by officer_id), '[]') from post),
      'admins', (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'accountId', account_id, 'kind', kind, 'userName', user_name,
                   'officerId', officer_id, 'mayAssign', may_assign, 'mayIssue', may_issue) order by account_id), '[]') from admin),
      'absences', (select coalesce(jsonb_agg(jsonb_build_object('officerId', officer_id, 'deputyId', deputy_id, 'from', began_at, 'to', ended_at)
                   order by began_at), '[]') from away),
      'people', (select coalesce(jsonb_object_agg(id, jsonb_build_object('name', full_name, 'position', position, 'unitName', unit_name,
                   'unitCode', unit_code, 'unitPath', unit_path)), '{}') from person),
      'superiors', (select coalesce(jsonb_object_agg(person_id, officers), '{}')
                      from (select person_id, jsonb_agg(officer_id order by officer_id) as officers from superior group by person_id) s))
     where actor() is not null or session_user <> 'qlcb_api' -- the engine and commands act for nobody
  $function$


CREATE OR REPLACE FUNCTION public.asked(p_request uuid, p_version integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select case
             when r.kind = 'permission.grant' then v.form
             when r.kind = 'permission.revoke' then jsonb_build_object(
               'accountId', g.account_id, 'officerId', g.officer_id, 'permissions', jsonb_build_array(g.permission), 'workGroup', g.work_group,
               'unitId', g.unit_id, 'withSubordinates', g.with_subordinates, 'reason', v.form ->> 'reason',
               'from', to_char(g.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'to', to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
             else jsonb_build_object('permissions', '[]'::jsonb, 'workGroup', null, 'withSubordinates', false, 'from', null, 'to', null, 'officerId', r.beneficiary_id,
               'unitId', r.unit_id, 'accountId', a.id, 'accountKind', a.kind, 'userName', a.user_name) || v.form end
        from request r join request_version v on v.request_id = r.id and v.version = p_version
        left join permission_grant g on r.kind = 'permission.revoke' and g.id = (v.form ->> 'grantId')::uuid
        left join account a on a.id = r.account_id
       where r.id = p_request and takes_part(r.id)
  $function$


CREATE OR REPLACE FUNCTION public.asked_accounts()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select account_id from request where requester_id = actor() or beneficiary_id = actor()
    union
    select r.account_id from task_candidate c join task t on t.id = c.task_id join request r on r.id = t.request_id
     where c.officer_id = actor() and c.removed_at is null
    union
    select r.account_id from decision d join request r on r.id = d.request_id where d.officer_id = actor()
  $function$


CREATE OR REPLACE FUNCTION public.at_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('qlcb.at', true), '')::timestamptz $function$


CREATE OR REPLACE FUNCTION public.audit_is_insert_only()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      raise exception 'audit events are never changed' using errcode = 'insufficient_privilege';
    end $function$


CREATE OR REPLACE FUNCTION public.audit_through_live_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      -- Whoever shuts the account that they act through, such as by reporting a theft, is recorded in doing so: then the row is this transaction's own.
      perform from account where id = new.account_id and (state = 'active' or xmin = pg_current_xact_id()::xid) for share;
      if not found or not exists (select from custody c where c.account_id = new.account_id and c.officer_id = new.officer_id and c.ended_at is null) then
        raise exception 'nothing is done through an account that is shut or kept by another'
          using errcode = 'check_violation', constraint = 'audit_through_live_account';
      end if;
      return new;
    end $function$


CREATE OR REPLACE FUNCTION public.cancel_reissue(p_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if p_case not in (select acted_cases()) or not exists (select 1 from account_in_use() own where own.kind = 'system_admin') then return false; end if;
    update reissue set ended_at = at_now(), end_reason = 'cancelled' where case_id = p_case and ended_at is null;
    if not found then return false; end if;
    update password_case set state = 'ready' where id = p_case and state in ('prepared', 'confirmed');
    update link set dead_at = at_now(), dead_because = 'replaced'
     where account_id = (select account_id from password_case where id = p_case) and purpose = 'first_password' and used_at is null and dead_at is null;
    return true;
  end $function$


CREATE OR REPLACE FUNCTION public.case_changes_by_own_hand()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    if (new.stated_at is distinct from old.stated_at and new.stated_by is distinct from actor())
      or ((new.written_at, new.written_as, new.written_hash) is distinct from (old.written_at, old.written_as, old.written_hash) and new.written_by is distinct from actor())
      or (new.registered_at is distinct from old.registered_at and (new.registered_by is distinct from actor() or not exists (select 1 from account_in_use() own where own.kind = 'system_admin')))
      or (new.ended_at is distinct from old.ended_at and new.ended_by is distinct from actor())
      or (old.frozen_at is not null and new.frozen_at is distinct from old.frozen_at)
      or (old.incident_at is not null and new.incident_at is distinct from old.incident_at)
      or (new.holder_id = actor() and (new.letter_no, new.incident_at) is distinct from (old.letter_no, old.incident_at))
      or (new.state <> old.state and not case new.state
        when 'ready' then not exists (select 1 from reissue r where r.case_id = new.id and r.ended_at is null)
        when 'prepared' then exists (select 1 from reissue r where r.case_id = new.id and r.ended_at is null and r.confirmed_at is null and r.prepared_by = actor())
        when 'confirmed' then exists (select 1 from reissue r where r.case_id = new.id and r.ended_at is null and r.confirmed_at = at_now() and r.confirmed_by = actor())
        else new.state = 'false_report' end) then
      raise exception 'R14: everybody writes their own part of a case' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.case_events(p_case uuid)
 RETURNS TABLE(id bigint, at timestamp with time zone, event text, officer_id uuid, detail jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select e.id, e.at, e.event, e.officer_id, e.detail from audit_event e
     where e.subject_kind = 'password_case' and e.subject_id = p_case::text and p_case in (select visible_cases()) order by e.id
  $function$


CREATE OR REPLACE FUNCTION public.case_items(p_case uuid)
 RETURNS TABLE(event_id bigint, at timestamp with time zone, event text, officer_id uuid, channel text, subject_kind text, request_no text, head_mark text, it_mark text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select i.event_id, e.at, e.event, e.officer_id, e.channel, e.subject_kind, r.no, i.head_mark, i.it_mark
      from case_item i join audit_event e on e.id = i.event_id left join request r on r.id = e.request_id
     where i.case_id = p_case and p_case in (select acted_cases()) order by e.at, e.id
  $function$


CREATE OR REPLACE FUNCTION public.case_was_reviewed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if new.severity <> 'lost' and (new.state = 'closed' or exists (select 1 from case_item where case_id = new.id and (head_mark is null or it_mark is null))) then
      raise exception 'R14: not every action was looked at' using errcode = 'check_violation', constraint = 'case_reviewed_before_closed';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.cases_in_charge()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select case_id from case_candidate where officer_id = actor() and removed_at is null
    union
    select k.id from posts_filled() f join unit u on u.path <@ f.path join account a on a.unit_id = u.id join password_case k on k.account_id = a.id
     where stands_over(f.path, f.post, k.holder_id)
    union
    select k.id from password_case k where exists (select 1 from account_in_use() own where own.kind = 'system_admin')
  $function$


CREATE OR REPLACE FUNCTION public.chat_is_proved_first()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if current_user <> 'qlcb_api' then return new; end if;
      if (case
        when tg_op = 'INSERT' then new.tries <> 0 or new.expires_at > new.asked_at + interval '10 minutes' or new.name is not null or new.room is not null
          or (new.channel = 'matrix') <> (new.address is not null)
        when new.state = 'ended' then new.ended_at is distinct from at_now()
        when (new.address, new.name, new.room) is distinct from (old.address, old.name, old.room) or new.tries < old.tries then true
        when new.state = 'linked' and old.state = 'asked' then old.tries >= 5 or old.expires_at <= at_now() or new.linked_at is distinct from at_now()
          or (old.channel = 'webhook' and old.answered_at is null)
        else new.code_hash is distinct from old.code_hash end) then
        raise exception 'a chat is linked by whoever has proved it' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $function$


CREATE OR REPLACE FUNCTION public.choose_password(p_link uuid, p_hash text, p_totp bytea, p_step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare chosen uuid; of_case uuid; of_reissue uuid; is_proven boolean;
  begin
    select l.account_id, l.case_id, l.reissue_id, l.code_proven into chosen, of_case, of_reissue, is_proven from account_of_link(p_link) l;
    if chosen is null then return false; end if;
    if of_case is not null then
      perform from account where id = chosen for no key update;
      perform from password_case where id = of_case for no key update;
      if of_reissue is null or not is_proven then
        raise exception 'R14: the spoken code comes first' using errcode = 'check_violation', constraint = 'choosing_after_spoken_code';
      end if;
    end if;
    update link set used_at = at_now() where id = p_link and id in (select p_link from account_of_link(p_link)) and used_at is null and dead_at is null;
    if not found then return false; end if;
    update account set state = 'active' where id = chosen and state = 'awaiting_password';
    if not found then
      raise exception 'the account waits for no password' using errcode = 'check_violation', constraint = 'account_transition';
    end if;
    insert into account_secret (account_id, password_hash, set_at) values (chosen, p_hash, at_now())
      on conflict (account_id) do update set password_hash = excluded.password_hash, set_at = excluded.set_at;
    if p_totp is null and p_step is not null then
      update account_totp set last_step = p_step where account_id = chosen and last_step < p_step;
      if not found then
        raise exception 'this code was used before' using errcode = 'check_violation', constraint = 'totp_step_once';
      end if;
    else
      delete from account_totp where account_id = chosen;
    end if;
    if p_totp is not null then
      insert into account_totp (account_id, sealed, enrolled_at, last_step) values (chosen, p_totp, at_now(), p_step);
    end if;
    if of_case is not null then
      update reissue set ended_at = at_now(), end_reason = 'chosen' where id = of_reissue and ended_at is null;
      update password_case set state = 'reissued', reissued_at = at_now() where id = of_case and state = 'confirmed';
    end if;
    return true;
  end $function$


CREATE OR REPLACE FUNCTION public.correction_changes_by_own_hand()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare holds boolean; restated boolean;
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    holds := exists (select from review_item i where i.id = new.item_id and i.packet_id in (select held_packets()));
    restated := (new.outcome, new.reason, new.stated_at, new.stated_by, new.stated_through) is distinct from (old.outcome, old.reason, old.stated_at, old.stated_by, old.stated_through);
    if ((new.fields, new.note) is distinct from (old.fields, old.note) and not holds)
      or (new.ended_at is distinct from old.ended_at and (new.ended_by is distinct from actor() or new.ended_at is distinct from at_now()))
      or (restated and new.state <> old.state and new.state not in ('stated', 'open'))
      or (new.state = old.state and (restated or new.refused_because is distinct from old.refused_because))
      or (new.state <> old.state and not case new.state
        when 'withdrawn' then holds
        when 'recorded' then new.ended_through is not distinct from actor_account()
        when 'stated' then new.stated_by = actor() and new.stated_through = actor_account() and new.stated_at = at_now()
        when 'open' then old.stated_by <> actor() and length(trim(new.refused_because)) > 0 and new.stated_by is null and managing_unit(new.officer_id) in (select led_units())
        else true end is true) then
      raise exception 'R12: everybody writes their own part of a correction' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.correction_names_its_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if not exists (select from dossier_section s where s.officer_id = new.officer_id and s.section = new.section and s.version = new.entry_version and s.recorded_at >= new.opened_at) then
      raise exception 'no entry was recorded since' using errcode = 'check_violation', constraint = 'correction_names_its_entry';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.decision_is_by_another()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if exists (select 1 from request r where r.id = new.request_id and (new.officer_id = r.requester_id
          or (new.officer_id = r.beneficiary_id and not exists (
                select 1 from task t join stage s on s.request_id = t.request_id and s.version = t.version and s.position = t.position
                 where t.id = new.task_id and r.kind = 'account.handover' and s.role = 'taker')))) then
      raise exception 'R21: requester and approver are never the same human' using errcode = 'check_violation', constraint = 'decision_r21_by_another';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.decision_is_of_its_task()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if not exists (select 1 from task t where t.id = new.task_id and t.request_id = new.request_id and t.version = new.version) then
        raise exception 'a decision is about what its task asks' using errcode = 'check_violation', constraint = 'decision_is_of_its_task';
      end if;
      return new;
    end $function$


CREATE OR REPLACE FUNCTION public.dossier_follows_its_entries()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    update dossier d set updated_at = greatest(d.updated_at, a.recorded_at),
           missing_sections = array(select m.section from unnest(d.missing_sections) with ordinality m(section, place)
                                     where m.section <> all (a.sections) order by m.place)
      from (select officer_id, max(recorded_at) as recorded_at, array_agg(distinct section) as sections from added group by officer_id) a
     where d.officer_id = a.officer_id;
    update dossier d set rank_code = e.content ->> 'rankCode', title = e.content ->> 'title'
      from (select distinct officer_id from added where section = 'position') a
      join dossier_section e on e.officer_id = a.officer_id and e.section = 'position'
       and e.version = section_at(e.officer_id, 'position', 'infinity', 'infinity')
     where d.officer_id = a.officer_id;
    return null;
  end $function$


CREATE OR REPLACE FUNCTION public.dossier_place(p_officer uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select managing_unit_id from dossier where officer_id = p_officer and is_known()
  $function$


CREATE OR REPLACE FUNCTION public.entries_follow_each_other()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if exists (select from added a where a.version > 1 and not exists (
        select from dossier_section b where b.officer_id = a.officer_id and b.section = a.section and b.version = a.version - 1 and b.recorded_at <= a.recorded_at)) then
      raise exception 'an entry follows the one before, in number and in time' using errcode = 'check_violation', constraint = 'section_follows_the_one_before';
    end if;
    if exists (select from added a join dossier_key k on k.officer_id = a.officer_id and k.version = a.key_version where k.erased_at is not null) then
      raise exception 'nothing is sealed under an erased key' using errcode = 'check_violation', constraint = 'section_sealed_under_a_live_key';
    end if;
    return null;
  end $function$


CREATE OR REPLACE FUNCTION public.forget_old(p_what text, p_before timestamp with time zone, p_limit integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare gone integer;
    begin
      if p_before is null or p_before > at_now() - (case when p_what in ('link', 'message', 'session', 'chat_identity') then interval '365 days' else interval '1 day' end) then
        raise exception 'too near to be forgotten' using errcode = 'check_violation', constraint = 'forget_what_is_old';
      end if;
      case p_what
        when 'link' then
          delete from link where id in (select l.id from link l
            where l.made_at < p_before and l.expires_at < p_before and coalesce(l.used_at, l.dead_at, l.expires_at) < p_before
              and not exists (select from task t join request r on r.id = t.request_id where t.id = l.task_id and r.ended_at is null)
            limit p_limit for update skip locked);
        when 'message' then
          delete from message where id in (select m.id from message m
            where m.created_at < p_before and m.state <> 'due' and m.ended_at < p_before
              and not exists (select from link l where l.message_id = m.id)
              and not exists (select from request r where r.id = m.request_id and r.ended_at is null)
              and not exists (select from password_case k where k.id = m.case_id and k.ended_at is null)
            limit p_limit for update skip locked);
        when 'session' then
          delete from session where token_hash in (select s.token_hash from session s
            where s.began_at < p_before and coalesce(s.ended_at, s.last_seen_at) < p_before limit p_limit for update skip locked);
        when 'chat_identity' then
          delete from chat_identity where id in (select i.id from chat_identity i where i.state = 'ended' and i.ended_at < p_before limit p_limit for update skip locked);
        when 'chat_code' then
          delete from chat_identity where id in (select i.id from chat_identity i where i.state = 'asked' and i.expires_at < p_before limit p_limit for update skip locked);
        when 'idempotency_key' then
          delete from idempotency_key where (officer_id, key) in (select k.officer_id, k.key from idempotency_key k where k.at < p_before limit p_limit for update skip locked);
        when 'engine_outbox' then
          delete from engine_outbox where id in (select o.id from engine_outbox o where o.at < p_before and o.delivered_at < p_before limit p_limit for update skip locked);
      end case;
      get diagnostics gone = row_count;
      return gone;
    end $function$


CREATE OR REPLACE FUNCTION public.freeze_account(p_account uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare sessions integer;
  begin
    if session_user = 'qlcb_api' and not (may_report(p_account)
         and exists (select 1 from password_case where account_id = p_account and ended_at is null and severity <> 'lost')) then
      raise exception 'an account is frozen by a report alone' using errcode = 'insufficient_privilege';
    end if;
    update account set state = 'frozen' where id = p_account and state in ('awaiting_password', 'active');
    if not found then return null; end if;
    update link set dead_at = at_now(), dead_because = 'account_frozen'
     where account_id = p_account and purpose = 'first_password' and used_at is null and dead_at is null;
    update session set ended_at = at_now(), end_reason = 'account_frozen' where account_id = p_account and ended_at is null;
    get diagnostics sessions = row_count;
    return sessions;
  end $function$


CREATE OR REPLACE FUNCTION public.gather_case_items(p_case uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    insert into case_item (case_id, event_id)
      select k.id, e.id from password_case k join audit_event e on e.account_id = k.account_id and e.at >= k.last_certain_at and (k.reissued_at is null or e.at < k.reissued_at)
       where k.id = p_case and k.frozen_at is not null and e.subject_id <> k.id::text and not (e.event = 'account.frozen' and e.subject_id = k.account_id::text)
    on conflict do nothing
  $function$


CREATE OR REPLACE FUNCTION public.grant_keeps_the_rules()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare
      kind text; own ltree; officer_path ltree; scope ltree;
    begin
      select a.kind, u.path into kind, own from account a join unit u on u.id = a.unit_id where a.id = new.account_id;
      select u.path into officer_path from officer o join unit u on u.id = o.unit_id where o.id = new.officer_id;
      select u.path into scope from unit u where u.id = new.unit_id;
      if kind = 'unit_admin' and new.permission <> 'permissions.assign' then
        raise exception 'R3: an admin account holds no permission but assigning' using errcode = 'check_violation', constraint = 'grant_r3_admin_only_assigns';
      end if;
      if kind = 'system_admin' and new.permission not in ('permissions.assign', 'accounts.issue') then
        raise exception 'R5: a system admin account keeps no records' using errcode = 'check_violation', constraint = 'grant_r5_system_admin';
      end if;
      if kind in ('user', 'leader') and new.permission in ('permissions.assign', 'accounts.issue') then
        raise exception 'R1: only an admin account assigns or issues' using errcode = 'check_violation', constraint = 'grant_r1_only_admin_assigns';
      end if;
      if kind = 'unit_admin' and not officer_path <@ own then
        raise exception 'R3: only officers of its own unit' using errcode = 'check_violation', constraint = 'grant_r3_own_unit';
      end if;
      if kind = 'leader' and new.permission = 'records.write' then
        raise exception 'R6: leaders monitor and exploit only' using errcode = 'check_violation', constraint = 'grant_r6_leader_reads';
      end if;
      if new.permission = 'records.write' and (scope <> own or new.with_subordinates) then
        raise exception 'R8, R15: records are written by the managing unit alone' using errcode = 'check_violation', constraint = 'grant_r8_writes_own_unit';
      end if;
      if kind <> 'system_admin' and not scope <@ own then
        raise exception 'R15: a scope lies within the unit of its account' using errcode = 'check_violation', constraint = 'grant_r15_scope_within_unit';
      end if;
      if not exists (select 1 from custody c where c.account_id = new.account_id and c.officer_id = new.officer_id and c.ended_at is null) then
        raise exception 'R7: a grant names the present custodian' using errcode = 'check_violation', constraint = 'grant_r7_custodian';
      end if;
      return new;
    end $function$


CREATE OR REPLACE FUNCTION public.held_accounts()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select c.account_id from custody c where c.officer_id = actor() and c.began_at <= at_now() and c.ended_at is null
  $function$


CREATE OR REPLACE FUNCTION public.held_packets()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select p.id from account_in_use() own join review_packet p on p.holder_account_id = own.id and p.holder_officer_id = actor() and p.state = 'open'
      join review_campaign c on c.id = p.campaign_id and c.state <> 'closed' and at_now() < c.closes_at
     where exists (select 1 from record_grants() g where g.permission = 'records.write' and g.work_group = p.work_group and g.unit_id = p.managing_unit_id)
       and (not p.sensitive or opens_sensitive(p.work_group, p.managing_unit_id))
  $function$


CREATE OR REPLACE FUNCTION public.hold_account_of_link(p_link uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select from account where id = (select account_id from link where id = p_link and officer_id = actor()) for no key update
    $function$


CREATE OR REPLACE FUNCTION public.hold_review_packet(p_packet uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    perform from review_packet where id = p_packet for share;
    return exists (select from held_packets() h where h = p_packet);
  end $function$


CREATE OR REPLACE FUNCTION public.is_asked_now(p_task uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select exists (select 1 from task_candidate c join task t on t.id = c.task_id and t.state = 'open'
                      where c.task_id = p_task and c.officer_id = actor() and c.removed_at is null)
    $function$


CREATE OR REPLACE FUNCTION public.is_candidate(p_task uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select exists (select 1 from task_candidate c where c.task_id = p_task and c.officer_id = actor() and c.removed_at is null)
  $function$


CREATE OR REPLACE FUNCTION public.is_insert_only()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      raise exception 'rows of % are never changed', tg_table_name
        using errcode = 'insufficient_privilege', constraint = tg_name, table = tg_table_name;
    end $function$


CREATE OR REPLACE FUNCTION public.is_known()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select actor() is not null or session_user <> 'qlcb_api' $function$


CREATE OR REPLACE FUNCTION public.is_open(p_request uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select exists (select 1 from request r where r.id = p_request and r.ended_at is null)
    $function$


CREATE OR REPLACE FUNCTION public.item_attested_as_it_stands()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    if new.saved_at is distinct from at_now()
      or new.entry_version <> greatest(old.entry_version, (select max(s.version) from dossier_section s where s.officer_id = new.officer_id and s.section = new.section)) then
      raise exception 'R11: what is attested is the newest entry' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.item_marked_by_own_hand()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    if ((new.head_mark, new.head_by) is distinct from (old.head_mark, old.head_by) and new.head_by is distinct from actor())
      or ((new.it_mark, new.it_by) is distinct from (old.it_mark, old.it_by)
          and (new.it_by is distinct from actor() or not exists (select 1 from account_in_use() own where own.kind = 'system_admin')))
      or exists (select 1 from password_case k where k.id = new.case_id and k.ended_at is not null) then
      raise exception 'R14: nobody marks in the name of another, nor after the end' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.keep_spoken_code(p_case uuid, p_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    update reissue set code_hash = p_hash where case_id = p_case and ended_at is null and confirmed_by = actor() and code_hash is null
       and exists (select 1 from account_in_use() own where own.kind = 'system_admin');
    return found;
  end $function$


CREATE OR REPLACE FUNCTION public.kept_units()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select a.unit_id from custody k join account a on a.id = k.account_id and a.kind = 'user' where k.officer_id = actor() and k.began_at <= at_now() and k.ended_at is null
  $function$


CREATE OR REPLACE FUNCTION public.key_follows_the_erased_one()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if not exists (select from dossier_key k where k.officer_id = new.officer_id and k.version = new.version - 1) then
      raise exception 'a key follows the one before' using errcode = 'check_violation', constraint = 'key_follows_the_one_before';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.kill_password(p_case uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    delete from account_secret where account_id = (select account_id from password_case where id = p_case and ended_at is null and severity = 'lost' and may_report(account_id))
  $function$


CREATE OR REPLACE FUNCTION public.led_units()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    with post as (
      select p.unit_id from appointment p join officer o on o.id = p.officer_id and o.state = 'active'
       where p.officer_id = actor() and p.ended_at is null and p.began_at <= at_now()
      union
      select p.unit_id from absence x join officer o on o.id = x.officer_id and o.state = 'active' join appointment p on p.officer_id = o.id and p.post <> 'deputy' and p.ended_at is null and p.began_at <= at_now()
       where x.deputy_id = actor() and x.cancelled_at is null and x.began_at <= at_now() and at_now() < x.ended_at
    )
    select distinct u.id from post join unit up on up.id = post.unit_id join unit u on u.path <@ up.path
  $function$


CREATE OR REPLACE FUNCTION public.link_by_id(p_id uuid)
 RETURNS TABLE(id uuid, purpose text, officer_id uuid, officer_state text, language text, task_id uuid, version integer, account_id uuid, expires_at timestamp with time zone, used_at timestamp with time zone, dead_because text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select l.id, l.purpose, l.officer_id, o.state, o.language, l.task_id, l.version, l.account_id, l.expires_at, l.used_at, l.dead_because
      from link l join officer o on o.id = l.officer_id where l.id = p_id
  $function$


CREATE OR REPLACE FUNCTION public.link_story(p_link uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select jsonb_build_object(
               'requestId', r.id, 'requestNo', r.no, 'requestState', r.state, 'currentVersion', r.version, 'version', l.version,
               'taskId', t.id, 'outcome', t.outcome, 'endedAt', t.ended_at, 'escalatedAt', t.escalated_at,
               'changedAt', (select v.submitted_at from request_version v where v.request_id = r.id and v.version = r.version),
               'requesterId', r.requester_id,
               'decision', (select jsonb_build_object('officerId', d.officer_id, 'verdict', d.verdict, 'at', d.decided_at, 'insteadOf', dc.for_officer_id)
                              from decision d left join task_candidate dc on dc.task_id = d.task_id and dc.officer_id = d.officer_id
                             where d.task_id = t.id order by d.decided_at limit 1),
               'removedAt', c.removed_at, 'removedBecause', c.removed_because,
               'passedTo', (select n.officer_id from task_candidate n where n.task_id = t.id and n.for_officer_id = l.officer_id and n.via = 'reassigned'
                             order by n.added_at desc limit 1))
        from link l join task t on t.id = l.task_id join request r on r.id = t.request_id
        left join task_candidate c on c.task_id = t.id and c.officer_id = l.officer_id
       where l.id = p_link and l.officer_id = actor()
    $function$


CREATE OR REPLACE FUNCTION public.lock_case(p_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if session_user <> 'qlcb_worker' and not exists (select 1 from visible_cases() v where v = p_case) then return false; end if;
    perform from account where id = (select account_id from password_case where id = p_case) for no key update;
    perform from password_case where id = p_case for no key update;
    return found;
  end $function$


CREATE OR REPLACE FUNCTION public.lock_for_report(p_account uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare found_case uuid;
  begin
    if not may_report(p_account) then return null; end if;
    perform from account where id = p_account for no key update;
    select id into found_case from password_case where account_id = p_account and ended_at is null and state not in ('reissued', 'reviewed') for no key update;
    return found_case;
  end $function$


CREATE OR REPLACE FUNCTION public.lock_review_packet(p_packet uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if not exists (select from visible_packets() v where v = p_packet) then return false; end if;
    perform from review_packet where id = p_packet for no key update;
    return found;
  end $function$


CREATE OR REPLACE FUNCTION public.managing_unit(p_officer uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select managing_unit_id from dossier where officer_id = p_officer and actor() is not null
  $function$


CREATE OR REPLACE FUNCTION public.may_report(p_account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select exists (select 1 from held_accounts() h where h = p_account)
        or exists (select 1 from account a join unit u on u.id = a.unit_id join custody c on c.account_id = a.id and c.ended_at is null
                     join posts_filled() f on u.path <@ f.path
                    where a.id = p_account and stands_over(f.path, f.post, c.officer_id))
  $function$


CREATE OR REPLACE FUNCTION public.move_review_items(p_campaign uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare stray record; target uuid; moved integer := 0;
  begin
    for stray in
      select i.officer_id, d.managing_unit_id as unit_id, p.work_group, p.sensitive, c.packet_size, array_agg(i.id) as items, u.path <@ scope.path as within
        from review_packet p join review_item i on i.packet_id = p.id and i.state = 'open' join dossier d on d.officer_id = i.officer_id and d.managing_unit_id <> p.managing_unit_id
        join review_campaign c on c.id = p.campaign_id join unit scope on scope.id = c.scope_unit_id join unit u on u.id = d.managing_unit_id
       where p.campaign_id = p_campaign and p.state = 'open' group by 1, 2, 3, 4, 5, u.path, scope.path order by 1
    loop
      moved := moved + cardinality(stray.items);
      if not stray.within then
        update review_item set state = 'not_attested', ended_because = 'out_of_scope', ended_at = at_now() where id = any (stray.items) and state = 'open';
        continue;
      end if;
      select p.id into target from review_packet p left join review_item i on i.packet_id = p.id
       where p.campaign_id = p_campaign and p.managing_unit_id = stray.unit_id and p.work_group = stray.work_group and p.sensitive = stray.sensitive and p.state = 'open'
       group by p.id, p.number having count(i.id) + cardinality(stray.items) <= stray.packet_size order by p.number limit 1;
      if target is null then
        insert into review_packet (campaign_id, managing_unit_id, work_group, sensitive, number)
        select p_campaign, stray.unit_id, stray.work_group, stray.sensitive, 1 + coalesce(max(number), 0) from review_packet where campaign_id = p_campaign and managing_unit_id = stray.unit_id
        returning id into target;
      end if;
      update review_item set packet_id = target where id = any (stray.items) and state = 'open';
    end loop;
    return moved;
  end $function$


CREATE OR REPLACE FUNCTION public.next_case_no()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare this_year integer := extract(year from at_now() at time zone 'Asia/Ho_Chi_Minh'); n integer;
  begin
    insert into case_number (year, last) values (this_year, 1) on conflict (year) do update set last = case_number.last + 1 returning last into n;
    return format('MK-%s-%s', this_year, lpad(n::text, 6, '0'));
  end $function$


CREATE OR REPLACE FUNCTION public.notice_choice_of(p_officer uuid)
 RETURNS TABLE(duty_by text, news_by text, linked text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select coalesce(c.duty_by, 'both'), coalesce(c.news_by, 'both'), array_agg(i.channel order by i.channel)
      from chat_identity i join chat_channel k on k.channel = i.channel and k.off_at is null
      left join notice_choice c on c.officer_id = i.officer_id
     where i.officer_id = p_officer and i.state = 'linked' and (actor() is not null or session_user <> 'qlcb_api')
     group by c.duty_by, c.news_by
  $function$


CREATE OR REPLACE FUNCTION public.officers_called(p_folded text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select o.id from officer o where actor() is not null and (o.search_name like '%' || p_folded || '%' or lower(o.officer_no) like '%' || p_folded || '%')
  $function$


CREATE OR REPLACE FUNCTION public.open_case_of(p_account uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select k.no from password_case k join custody c on c.account_id = k.account_id and c.officer_id = k.holder_id and c.ended_at is null
     where k.account_id = p_account and k.ended_at is null and k.state not in ('reissued', 'reviewed')
  $function$


CREATE OR REPLACE FUNCTION public.open_corrections_of(p_officer uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select id from correction where officer_id = p_officer and ended_at is null and is_known()
  $function$


CREATE OR REPLACE FUNCTION public.open_for_reissue(p_case uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare waiting uuid; sessions integer;
  begin
    select k.account_id into waiting from password_case k join reissue r on r.case_id = k.id and r.ended_at is null and r.confirmed_by = actor() and r.confirmed_at = at_now()
     where k.id = p_case and k.state = 'confirmed';
    if waiting is null then
      raise exception 'a password is reissued by two humans' using errcode = 'insufficient_privilege';
    end if;
    delete from account_secret where account_id = waiting;
    update password_case set password_dead_at = coalesce(password_dead_at, at_now()) where id = p_case;
    update account set state = 'awaiting_password' where id = waiting and state in ('active', 'frozen');
    update session set ended_at = at_now(), end_reason = 'account_reissued' where account_id = waiting and ended_at is null;
    get diagnostics sessions = row_count;
    return sessions;
  end $function$


CREATE OR REPLACE FUNCTION public.open_request_about(p_account uuid, p_except uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select no from request where account_id = p_account and kind in ('account.withdraw', 'account.handover') and ended_at is null and id is distinct from p_except and is_known()
  $function$


CREATE OR REPLACE FUNCTION public.open_request_for_account(p_officer uuid, p_unit uuid, p_kind text, p_except uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select r.no from request r join account_place p on p.request_id = r.id
     where r.kind = 'account.issue' and r.ended_at is null and r.beneficiary_id = p_officer and r.unit_id = p_unit and p.kind = p_kind
       and r.id is distinct from p_except and is_known() limit 1
  $function$


CREATE OR REPLACE FUNCTION public.open_review_packets(p_campaign uuid, p_officers integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  declare c review_campaign; scope ltree; next_unit record; waiting integer; units uuid[] := '{}'; reached integer := 0; up_to ltree; opened integer;
  begin
    select * into c from review_campaign where id = p_campaign and state = 'opening' for no key update;
    if not found then return 0; end if;
    select path into scope from unit where id = c.scope_unit_id;
    for look in 1..2 loop
      for next_unit in select u.id, u.path from unit u where u.path <@ scope and u.path > coalesce(c.opened_to, '') order by u.path loop
        select count(*) into waiting from dossier d join officer o on o.id = d.officer_id and o.state = 'active'
         where d.managing_unit_id = next_unit.id and (select i.id from review_item i where i.campaign_id = c.id and i.officer_id = d.officer_id limit 1) is null;
        continue when waiting = 0;
        units := units || next_unit.id;
        reached := reached + waiting;
        up_to := next_unit.path;
        exit when reached >= p_officers;
      end loop;
      exit when reached > 0 or c.opened_to is null;
      c.opened_to := null;
    end loop;
    if reached = 0 then return 0; end if;
    update review_campaign set opened_to = up_to where id = c.id;
    with class as (
      select x.section, x."workGroup" as work_group, x.sensitive, x.position, min(x.position) over per as class_no, greatest(1, c.packet_size / count(*) over per)::int as officers
        from jsonb_to_recordset(c.sections) x(section text, "workGroup" text, sensitive boolean, position integer) window per as (partition by x."workGroup", x.sensitive)
    ), placed as (
      select d.officer_id, d.managing_unit_id as unit_id, k.*, ((row_number() over (partition by d.managing_unit_id, k.section order by o.search_name, o.id) - 1) / k.officers)::int as nth
        from dossier d join officer o on o.id = d.officer_id and o.state = 'active' cross join class k
       where d.managing_unit_id = any (units) and (select i.id from review_item i where i.campaign_id = c.id and i.officer_id = d.officer_id limit 1) is null
    ), wanted as (
      select unit_id, work_group, sensitive, nth, gen_random_uuid() as packet_id,
             coalesce((select max(p.number) from review_packet p where p.campaign_id = c.id and p.managing_unit_id = placed.unit_id), 0) + row_number() over (partition by unit_id order by class_no, nth) as number
        from placed group by unit_id, work_group, sensitive, class_no, nth
    ), packet as materialized (
      insert into review_packet (id, campaign_id, managing_unit_id, work_group, sensitive, number)
      select packet_id, c.id, unit_id, work_group, sensitive, number from wanted returning id
    )
    insert into review_item (campaign_id, packet_id, officer_id, section, position, entry_version, last_version)
    select c.id, w.packet_id, p.officer_id, p.section, p.position,
           coalesce((select max(s.version) from dossier_section s where s.officer_id = p.officer_id and s.section = p.section), 0),
           (select i.entry_version from review_item i where i.officer_id = p.officer_id and i.section = p.section and i.state = 'attested' order by i.attested_at desc limit 1)
      from placed p join wanted w on w.unit_id = p.unit_id and w.work_group = p.work_group and w.sensitive = p.sensitive and w.nth = p.nth
     where exists (select from packet)
    on conflict do nothing;
    get diagnostics opened = row_count;
    return opened;
  end $function$


CREATE OR REPLACE FUNCTION public.open_reviews_about(p_officer uuid, p_account uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select c.id from review_campaign c join unit s on s.id = c.scope_unit_id
     where c.state <> 'closed' and is_known() and exists (
       select from unit u where u.path <@ s.path and (u.id = (select unit_id from officer where id = p_officer) or u.id = (select unit_id from account where id = p_account)
           or u.id = (select managing_unit_id from dossier where officer_id = p_officer)))
    union
    select p.campaign_id from review_packet p join review_campaign c on c.id = p.campaign_id and c.state <> 'closed'
     where p.state = 'open' and p.holder_officer_id = p_officer and is_known()
  $function$


CREATE OR REPLACE FUNCTION public.opens_sensitive(p_group text, p_unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select exists (select 1 from account_in_use() own
      join permission_grant g on g.account_id = own.id and g.officer_id = actor() and g.ended_at is null and g.valid_from <= at_now() and at_now() < g.valid_to
      join unit s on s.id = g.unit_id join unit u on u.id = p_unit
     where g.permission = 'records.sensitive' and g.work_group = p_group and own.kind = 'user' and (u.id = s.id or (g.with_subordinates and u.path <@ s.path)))
  $function$


CREATE OR REPLACE FUNCTION public.overseen_accounts()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    with top as (
      select u.path from appointment p join unit u on u.id = p.unit_id join officer o on o.id = p.officer_id and o.state = 'active'
       where p.officer_id = actor() and p.began_at <= at_now() and p.ended_at is null
      union all
      select own.path from account_in_use() own where own.kind = 'unit_admin'
      union all
      select root.path from account_in_use() own join unit root on root.parent_id is null where own.kind = 'system_admin'
    )
    select a.id from account a join unit u on u.id = a.unit_id where exists (select 1 from top where u.path <@ top.path)
  $function$


CREATE OR REPLACE FUNCTION public.posts_filled()
 RETURNS TABLE(path ltree, post text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select u.path, p.post from (
        select actor() as officer_id, true as is_own
        union
        select x.officer_id, false from absence x
         where x.deputy_id = actor() and x.cancelled_at is null and x.began_at <= at_now() and at_now() < x.ended_at
      ) whose join appointment p on p.officer_id = whose.officer_id and (whose.is_own or p.post <> 'deputy')
      join unit u on u.id = p.unit_id join officer o on o.id = actor() and o.state = 'active'
     where p.began_at <= at_now() and p.ended_at is null
  $function$


CREATE OR REPLACE FUNCTION public.readable_scopes()
 RETURNS TABLE(work_group text, unit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select distinct g.work_group, u.id from record_grants() g join unit u on u.path <@ g.path and (g.with_subordinates or u.id = g.unit_id)
     where g.permission in ('records.read', 'records.write')
  $function$


CREATE OR REPLACE FUNCTION public.record_grants()
 RETURNS TABLE(work_group text, permission text, unit_id uuid, path ltree, with_subordinates boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select g.work_group, g.permission, s.id, s.path, g.with_subordinates
      from account_in_use() own
      join permission_grant g on g.account_id = own.id and g.officer_id = actor() and g.ended_at is null
       and g.valid_from <= at_now() and at_now() < g.valid_to
      join unit s on s.id = g.unit_id
     where (g.permission = 'records.read' and own.kind in ('user', 'leader') and s.path <@ own.path)
        or (g.permission = 'records.sensitive' and own.kind = 'user' and s.path <@ own.path)
        or (g.permission = 'records.write' and own.kind = 'user' and s.id = own.unit_id and not g.with_subordinates)
  $function$


CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      raise exception '%: a row of % may not change so', tg_name, tg_table_name
        using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
    end $function$


CREATE OR REPLACE FUNCTION public.registered_accounts()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select id from account where unit_id in (select registered_units())
  $function$


CREATE OR REPLACE FUNCTION public.registered_phone(p_case uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select coalesce(o.phone, (select v.form ->> 'phone' from account a join request_version v on v.request_id = a.request_id and v.form ->> 'officerId' = o.id::text
                               where a.id = k.account_id order by v.version desc limit 1))
      from password_case k join officer o on o.id = k.holder_id
     where k.id = p_case and exists (select 1 from reissue r where r.case_id = k.id and r.ended_at is null and r.confirmed_by = actor()) and exists (select 1 from account_in_use() own where own.kind = 'system_admin')
  $function$


CREATE OR REPLACE FUNCTION public.registered_units()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    with top as (
      select u.path from appointment p join unit u on u.id = p.unit_id join officer o on o.id = p.officer_id and o.state = 'active'
       where p.officer_id = actor() and p.began_at <= at_now() and p.ended_at is null
      union all
      select own.path from account_in_use() own where own.kind = 'unit_admin'
      union all
      select root.path from account_in_use() own join unit root on root.parent_id is null where own.kind = 'system_admin'
    )
    select o.unit_id from officer o where o.id = actor() and o.state = 'active'
    union
    select u.id from unit u where exists (select 1 from top where u.path <@ top.path)
  $function$


CREATE OR REPLACE FUNCTION public.reissue_by_own_hand()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    if tg_op = 'INSERT' or new.confirmed_at is distinct from old.confirmed_at then
      if not exists (select 1 from account_in_use() own where own.kind = 'system_admin' and own.id = case when tg_op = 'INSERT' then new.prepared_through else new.confirmed_through end)
        or (tg_op = 'UPDATE' and (new.confirmed_by is distinct from actor() or new.confirmed_at is distinct from at_now())) then
        raise exception 'R14: nobody reissues in the name of another' using errcode = 'insufficient_privilege';
      end if;
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.reissue_is_by_others()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if exists (select 1 from password_case k, unnest(array[new.prepared_by, new.confirmed_by]) human(id)
                where k.id = new.case_id and human.id in (k.holder_id, k.reported_by, k.stated_by, k.written_by)) then
      raise exception 'R14: whoever holds or reported the account has no hand in its new password' using errcode = 'check_violation', constraint = 'reissue_by_others';
    end if;
    if exists (select 1 from (values (new.prepared_by, new.prepared_through), (new.confirmed_by, new.confirmed_through)) acted(officer_id, account_id)
                where (acted.officer_id, acted.account_id) is distinct from (null, null) and acted.officer_id is not null
                  and not exists (select 1 from account a join custody c on c.account_id = a.id and c.officer_id = acted.officer_id
                                   where a.id = acted.account_id and a.kind = 'system_admin')) then
      raise exception 'R5: the IT department acts through its own accounts' using errcode = 'check_violation', constraint = 'reissue_through_system_account';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.report_of_link(p_link uuid)
 RETURNS TABLE(account_id uuid, user_name text, severity text, last_certain_at timestamp with time zone, asked_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select a.id, a.user_name, m.data ->> 'severity', (m.data ->> 'lastCertainAt')::timestamptz, m.created_at
      from link l join message m on m.id = l.message_id join account a on a.id = l.account_id
      join custody c on c.account_id = a.id and c.officer_id = l.officer_id and c.ended_at is null
     where l.id = p_link and l.purpose = 'confirm_report' and l.officer_id = actor() and l.used_at is null and l.dead_at is null and l.expires_at > at_now()
  $function$


CREATE OR REPLACE FUNCTION public.request_frees_its_place()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    update account_place set state = 'freed' where request_id = new.id and state = 'reserved';
    return null;
  end $function$


CREATE OR REPLACE FUNCTION public.request_no_of(p_request uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select no from request where id = p_request and actor() is not null
  $function$


CREATE OR REPLACE FUNCTION public.review_item_of_open_packet()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  begin
    if exists (select from review_packet p where p.id = old.packet_id and p.state <> 'open') then
      raise exception 'the packet is signed or closed' using errcode = 'check_violation', constraint = 'review_item_of_open_packet';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.review_packet_signed_whole()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  begin
    if exists (select from review_item i where i.packet_id = new.id and i.state = 'open') then
      raise exception 'something of the packet is still open' using errcode = 'check_violation', constraint = 'review_packet_signed_whole';
    end if;
    if exists (select from review_item i where i.packet_id = new.id and i.attested_by = new.signed_by) then
      raise exception 'R21: nobody signs off what they attested' using errcode = 'check_violation', constraint = 'packet_signed_by_another';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.review_preview(p_scope uuid, p_sections jsonb, p_size integer)
 RETURNS TABLE(dossiers integer, items integer, packets integer, units integer, units_without_holder integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    with class as (
      select x."workGroup" as work_group, x.sensitive, count(*)::int as sections, greatest(1, p_size / count(*))::int as officers
        from jsonb_to_recordset(p_sections) x(section text, "workGroup" text, sensitive boolean) group by 1, 2
    ), there as (
      select d.managing_unit_id as unit_id, count(*)::int as dossiers from dossier d join unit u on u.id = d.managing_unit_id join unit s on s.id = p_scope and u.path <@ s.path
        join officer o on o.id = d.officer_id and o.state = 'active' where is_known() group by 1
    ), kept as (
      select t.unit_id, k.work_group, k.sensitive, exists (
               select from account a join custody c on c.account_id = a.id and c.ended_at is null join officer o on o.id = c.officer_id and o.state = 'active'
                 join permission_grant g on g.account_id = a.id and g.officer_id = c.officer_id and g.permission = 'records.write' and g.work_group = k.work_group
                  and g.unit_id = a.unit_id and not g.with_subordinates and g.ended_at is null and g.valid_from <= at_now() and at_now() < g.valid_to
                where a.unit_id = t.unit_id and a.kind = 'user' and a.state = 'active'
                  and (not k.sensitive or exists (select from permission_grant e where e.account_id = a.id and e.officer_id = c.officer_id and e.permission = 'records.sensitive'
                        and e.work_group = k.work_group and e.ended_at is null and e.valid_from <= at_now() and at_now() < e.valid_to))) as has_holder
        from there t cross join class k
    )
    select coalesce((select sum(t.dossiers) from there t), 0)::int, coalesce((select sum(t.dossiers * k.sections) from there t cross join class k), 0)::int,
           coalesce((select sum(ceil(t.dossiers::numeric / k.officers)) from there t cross join class k), 0)::int, (select count(*) from there)::int,
           (select count(distinct unit_id) from kept where not has_holder)::int
  $function$


CREATE OR REPLACE FUNCTION public.review_takes_version(p_officer uuid, p_section text, p_version integer, p_changed text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare touched integer; entry dossier_section; before jsonb; asked text[];
  begin
    select * into entry from dossier_section s where s.officer_id = p_officer and s.section = p_section and s.version = p_version and s.recorded_by = actor() and s.recorded_at = at_now();
    if entry.id is null then return 0; end if;
    -- What differs is asked anew whoever says what differs; of a sealed entry nobody here can tell, and all of it is.
    select content into before from dossier_section s where s.officer_id = p_officer and s.section = p_section and s.version < p_version order by version desc limit 1;
    asked := p_changed || array(
      select coalesce(n.key, o.key) from jsonb_each(jsonb_strip_nulls(entry.content)) n full join jsonb_each(jsonb_strip_nulls(before)) o on o.key = n.key
       where nullif(n.value, '[]') is distinct from nullif(o.value, '[]'));
    if entry.sealed is not null then
      asked := asked || array(select distinct k from review_item i, jsonb_object_keys(i.verdicts) k where i.officer_id = p_officer and i.section = p_section);
    end if;
    -- Whoever signs waits, or has signed before.
    perform from review_packet where id in (select packet_id from review_item where officer_id = p_officer and section = p_section) and state = 'open' order by id for share;
    update review_item i set entry_version = p_version, verdicts = verdicts - asked, state = case when verdicts - asked = verdicts then state else 'open' end,
           attested_by = case when verdicts - asked = verdicts then attested_by end, attested_through = case when verdicts - asked = verdicts then attested_through end,
           attested_at = case when verdicts - asked = verdicts then attested_at end
     where officer_id = p_officer and section = p_section and state <> 'not_attested' and entry_version < p_version
       and exists (select from review_packet p where p.id = i.packet_id and p.state = 'open');
    get diagnostics touched = row_count;
    return touched;
  end $function$


CREATE OR REPLACE FUNCTION public.rights_over(p_unit uuid)
 RETURNS TABLE(work_group text, permission text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select distinct g.work_group, g.permission from record_grants() g join unit u on u.id = p_unit and u.path <@ g.path
     where g.with_subordinates or u.id = g.unit_id
  $function$


CREATE OR REPLACE FUNCTION public.scan_until_registered()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if exists (select 1 from password_case k where k.id = new.case_id and (k.registered_at is not null or k.state <> 'reported')) then
      raise exception 'the written report is registered' using errcode = 'check_violation', constraint = 'scan_until_registered';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.section_at(p_officer uuid, p_section text, p_on date, p_known timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select e.version from dossier_section e
     where e.officer_id = p_officer and e.section = p_section and e.recorded_at <= p_known and e.valid_from <= p_on
       and not exists (select from dossier_section r where r.officer_id = e.officer_id and r.section = e.section
                          and r.replaces = e.version and r.recorded_at <= p_known)
     order by e.valid_from desc, e.version desc limit 1
  $function$


CREATE OR REPLACE FUNCTION public.sensitive_is_for_user_accounts()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    if not exists (select from account a where a.id = new.account_id and a.kind = 'user') then
      raise exception 'R13: sensitive sections are opened through user accounts alone' using errcode = 'check_violation', constraint = 'grant_r13_user_accounts';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION public.sensitive_scopes()
 RETURNS TABLE(work_group text, unit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select g.work_group, u.id from record_grants() g join unit u on u.path <@ g.path and (g.with_subordinates or u.id = g.unit_id)
     where g.permission = 'records.sensitive'
    intersect
    select work_group, unit_id from readable_scopes()
  $function$


CREATE OR REPLACE FUNCTION public.session_by_hash(p_hash bytea, p_at timestamp with time zone)
 RETURNS TABLE(officer_id uuid, account_id uuid, account_kind text, began_at timestamp with time zone, last_seen_at timestamp with time zone, second_factor_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select s.officer_id, s.account_id, a.kind, s.began_at, s.last_seen_at, s.second_factor_at
      from session s join officer o on o.id = s.officer_id and o.state = 'active'
      left join account a on a.id = s.account_id
     where s.token_hash = p_hash and s.ended_at is null
       and (s.account_id is null or (a.state = 'active' and exists (
             select 1 from custody c where c.account_id = a.id and c.officer_id = s.officer_id and c.began_at <= p_at and c.ended_at is null)))
  $function$


CREATE OR REPLACE FUNCTION public.stands_over(p_path ltree, p_post text, p_holder uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select not exists (select 1 from appointment h join unit hu on hu.id = h.unit_id
                        where h.officer_id = p_holder and h.began_at <= at_now() and h.ended_at is null
                          and p_path <@ hu.path and (p_path <> hu.path or (hu.parent_id is not null and h.post <> 'deputy' and p_post = 'deputy')))
  $function$


CREATE OR REPLACE FUNCTION public.stood_in_for()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select officer_id from absence where deputy_id = actor() and cancelled_at is null and began_at <= at_now() and at_now() < ended_at
  $function$


CREATE OR REPLACE FUNCTION public.stop_chat(p_address text)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      update chat_identity set state = 'ended', ended_at = at_now(), end_reason = 'stopped', code_hash = null, address = null, name = null, room = null
       where channel = 'webhook' and state <> 'ended' and address = p_address
      returning id
    $function$


CREATE OR REPLACE FUNCTION public.take_chat_callback(p_id text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    delete from chat_callback where at < at_now() - interval '1 day';
    insert into chat_callback (id, at) values (p_id, at_now()) on conflict do nothing;
    return found;
  end $function$


CREATE OR REPLACE FUNCTION public.take_totp_step(p_account uuid, p_step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    update account_totp set last_step = p_step where account_id = p_account and last_step < p_step;
    return found;
  end $function$


CREATE OR REPLACE FUNCTION public.taken_places(p_unit uuid)
 RETURNS TABLE(kind text, place_no integer, state text, request_id uuid, request_no text, account_id uuid, user_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select p.kind, p.place_no, p.state, p.request_id, r.no, p.account_id, a.user_name
      from account_place p left join request r on r.id = p.request_id left join account a on a.id = p.account_id
     where p.unit_id = p_unit and p.state <> 'freed' and is_known() order by p.kind, p.place_no
  $function$


CREATE OR REPLACE FUNCTION public.takes_part(p_request uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select exists (select 1 from request r where r.id = p_request and actor() in (r.requester_id, r.beneficiary_id))
        or exists (select 1 from task t join task_candidate c on c.task_id = t.id
                    where t.request_id = p_request and c.officer_id = actor() and c.removed_at is null)
        or exists (select 1 from decision d where d.request_id = p_request and d.officer_id = actor())
        -- The IT department looks into a decision of which somebody says that it was not theirs.
        or exists (select 1 from audit_event e
                     join account a on a.id = actor_account() and a.kind = 'system_admin' and a.state = 'active'
                     join custody c on c.account_id = a.id and c.officer_id = actor() and c.began_at <= at_now() and c.ended_at is null
                    where e.request_id = p_request and e.event = 'decision.disputed')
  $function$


CREATE OR REPLACE FUNCTION public.thaw_account(p_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  begin
    update account set state = 'active'
     where state = 'frozen' and id = (
       select k.account_id from password_case k join custody c on c.account_id = k.account_id and c.officer_id = k.holder_id and c.ended_at is null
        where k.id = p_case and k.state = 'false_report' and k.ended_by = actor() and k.ended_at = at_now() and k.password_dead_at is null);
    return found;
  end $function$


CREATE OR REPLACE FUNCTION public.try_spoken_code(p_link uuid, p_hash bytea, p_tries integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare of_case uuid; tried reissue;
  begin
    select l.case_id into of_case from account_of_link(p_link) l where l.reissue_id is not null;
    if of_case is null then
      return 'not_found';
    end if;
    perform from account where id = (select account_id from password_case where id = of_case) for no key update;
    perform from password_case where id = of_case for no key update;
    select * into tried from reissue where case_id = of_case and ended_at is null and confirmed_at is not null for no key update;
    if tried.id is null then
      return 'not_found';
    elsif tried.code_hash is null then
      return 'not_read_out';
    elsif tried.code_hash = p_hash and tried.code_tries < p_tries then
      update reissue set code_proven_at = coalesce(code_proven_at, at_now()) where id = tried.id;
      return 'proven';
    end if;
    update reissue set code_tries = code_tries + 1 where id = tried.id;
    if tried.code_tries + 1 < p_tries then
      return 'wrong';
    end if;
    update reissue set ended_at = at_now(), end_reason = 'code_spent' where id = tried.id;
    update password_case set state = 'ready' where id = of_case;
    update link set dead_at = at_now(), dead_because = 'code_spent' where id = p_link and used_at is null and dead_at is null;
    return 'spent';
  end $function$


CREATE OR REPLACE FUNCTION public.visible_campaigns()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select id from whole_campaigns() w(id) union select p.campaign_id from review_packet p where p.id in (select visible_packets())
  $function$


CREATE OR REPLACE FUNCTION public.visible_cases()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select id from password_case where holder_id = actor() or reported_by = actor() union select cases_in_charge()
  $function$


CREATE OR REPLACE FUNCTION public.visible_packets()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
      select p.id from review_packet p where p.campaign_id = any (array(select whole_campaigns()))
      union
      select p.id from review_packet p where p.managing_unit_id = any (array(select led_units()))
      union
      select p.id from review_packet p where p.managing_unit_id = any (array(select s.unit_id from readable_scopes() s))
         and (p.work_group, p.managing_unit_id) in (select s.work_group, s.unit_id from readable_scopes() s)
      union
      select p.id from review_packet p join custody k on k.account_id = p.holder_account_id and k.officer_id = p.holder_officer_id and k.ended_at is null
       where p.holder_officer_id = actor() and p.state = 'open'
      union
      select p.id from custody k
        join permission_grant g on g.account_id = k.account_id and g.officer_id = k.officer_id and g.permission = 'records.write' and g.ended_at is null
         and g.valid_from <= at_now() and at_now() < g.valid_to
        join review_packet p on p.managing_unit_id = g.unit_id and p.work_group = g.work_group and p.holder_account_id = k.account_id and p.holder_officer_id = k.officer_id
       where k.officer_id = actor() and k.ended_at is null
    $function$


CREATE OR REPLACE FUNCTION public.void_decision_links(p_case uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare dead integer;
  begin
    update link set dead_at = at_now(), dead_because = 'account_frozen'
     where purpose = 'decide' and used_at is null and dead_at is null
       and officer_id = (select k.holder_id from password_case k where k.id = p_case and k.ended_at is null and k.severity <> 'lost' and (session_user <> 'qlcb_api' or may_report(k.account_id)));
    get diagnostics dead = row_count;
    return dead;
  end $function$


CREATE OR REPLACE FUNCTION public.was_approved(p_request uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select exists (select from request r join task t on t.request_id = r.id and t.version = r.version
                      where r.id = p_request and r.ended_at is null and t.outcome = 'approved'
                        and t.position = (select max(s.position) from stage s where s.request_id = r.id and s.version = r.version))
    $function$


CREATE OR REPLACE FUNCTION public.whole_campaigns()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select c.id from review_campaign c join custody k on k.account_id = c.started_through and k.officer_id = c.started_by and k.ended_at is null where c.started_by = actor()
    union
    select c.id from account_in_use() own join review_campaign c on c.organiser_id = own.unit_id where own.kind in ('user', 'leader')
    union
    select id from review_campaign where scope_unit_id in (select led_units())
  $function$


CREATE OR REPLACE FUNCTION public.writable_units(p_group text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select unit_id from record_grants() where permission = 'records.write' and work_group = p_group
  $function$



-- Triggers
CREATE TRIGGER account_end_is_final BEFORE UPDATE ON public.account FOR EACH ROW WHEN (((old.state = 'withdrawn'::text) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER account_frees_its_place AFTER UPDATE ON public.account FOR EACH ROW WHEN (((old.state <> 'withdrawn'::text) AND (new.state = 'withdrawn'::text))) EXECUTE FUNCTION account_frees_its_place()
CREATE TRIGGER account_keeps_its_name BEFORE UPDATE ON public.account FOR EACH ROW WHEN (((((old.id IS DISTINCT FROM new.id) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.user_name IS DISTINCT FROM new.user_name)) OR (old.request_id IS DISTINCT FROM new.request_id))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER account_takes_its_place AFTER INSERT ON public.account FOR EACH ROW EXECUTE FUNCTION account_takes_its_place()
CREATE TRIGGER account_transition BEFORE UPDATE ON public.account FOR EACH ROW WHEN (((old.state <> new.state) AND ((((((((((old.state <> 'awaiting_password'::text) OR (new.state <> 'active'::text)) AND ((old.state <> 'awaiting_password'::text) OR (new.state <> 'frozen'::text))) AND ((old.state <> 'awaiting_password'::text) OR (new.state <> 'withdrawn'::text))) AND ((old.state <> 'active'::text) OR (new.state <> 'awaiting_password'::text))) AND ((old.state <> 'active'::text) OR (new.state <> 'frozen'::text))) AND ((old.state <> 'active'::text) OR (new.state <> 'withdrawn'::text))) AND ((old.state <> 'frozen'::text) OR (new.state <> 'awaiting_password'::text))) AND ((old.state <> 'frozen'::text) OR (new.state <> 'withdrawn'::text))) AND ((old.state <> 'frozen'::text) OR (new.state <> 'active'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER place_end_is_final BEFORE UPDATE ON public.account_place FOR EACH ROW WHEN (((old.state = 'freed'::text) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER place_stays_where_it_is BEFORE UPDATE ON public.account_place FOR EACH ROW WHEN (((((((old.id IS DISTINCT FROM new.id) OR (old.unit_id IS DISTINCT FROM new.unit_id)) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.place_no IS DISTINCT FROM new.place_no)) OR (old.quota IS DISTINCT FROM new.quota)) OR (old.request_id IS DISTINCT FROM new.request_id))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER place_transition BEFORE UPDATE ON public.account_place FOR EACH ROW WHEN (((old.state <> new.state) AND ((((old.state <> 'reserved'::text) OR (new.state <> 'held'::text)) AND ((old.state <> 'reserved'::text) OR (new.state <> 'freed'::text))) AND ((old.state <> 'held'::text) OR (new.state <> 'freed'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER audit_is_insert_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_is_insert_only()
CREATE TRIGGER audit_through_live_account BEFORE INSERT ON public.audit_event FOR EACH ROW WHEN ((new.account_id IS NOT NULL)) EXECUTE FUNCTION audit_through_live_account()
CREATE TRIGGER item_marked_by_own_hand BEFORE UPDATE ON public.case_item FOR EACH ROW EXECUTE FUNCTION item_marked_by_own_hand()
CREATE TRIGGER scan_until_registered BEFORE INSERT OR UPDATE ON public.case_scan FOR EACH ROW EXECUTE FUNCTION scan_until_registered()
CREATE TRIGGER chat_identity_end_is_final BEFORE UPDATE ON public.chat_identity FOR EACH ROW WHEN (((old.state = 'ended'::text) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER chat_identity_keeps_its_officer BEFORE UPDATE ON public.chat_identity FOR EACH ROW WHEN (((old.officer_id IS DISTINCT FROM new.officer_id) OR (old.channel IS DISTINCT FROM new.channel))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER chat_identity_transition BEFORE UPDATE ON public.chat_identity FOR EACH ROW WHEN (((old.state <> new.state) AND ((((old.state <> 'asked'::text) OR (new.state <> 'linked'::text)) AND ((old.state <> 'asked'::text) OR (new.state <> 'ended'::text))) AND ((old.state <> 'linked'::text) OR (new.state <> 'ended'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER chat_is_proved_first BEFORE INSERT OR UPDATE ON public.chat_identity FOR EACH ROW EXECUTE FUNCTION chat_is_proved_first()
CREATE TRIGGER correction_changes_by_own_hand BEFORE UPDATE ON public.correction FOR EACH ROW EXECUTE FUNCTION correction_changes_by_own_hand()
CREATE TRIGGER correction_end_is_final BEFORE UPDATE ON public.correction FOR EACH ROW WHEN (((old.ended_at IS NOT NULL) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER correction_names_its_entry BEFORE UPDATE ON public.correction FOR EACH ROW WHEN (((new.state = 'recorded'::text) AND (old.state <> 'recorded'::text))) EXECUTE FUNCTION correction_names_its_entry()
CREATE TRIGGER correction_stands BEFORE UPDATE ON public.correction FOR EACH ROW WHEN ((((((((((old.id IS DISTINCT FROM new.id) OR (old.no IS DISTINCT FROM new.no)) OR (old.officer_id IS DISTINCT FROM new.officer_id)) OR (old.section IS DISTINCT FROM new.section)) OR (old.source IS DISTINCT FROM new.source)) OR (old.item_id IS DISTINCT FROM new.item_id)) OR (old.request_id IS DISTINCT FROM new.request_id)) OR (old.opened_at IS DISTINCT FROM new.opened_at)) OR (old.opened_by IS DISTINCT FROM new.opened_by))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER correction_transition BEFORE UPDATE ON public.correction FOR EACH ROW WHEN (((old.state <> new.state) AND (old.ended_at IS NULL) AND (((((((((old.state <> 'open'::text) OR (new.state <> 'stated'::text)) AND ((old.state <> 'open'::text) OR (new.state <> 'recorded'::text))) AND ((old.state <> 'open'::text) OR (new.state <> 'withdrawn'::text))) AND ((old.state <> 'stated'::text) OR (new.state <> 'open'::text))) AND ((old.state <> 'stated'::text) OR (new.state <> 'recorded'::text))) AND ((old.state <> 'stated'::text) OR (new.state <> 'withdrawn'::text))) AND ((old.state <> 'stated'::text) OR (new.state <> 'found_right'::text))) AND ((old.state <> 'stated'::text) OR (new.state <> 'paper_put_right'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER custody_end_is_final BEFORE UPDATE ON public.custody FOR EACH ROW WHEN (((old.ended_at IS NOT NULL) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER decision_is_by_another BEFORE INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION decision_is_by_another()
CREATE TRIGGER decision_is_insert_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decision FOR EACH STATEMENT EXECUTE FUNCTION is_insert_only()
CREATE TRIGGER decision_is_of_its_task BEFORE INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION decision_is_of_its_task()
CREATE TRIGGER key_follows_the_erased_one BEFORE INSERT ON public.dossier_key FOR EACH ROW WHEN ((new.version > 1)) EXECUTE FUNCTION key_follows_the_erased_one()
CREATE TRIGGER key_is_only_erased BEFORE UPDATE ON public.dossier_key FOR EACH ROW WHEN (((old.erased_at IS NOT NULL) OR (new.erased_at IS NULL) OR (((old.officer_id IS DISTINCT FROM new.officer_id) OR (old.version IS DISTINCT FROM new.version)) OR (old.made_at IS DISTINCT FROM new.made_at)))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER key_stays BEFORE DELETE OR TRUNCATE ON public.dossier_key FOR EACH STATEMENT EXECUTE FUNCTION is_insert_only()
CREATE TRIGGER dossier_follows_its_entries AFTER INSERT ON public.dossier_section REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION dossier_follows_its_entries()
CREATE TRIGGER dossier_section_is_insert_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dossier_section FOR EACH STATEMENT EXECUTE FUNCTION is_insert_only()
CREATE TRIGGER entries_follow_each_other AFTER INSERT ON public.dossier_section REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION entries_follow_each_other()
CREATE TRIGGER link_end_is_final BEFORE UPDATE ON public.link FOR EACH ROW WHEN ((((old.used_at IS NOT NULL) OR (old.dead_at IS NOT NULL)) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER link_ends_in_one_way BEFORE UPDATE ON public.link FOR EACH ROW WHEN (((new.used_at IS NOT NULL) AND (new.dead_at IS NOT NULL))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER message_end_is_final BEFORE UPDATE ON public.message FOR EACH ROW WHEN (((old.state <> 'due'::text) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER case_changes_by_own_hand BEFORE UPDATE ON public.password_case FOR EACH ROW EXECUTE FUNCTION case_changes_by_own_hand()
CREATE TRIGGER case_end_is_final BEFORE UPDATE ON public.password_case FOR EACH ROW WHEN (((old.ended_at IS NOT NULL) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER case_stands BEFORE UPDATE ON public.password_case FOR EACH ROW WHEN (((((((((old.id IS DISTINCT FROM new.id) OR (old.no IS DISTINCT FROM new.no)) OR (old.account_id IS DISTINCT FROM new.account_id)) OR (old.holder_id IS DISTINCT FROM new.holder_id)) OR (old.reported_at IS DISTINCT FROM new.reported_at)) OR (old.reported_by IS DISTINCT FROM new.reported_by)) OR (old.reported_as IS DISTINCT FROM new.reported_as)) OR (array_position(ARRAY['lost'::text, 'suspected'::text, 'compromised'::text], new.severity) < array_position(ARRAY['lost'::text, 'suspected'::text, 'compromised'::text], old.severity)) OR (new.last_certain_at > old.last_certain_at) OR ((old.last_certain_at IS NOT NULL) AND (new.last_certain_at IS NULL)) OR ((old.stated_at IS NOT NULL) AND (((old.facts IS DISTINCT FROM new.facts) OR (old.stated_at IS DISTINCT FROM new.stated_at)) OR (old.stated_by IS DISTINCT FROM new.stated_by))) OR ((old.registered_at IS NOT NULL) AND ((((old.incoming_no IS DISTINCT FROM new.incoming_no) OR (old.incoming_on IS DISTINCT FROM new.incoming_on)) OR (old.registered_by IS DISTINCT FROM new.registered_by)) OR (old.written_hash IS DISTINCT FROM new.written_hash))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER case_transition BEFORE UPDATE ON public.password_case FOR EACH ROW WHEN (((old.state <> new.state) AND (old.ended_at IS NULL) AND (((((((((((((((((((((old.state <> 'reported'::text) OR (new.state <> 'ready'::text)) AND ((old.state <> 'reported'::text) OR (new.state <> 'false_report'::text))) AND ((old.state <> 'reported'::text) OR (new.state <> 'account_withdrawn'::text))) AND ((old.state <> 'reported'::text) OR (new.state <> 'handed_over'::text))) AND ((old.state <> 'ready'::text) OR (new.state <> 'prepared'::text))) AND ((old.state <> 'ready'::text) OR (new.state <> 'false_report'::text))) AND ((old.state <> 'ready'::text) OR (new.state <> 'account_withdrawn'::text))) AND ((old.state <> 'ready'::text) OR (new.state <> 'handed_over'::text))) AND ((old.state <> 'prepared'::text) OR (new.state <> 'ready'::text))) AND ((old.state <> 'prepared'::text) OR (new.state <> 'confirmed'::text))) AND ((old.state <> 'prepared'::text) OR (new.state <> 'false_report'::text))) AND ((old.state <> 'prepared'::text) OR (new.state <> 'account_withdrawn'::text))) AND ((old.state <> 'prepared'::text) OR (new.state <> 'handed_over'::text))) AND ((old.state <> 'confirmed'::text) OR (new.state <> 'ready'::text))) AND ((old.state <> 'confirmed'::text) OR (new.state <> 'reissued'::text))) AND ((old.state <> 'confirmed'::text) OR (new.state <> 'account_withdrawn'::text))) AND ((old.state <> 'confirmed'::text) OR (new.state <> 'handed_over'::text))) AND ((old.state <> 'reissued'::text) OR (new.state <> 'reviewed'::text))) AND ((old.state <> 'reissued'::text) OR (new.state <> 'closed'::text))) AND ((old.state <> 'reviewed'::text) OR (new.state <> 'closed'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER case_was_reviewed BEFORE UPDATE ON public.password_case FOR EACH ROW WHEN (((old.state = 'reissued'::text) AND (new.state = ANY (ARRAY['reviewed'::text, 'closed'::text])))) EXECUTE FUNCTION case_was_reviewed()
CREATE TRIGGER grant_end_is_final BEFORE UPDATE ON public.permission_grant FOR EACH ROW WHEN (((old.ended_at IS NOT NULL) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER grant_keeps_the_rules BEFORE INSERT ON public.permission_grant FOR EACH ROW EXECUTE FUNCTION grant_keeps_the_rules()
CREATE TRIGGER grant_only_ends BEFORE UPDATE ON public.permission_grant FOR EACH ROW WHEN ((((((((((((old.id IS DISTINCT FROM new.id) OR (old.account_id IS DISTINCT FROM new.account_id)) OR (old.officer_id IS DISTINCT FROM new.officer_id)) OR (old.permission IS DISTINCT FROM new.permission)) OR (old.work_group IS DISTINCT FROM new.work_group)) OR (old.unit_id IS DISTINCT FROM new.unit_id)) OR (old.with_subordinates IS DISTINCT FROM new.with_subordinates)) OR (old.valid_from IS DISTINCT FROM new.valid_from)) OR (old.valid_to IS DISTINCT FROM new.valid_to)) OR (old.request_id IS DISTINCT FROM new.request_id)) OR (old.granted_at IS DISTINCT FROM new.granted_at))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER sensitive_is_for_user_accounts BEFORE INSERT ON public.permission_grant FOR EACH ROW WHEN ((new.permission = 'records.sensitive'::text)) EXECUTE FUNCTION sensitive_is_for_user_accounts()
CREATE TRIGGER reissue_by_own_hand BEFORE INSERT OR UPDATE ON public.reissue FOR EACH ROW EXECUTE FUNCTION reissue_by_own_hand()
CREATE TRIGGER reissue_end_is_final BEFORE UPDATE ON public.reissue FOR EACH ROW WHEN (((old.ended_at IS NOT NULL) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER reissue_is_by_others BEFORE INSERT OR UPDATE ON public.reissue FOR EACH ROW EXECUTE FUNCTION reissue_is_by_others()
CREATE TRIGGER reissue_stands BEFORE UPDATE ON public.reissue FOR EACH ROW WHEN (((((((old.id IS DISTINCT FROM new.id) OR (old.case_id IS DISTINCT FROM new.case_id)) OR (old.prepared_at IS DISTINCT FROM new.prepared_at)) OR (old.prepared_by IS DISTINCT FROM new.prepared_by)) OR (old.prepared_through IS DISTINCT FROM new.prepared_through)) OR ((old.confirmed_at IS NOT NULL) AND (((old.confirmed_at IS DISTINCT FROM new.confirmed_at) OR (old.confirmed_by IS DISTINCT FROM new.confirmed_by)) OR (old.expires_at IS DISTINCT FROM new.expires_at))) OR ((old.code_hash IS NOT NULL) AND (old.code_hash IS DISTINCT FROM new.code_hash)))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER request_end_is_final BEFORE UPDATE ON public.request FOR EACH ROW WHEN (((old.ended_at IS NOT NULL) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER request_frees_its_place AFTER UPDATE ON public.request FOR EACH ROW WHEN (((new.kind = 'account.issue'::text) AND (old.ended_at IS NULL) AND (new.ended_at IS NOT NULL))) EXECUTE FUNCTION request_frees_its_place()
CREATE TRIGGER request_is_edited_by_its_requester BEFORE UPDATE ON public.request FOR EACH ROW WHEN (((actor() <> old.requester_id) AND ((((old.version IS DISTINCT FROM new.version) OR (old.account_id IS DISTINCT FROM new.account_id)) OR (old.beneficiary_id IS DISTINCT FROM new.beneficiary_id)) OR ((old.state <> new.state) AND (new.state = ANY (ARRAY['submitted'::text, 'withdrawn'::text])))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER request_transition BEFORE UPDATE ON public.request FOR EACH ROW WHEN (((old.state <> new.state) AND (old.ended_at IS NULL) AND ((((((((((((((old.state <> 'submitted'::text) OR (new.state <> 'asking'::text)) AND ((old.state <> 'submitted'::text) OR (new.state <> 'withdrawn'::text))) AND ((old.state <> 'submitted'::text) OR (new.state <> 'failed'::text))) AND ((old.state <> 'asking'::text) OR (new.state <> 'submitted'::text))) AND ((old.state <> 'asking'::text) OR (new.state <> 'sent_back'::text))) AND ((old.state <> 'asking'::text) OR (new.state <> 'approved'::text))) AND ((old.state <> 'asking'::text) OR (new.state <> 'rejected'::text))) AND ((old.state <> 'asking'::text) OR (new.state <> 'expired'::text))) AND ((old.state <> 'asking'::text) OR (new.state <> 'withdrawn'::text))) AND ((old.state <> 'asking'::text) OR (new.state <> 'failed'::text))) AND ((old.state <> 'sent_back'::text) OR (new.state <> 'submitted'::text))) AND ((old.state <> 'sent_back'::text) OR (new.state <> 'withdrawn'::text))) AND ((old.state <> 'sent_back'::text) OR (new.state <> 'expired'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER request_version_by_one BEFORE UPDATE ON public.request FOR EACH ROW WHEN (((new.version <> old.version) AND (new.version <> (old.version + 1)))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER request_version_stands BEFORE UPDATE ON public.request_version FOR EACH ROW WHEN (((old.planned_at IS NOT NULL) OR ((((((old.request_id IS DISTINCT FROM new.request_id) OR (old.version IS DISTINCT FROM new.version)) OR (old.form IS DISTINCT FROM new.form)) OR (old.findings IS DISTINCT FROM new.findings)) OR (old.submitted_by IS DISTINCT FROM new.submitted_by)) OR (old.submitted_at IS DISTINCT FROM new.submitted_at)))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER request_version_stays BEFORE DELETE OR TRUNCATE ON public.request_version FOR EACH STATEMENT EXECUTE FUNCTION is_insert_only()
CREATE TRIGGER review_end_is_final BEFORE UPDATE ON public.review_campaign FOR EACH ROW WHEN (((old.state = 'closed'::text) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER review_transition BEFORE UPDATE ON public.review_campaign FOR EACH ROW WHEN (((old.state <> new.state) AND (((old.state <> 'opening'::text) OR (new.state <> 'open'::text)) AND ((old.state <> 'open'::text) OR (new.state <> 'closed'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER item_attested_as_it_stands BEFORE UPDATE ON public.review_item FOR EACH ROW EXECUTE FUNCTION item_attested_as_it_stands()
CREATE TRIGGER item_end_is_final BEFORE UPDATE ON public.review_item FOR EACH ROW WHEN (((old.state = 'not_attested'::text) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER item_transition BEFORE UPDATE ON public.review_item FOR EACH ROW WHEN (((old.state <> new.state) AND ((((old.state <> 'open'::text) OR (new.state <> 'attested'::text)) AND ((old.state <> 'attested'::text) OR (new.state <> 'open'::text))) AND ((old.state <> 'open'::text) OR (new.state <> 'not_attested'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER review_item_of_open_packet BEFORE UPDATE ON public.review_item FOR EACH ROW EXECUTE FUNCTION review_item_of_open_packet()
CREATE TRIGGER packet_end_is_final BEFORE UPDATE ON public.review_packet FOR EACH ROW WHEN (((old.state = 'signed'::text) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER packet_transition BEFORE UPDATE ON public.review_packet FOR EACH ROW WHEN (((old.state <> new.state) AND ((((old.state <> 'open'::text) OR (new.state <> 'signed'::text)) AND ((old.state <> 'open'::text) OR (new.state <> 'closed'::text))) AND ((old.state <> 'closed'::text) OR (new.state <> 'signed'::text))))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER review_packet_signed_whole BEFORE UPDATE ON public.review_packet FOR EACH ROW WHEN (((new.state <> 'open'::text) AND (old.state <> new.state))) EXECUTE FUNCTION review_packet_signed_whole()
CREATE TRIGGER urge_is_insert_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_urge FOR EACH STATEMENT EXECUTE FUNCTION is_insert_only()
CREATE TRIGGER session_end_is_final BEFORE UPDATE ON public.session FOR EACH ROW WHEN (((old.ended_at IS NOT NULL) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER stage_is_insert_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.stage FOR EACH STATEMENT EXECUTE FUNCTION is_insert_only()
CREATE TRIGGER task_end_is_final BEFORE UPDATE ON public.task FOR EACH ROW WHEN (((old.state = 'ended'::text) AND (old.* IS DISTINCT FROM new.*))) EXECUTE FUNCTION refuse_change()

-- Row-level security
absence: enabled forced
account: enabled forced
account_place: enabled forced
account_secret: enabled forced
account_totp: enabled forced
appointment: enabled forced
audit_event: enabled forced
case_candidate: enabled forced
case_duty: enabled forced
case_item: enabled forced
case_number: enabled forced
case_scan: enabled forced
chat_callback: enabled forced
chat_channel: enabled forced
chat_identity: enabled forced
correction: enabled forced
custody: enabled forced
decision: enabled forced
dossier: enabled forced
dossier_key: enabled forced
dossier_section: enabled forced
engine_outbox: off 
idempotency_key: enabled forced
link: enabled forced
message: enabled forced
notice_choice: enabled forced
officer: enabled forced
password_case: enabled forced
permission_grant: enabled forced
rate_limit: off 
reissue: enabled forced
request: enabled forced
request_comment: enabled forced
request_version: enabled forced
review_campaign: enabled forced
review_item: enabled forced
review_packet: enabled forced
review_urge: enabled forced
session: enabled forced
sign_in_failure: off 
stage: enabled forced
task: enabled forced
task_candidate: enabled forced
unit: enabled forced

-- Policies
absence api_directory: SELECT to qlcb_api using ((( SELECT actor() AS actor) IS NOT NULL)) with check ()
absence api_own_change: UPDATE to qlcb_api using (((officer_id = ( SELECT actor() AS actor)) AND (cancelled_at IS NULL) AND (ended_at > ( SELECT at_now() AS at_now)))) with check (((officer_id = ( SELECT actor() AS actor)) AND (cancelled_at = ( SELECT at_now() AS at_now))))
absence api_own_new: INSERT to qlcb_api using () with check (((officer_id = ( SELECT actor() AS actor)) AND (cancelled_at IS NULL) AND (ended_at > ( SELECT at_now() AS at_now))))
absence engine_works: ALL to qlcb_worker using (true) with check (true)
absence owner_keeps: ALL to qlcb_owner using (true) with check (true)
account api_held_or_registered: SELECT to qlcb_api using (((id IN ( SELECT held_accounts() AS held_accounts)) OR (id IN ( SELECT registered_accounts() AS registered_accounts)) OR (id IN ( SELECT asked_accounts() AS asked_accounts)))) with check ()
account engine_issues_by_request: INSERT to qlcb_worker using () with check (((request_id IS NOT NULL) AND (state = 'awaiting_password'::text)))
account engine_issues_what_was_approved: INSERT to qlcb_worker using () with check (was_approved(request_id))
account engine_works: ALL to qlcb_worker using (true) with check (true)
account owner_keeps: ALL to qlcb_owner using (true) with check (true)
account_place api_reserves: INSERT to qlcb_api using () with check (((state = 'reserved'::text) AND (account_id IS NULL) AND (EXISTS ( SELECT 1
   FROM request r
  WHERE ((r.id = account_place.request_id) AND (r.requester_id = ( SELECT actor() AS actor)) AND (r.kind = 'account.issue'::text) AND (r.unit_id = account_place.unit_id))))))
account_place engine_works: SELECT to qlcb_worker using (true) with check ()
account_place owner_keeps: ALL to qlcb_owner using (true) with check (true)
account_secret engine_works: ALL to qlcb_worker using (true) with check ()
account_secret owner_keeps: ALL to qlcb_owner using (true) with check (true)
account_totp engine_works: ALL to qlcb_worker using (true) with check ()
account_totp owner_keeps: ALL to qlcb_owner using (true) with check (true)
appointment api_directory: SELECT to qlcb_api using ((( SELECT actor() AS actor) IS NOT NULL)) with check ()
appointment engine_works: ALL to qlcb_worker using (true) with check (true)
appointment owner_keeps: ALL to qlcb_owner using (true) with check (true)
audit_event api_own_or_takes_part: SELECT to qlcb_api using (((officer_id = ( SELECT actor() AS actor)) OR takes_part(request_id))) with check ()
audit_event api_records: INSERT to qlcb_api using () with check (((at = ( SELECT at_now() AS at_now)) AND (NOT (officer_id IS DISTINCT FROM ( SELECT actor() AS actor))) AND (NOT (account_id IS DISTINCT FROM ( SELECT actor_account() AS actor_account))) AND (actor_kind = ANY (ARRAY['officer'::text, 'anonymous'::text]))))
audit_event engine_records: INSERT to qlcb_worker using () with check (((actor_kind = 'engine'::text) AND (officer_id IS NULL) AND (at = ( SELECT at_now() AS at_now))))
audit_event owner_keeps: ALL to qlcb_owner using (true) with check (true)
case_candidate api_reports: INSERT to qlcb_api using () with check ((EXISTS ( SELECT 1
   FROM password_case k
  WHERE ((k.id = case_candidate.case_id) AND (k.reported_by = ( SELECT actor() AS actor)) AND (k.reported_at = ( SELECT at_now() AS at_now))))))
case_candidate api_sees: SELECT to qlcb_api using ((case_id IN ( SELECT visible_cases() AS visible_cases))) with check ()
case_candidate engine_works: ALL to qlcb_worker using (true) with check (true)
case_candidate owner_keeps: ALL to qlcb_owner using (true) with check (true)
case_duty api_reports: INSERT to qlcb_api using () with check ((EXISTS ( SELECT 1
   FROM password_case k
  WHERE ((k.id = case_duty.case_id) AND (k.reported_by = ( SELECT actor() AS actor)) AND (k.reported_at = ( SELECT at_now() AS at_now))))))
case_duty api_sees: SELECT to qlcb_api using ((case_id IN ( SELECT visible_cases() AS visible_cases))) with check ()
case_duty engine_works: ALL to qlcb_worker using (true) with check (true)
case_duty owner_keeps: ALL to qlcb_owner using (true) with check (true)
case_item api_marks: UPDATE to qlcb_api using ((case_id IN ( SELECT acted_cases() AS acted_cases))) with check ()
case_item api_sees: SELECT to qlcb_api using ((case_id IN ( SELECT acted_cases() AS acted_cases))) with check ()
case_item engine_works: SELECT to qlcb_worker using (true) with check ()
case_item owner_keeps: ALL to qlcb_owner using (true) with check (true)
case_number owner_keeps: ALL to qlcb_owner using (true) with check (true)
case_scan api_replaces: UPDATE to qlcb_api using ((case_id IN ( SELECT acted_cases() AS acted_cases))) with check ((uploaded_by = ( SELECT actor() AS actor)))
case_scan api_sees: SELECT to qlcb_api using ((case_id IN ( SELECT acted_cases() AS acted_cases))) with check ()
case_scan api_uploads: INSERT to qlcb_api using () with check (((uploaded_by = ( SELECT actor() AS actor)) AND (case_id IN ( SELECT acted_cases() AS acted_cases))))
case_scan owner_keeps: ALL to qlcb_owner using (true) with check (true)
chat_callback owner_keeps: ALL to qlcb_owner using (true) with check (true)
chat_channel api_reads: SELECT to qlcb_api using ((( SELECT actor() AS actor) IS NOT NULL)) with check ()
chat_channel engine_works: ALL to qlcb_worker using (true) with check (true)
chat_channel owner_keeps: ALL to qlcb_owner using (true) with check (true)
chat_identity api_own: SELECT to qlcb_api using ((officer_id = ( SELECT actor() AS actor))) with check ()
chat_identity api_own_change: UPDATE to qlcb_api using ((officer_id = ( SELECT actor() AS actor))) with check ((officer_id = ( SELECT actor() AS actor)))
chat_identity api_own_new: INSERT to qlcb_api using () with check (((officer_id = ( SELECT actor() AS actor)) AND (state = 'asked'::text) AND (asked_at = ( SELECT at_now() AS at_now)) AND (answered_at IS NULL) AND (linked_at IS NULL)))
chat_identity engine_works: ALL to qlcb_worker using (true) with check (true)
chat_identity owner_keeps: ALL to qlcb_owner using (true) with check (true)
correction api_acts: UPDATE to qlcb_api using (((managing_unit(officer_id) IN ( SELECT led_units() AS led_units)) OR (managing_unit(officer_id) = ANY (ARRAY( SELECT writable_units(correction.work_group) AS writable_units))))) with check (
CASE
    WHEN (state = ANY (ARRAY['recorded'::text, 'stated'::text])) THEN (managing_unit(officer_id) = ANY (ARRAY( SELECT writable_units(correction.work_group) AS writable_units)))
    WHEN (state = ANY (ARRAY['found_right'::text, 'paper_put_right'::text])) THEN ((ended_by = ( SELECT actor() AS actor)) AND (managing_unit(officer_id) IN ( SELECT led_units() AS led_units)))
    ELSE true
END)
correction api_opens: INSERT to qlcb_api using () with check (((source = 'review'::text) AND (state = 'open'::text) AND (opened_by = ( SELECT actor() AS actor)) AND (opened_at = ( SELECT at_now() AS at_now)) AND (EXISTS ( SELECT 1
   FROM (review_item i
     JOIN review_packet p ON ((p.id = i.packet_id)))
  WHERE ((i.id = correction.item_id) AND (i.officer_id = correction.officer_id) AND (i.section = correction.section) AND (p.work_group = correction.work_group) AND (p.sensitive = correction.sensitive) AND (i.packet_id IN ( SELECT held_packets() AS held_packets)))))))
correction api_sees: SELECT to qlcb_api using (((managing_unit(officer_id) IN ( SELECT led_units() AS led_units)) OR ((opened_by = ( SELECT actor() AS actor)) AND (managing_unit(officer_id) IN ( SELECT kept_units() AS kept_units))) OR ((work_group, managing_unit(officer_id)) IN ( SELECT s.work_group,
    s.unit_id
   FROM readable_scopes() s(work_group, unit_id))))) with check ()
correction engine_opens: INSERT to qlcb_worker using () with check (((source = 'problem'::text) AND (state = 'open'::text) AND (opened_by IS NULL)))
correction engine_sees: SELECT to qlcb_worker using (true) with check ()
correction engine_tends: UPDATE to qlcb_worker using (true) with check (true)
correction owner_keeps: ALL to qlcb_owner using (true) with check (true)
custody api_own_or_registered: SELECT to qlcb_api using (((officer_id = ( SELECT actor() AS actor)) OR (account_id IN ( SELECT registered_accounts() AS registered_accounts)))) with check ()
custody engine_assigns_what_was_approved: INSERT to qlcb_worker using () with check ((was_approved(request_id) AND (EXISTS ( SELECT
   FROM request r
  WHERE ((r.id = custody.request_id) AND (r.kind = ANY (ARRAY['account.issue'::text, 'account.handover'::text])) AND (r.beneficiary_id = custody.officer_id) AND (r.account_id = custody.account_id))))))
custody engine_works: ALL to qlcb_worker using (true) with check (true)
custody owner_keeps: ALL to qlcb_owner using (true) with check (true)
decision api_decides: INSERT to qlcb_api using () with check (((officer_id = ( SELECT actor() AS actor)) AND (NOT (account_id IS DISTINCT FROM ( SELECT actor_account() AS actor_account))) AND (decided_at = ( SELECT at_now() AS at_now)) AND is_asked_now(task_id)))
decision api_takes_part: SELECT to qlcb_api using (takes_part(request_id)) with check ()
decision engine_works: ALL to qlcb_worker using (true) with check (true)
decision owner_keeps: ALL to qlcb_owner using (true) with check (true)
dossier api_reads: SELECT to qlcb_api using ((managing_unit_id IN ( SELECT u.u
   FROM any_readable_units() u(u)))) with check ()
dossier owner_keeps: ALL to qlcb_owner using (true) with check (true)
dossier_key api_opens: SELECT to qlcb_api using ((('officers'::text, managing_unit(officer_id)) IN ( SELECT s.work_group,
    s.unit_id
   FROM sensitive_scopes() s(work_group, unit_id)))) with check ()
dossier_key api_seals: INSERT to qlcb_api using () with check (((made_at = ( SELECT at_now() AS at_now)) AND (erased_at IS NULL) AND (managing_unit(officer_id) = ANY (ARRAY( SELECT writable_units('officers'::text) AS writable_units))) AND (('officers'::text, managing_unit(officer_id)) IN ( SELECT s.work_group,
    s.unit_id
   FROM sensitive_scopes() s(work_group, unit_id)))))
dossier_key owner_keeps: ALL to qlcb_owner using (true) with check (true)
dossier_section api_reads: SELECT to qlcb_api using (
CASE
    WHEN (sealed IS NULL) THEN ((work_group, managing_unit(officer_id)) IN ( SELECT s.work_group,
        s.unit_id
       FROM readable_scopes() s(work_group, unit_id)))
    ELSE ((work_group, managing_unit(officer_id)) IN ( SELECT s.work_group,
        s.unit_id
       FROM sensitive_scopes() s(work_group, unit_id)))
END) with check ()
dossier_section api_writes: INSERT to qlcb_api using () with check (((recorded_by = ( SELECT actor() AS actor)) AND (recorded_through = ( SELECT actor_account() AS actor_account)) AND (recorded_at = ( SELECT at_now() AS at_now)) AND (managing_unit(officer_id) = ANY (ARRAY( SELECT writable_units(dossier_section.work_group) AS writable_units))) AND ((sealed IS NULL) OR ((work_group, managing_unit(officer_id)) IN ( SELECT s.work_group,
    s.unit_id
   FROM sensitive_scopes() s(work_group, unit_id))))))
dossier_section owner_keeps: ALL to qlcb_owner using (true) with check (true)
idempotency_key api_own: ALL to qlcb_api using ((officer_id = ( SELECT actor() AS actor))) with check ((officer_id = ( SELECT actor() AS actor)))
idempotency_key owner_keeps: ALL to qlcb_owner using (true) with check (true)
link api_own: SELECT to qlcb_api using ((officer_id = ( SELECT actor() AS actor))) with check ()
link api_own_change: UPDATE to qlcb_api using ((officer_id = ( SELECT actor() AS actor))) with check ()
link engine_works: ALL to qlcb_worker using (true) with check (true)
link owner_keeps: ALL to qlcb_owner using (true) with check (true)
message api_sends: INSERT to qlcb_api using () with check (((state = 'due'::text) AND ((( SELECT actor() AS actor) IS NOT NULL) OR (template = ANY (ARRAY['sign_in_link'::text, 'account_locked'::text, 'password_report_link'::text])))))
message engine_works: ALL to qlcb_worker using (true) with check (true)
message owner_keeps: ALL to qlcb_owner using (true) with check (true)
notice_choice api_own: ALL to qlcb_api using ((officer_id = ( SELECT actor() AS actor))) with check ((officer_id = ( SELECT actor() AS actor)))
notice_choice owner_keeps: ALL to qlcb_owner using (true) with check (true)
officer api_directory: SELECT to qlcb_api using ((( SELECT actor() AS actor) IS NOT NULL)) with check ()
officer api_own_language: UPDATE to qlcb_api using ((id = ( SELECT actor() AS actor))) with check ((id = ( SELECT actor() AS actor)))
officer engine_works: ALL to qlcb_worker using (true) with check (true)
officer owner_keeps: ALL to qlcb_owner using (true) with check (true)
password_case api_acts: UPDATE to qlcb_api using (((id IN ( SELECT visible_cases() AS visible_cases)) OR may_report(account_id))) with check ((state = ANY (ARRAY['reported'::text, 'ready'::text, 'prepared'::text, 'confirmed'::text, 'reissued'::text, 'false_report'::text])))
password_case api_reports: INSERT to qlcb_api using () with check (((reported_by = ( SELECT actor() AS actor)) AND (reported_at = ( SELECT at_now() AS at_now)) AND (state = 'reported'::text) AND may_report(account_id)))
password_case api_sees: SELECT to qlcb_api using (((reported_by = ( SELECT actor() AS actor)) OR (id IN ( SELECT visible_cases() AS visible_cases)))) with check ()
password_case engine_works: ALL to qlcb_worker using (true) with check (true)
password_case owner_keeps: ALL to qlcb_owner using (true) with check (true)
permission_grant api_own_or_overseen: SELECT to qlcb_api using (((officer_id = ( SELECT actor() AS actor)) OR (account_id IN ( SELECT overseen_accounts() AS overseen_accounts)) OR (account_id IN ( SELECT asked_accounts() AS asked_accounts)))) with check ()
permission_grant api_own_or_overseen_end: UPDATE to qlcb_api using (((officer_id = ( SELECT actor() AS actor)) OR (account_id IN ( SELECT overseen_accounts() AS overseen_accounts)))) with check ()
permission_grant engine_works: ALL to qlcb_worker using (true) with check (true)
permission_grant owner_keeps: ALL to qlcb_owner using (true) with check (true)
reissue api_confirms: UPDATE to qlcb_api using ((case_id IN ( SELECT visible_cases() AS visible_cases))) with check ()
reissue api_prepares: INSERT to qlcb_api using () with check (((prepared_by = ( SELECT actor() AS actor)) AND (prepared_through = ( SELECT actor_account() AS actor_account)) AND (prepared_at = ( SELECT at_now() AS at_now)) AND (confirmed_at IS NULL) AND (case_id IN ( SELECT acted_cases() AS acted_cases))))
reissue api_sees: SELECT to qlcb_api using ((case_id IN ( SELECT visible_cases() AS visible_cases))) with check ()
reissue engine_works: ALL to qlcb_worker using (true) with check (true)
reissue owner_keeps: ALL to qlcb_owner using (true) with check (true)
request api_changes: UPDATE to qlcb_api using (takes_part(id)) with check ((state = ANY (ARRAY['submitted'::text, 'asking'::text, 'sent_back'::text, 'withdrawn'::text])))
request api_own_new: INSERT to qlcb_api using () with check (((requester_id = ( SELECT actor() AS actor)) AND (state = 'submitted'::text) AND (version = 1) AND (submitted_at = ( SELECT at_now() AS at_now))))
request api_takes_part: SELECT to qlcb_api using (((requester_id = ( SELECT actor() AS actor)) OR (beneficiary_id = ( SELECT actor() AS actor)) OR takes_part(id))) with check ()
request engine_works: ALL to qlcb_worker using (true) with check (true)
request owner_keeps: ALL to qlcb_owner using (true) with check (true)
request_comment api_takes_part: SELECT to qlcb_api using (takes_part(request_id)) with check ()
request_comment api_takes_part_new: INSERT to qlcb_api using () with check (((officer_id = ( SELECT actor() AS actor)) AND (at = ( SELECT at_now() AS at_now)) AND takes_part(request_id) AND is_open(request_id)))
request_comment engine_works: ALL to qlcb_worker using (true) with check (true)
request_comment owner_keeps: ALL to qlcb_owner using (true) with check (true)
request_version api_own_new: INSERT to qlcb_api using () with check (((submitted_by = ( SELECT actor() AS actor)) AND (submitted_at = ( SELECT at_now() AS at_now)) AND (planned_at IS NULL) AND (EXISTS ( SELECT 1
   FROM request r
  WHERE ((r.id = request_version.request_id) AND (r.requester_id = ( SELECT actor() AS actor)) AND (r.ended_at IS NULL) AND ((request_version.version = 1) OR (request_version.version = (r.version + 1))))))))
request_version api_takes_part: SELECT to qlcb_api using (takes_part(request_id)) with check ()
request_version engine_works: ALL to qlcb_worker using (true) with check (true)
request_version owner_keeps: ALL to qlcb_owner using (true) with check (true)
review_campaign api_sees: SELECT to qlcb_api using ((id IN ( SELECT visible_campaigns() AS visible_campaigns))) with check ()
review_campaign api_starts: INSERT to qlcb_api using () with check (((started_by = ( SELECT actor() AS actor)) AND (NOT (started_through IS DISTINCT FROM ( SELECT actor_account() AS actor_account))) AND (started_at = ( SELECT at_now() AS at_now)) AND (state = 'opening'::text) AND (reminders_sent = 0) AND (((organiser_id = scope_unit_id) AND (scope_unit_id IN ( SELECT led_units() AS led_units))) OR (EXISTS ( SELECT 1
   FROM ((account_in_use() own(id, kind, unit_id, path)
     JOIN unit o ON ((o.id = own.unit_id)))
     JOIN unit root ON ((root.id = o.parent_id)))
  WHERE ((own.kind = 'user'::text) AND (own.unit_id = review_campaign.organiser_id) AND (root.parent_id IS NULL)))))))
review_campaign engine_sees: SELECT to qlcb_worker using (true) with check ()
review_campaign engine_starts: INSERT to qlcb_worker using () with check (((started_by IS NULL) AND (state = 'opening'::text) AND (reminders_sent = 0)))
review_campaign engine_tends: UPDATE to qlcb_worker using (true) with check (true)
review_campaign owner_keeps: ALL to qlcb_owner using (true) with check (true)
review_item api_attests: UPDATE to qlcb_api using ((packet_id IN ( SELECT held_packets() AS held_packets))) with check (((packet_id IN ( SELECT held_packets() AS held_packets)) AND ((state = 'open'::text) OR ((state = 'attested'::text) AND (attested_by = ( SELECT actor() AS actor)) AND (attested_through = ( SELECT actor_account() AS actor_account)) AND (attested_at = ( SELECT at_now() AS at_now))))))
review_item api_sees: SELECT to qlcb_api using ((packet_id IN ( SELECT visible_packets() AS visible_packets))) with check ()
review_item engine_works: ALL to qlcb_worker using (true) with check (true)
review_item owner_keeps: ALL to qlcb_owner using (true) with check (true)
review_packet api_sees: SELECT to qlcb_api using ((id IN ( SELECT visible_packets() AS visible_packets))) with check ()
review_packet api_signs: UPDATE to qlcb_api using ((managing_unit_id IN ( SELECT led_units() AS led_units))) with check (((state = 'signed'::text) AND (signed_by = ( SELECT actor() AS actor)) AND (signed_at = ( SELECT at_now() AS at_now)) AND (managing_unit_id IN ( SELECT led_units() AS led_units)) AND ((signed_for IS NULL) OR (signed_for IN ( SELECT stood_in_for() AS stood_in_for)))))
review_packet engine_works: ALL to qlcb_worker using (true) with check (true)
review_packet owner_keeps: ALL to qlcb_owner using (true) with check (true)
review_urge api_sees: SELECT to qlcb_api using (((officer_id = ( SELECT actor() AS actor)) OR (campaign_id IN ( SELECT whole_campaigns() AS whole_campaigns)) OR (( SELECT o.unit_id
   FROM officer o
  WHERE (o.id = review_urge.officer_id)) IN ( SELECT led_units() AS led_units)))) with check ()
review_urge engine_works: ALL to qlcb_worker using (true) with check (true)
review_urge owner_keeps: ALL to qlcb_owner using (true) with check (true)
session api_own: SELECT to qlcb_api using ((officer_id = ( SELECT actor() AS actor))) with check ()
session api_own_change: UPDATE to qlcb_api using ((officer_id = ( SELECT actor() AS actor))) with check ()
session api_own_new: INSERT to qlcb_api using () with check (((officer_id = ( SELECT actor() AS actor)) AND (NOT (account_id IS DISTINCT FROM ( SELECT actor_account() AS actor_account))) AND (ended_at IS NULL) AND ((began_at = ( SELECT at_now() AS at_now)) AND (last_seen_at = ( SELECT at_now() AS at_now)) AND (COALESCE(second_factor_at, began_at) = ( SELECT at_now() AS at_now)))))
session engine_works: ALL to qlcb_worker using (true) with check (true)
session owner_keeps: ALL to qlcb_owner using (true) with check (true)
stage api_takes_part: SELECT to qlcb_api using (takes_part(request_id)) with check ()
stage engine_works: ALL to qlcb_worker using (true) with check (true)
stage owner_keeps: ALL to qlcb_owner using (true) with check (true)
task api_ends: UPDATE to qlcb_api using ((is_candidate(id) OR (EXISTS ( SELECT 1
   FROM request r
  WHERE ((r.id = task.request_id) AND (r.requester_id = ( SELECT actor() AS actor))))))) with check (((ended_by = ( SELECT actor() AS actor)) AND
CASE
    WHEN (outcome = ANY (ARRAY['withdrawn'::text, 'superseded'::text])) THEN (EXISTS ( SELECT 1
       FROM request r
      WHERE ((r.id = task.request_id) AND (r.requester_id = ( SELECT actor() AS actor)))))
    ELSE (EXISTS ( SELECT 1
       FROM decision d
      WHERE ((d.task_id = task.id) AND (d.officer_id = ( SELECT actor() AS actor)) AND ((((task.outcome = 'approved'::text) AND (d.verdict = 'approve'::text)) OR ((task.outcome = 'rejected'::text) AND (d.verdict = 'deny'::text))) OR ((task.outcome = 'sent_back'::text) AND (d.verdict = 'send_back'::text))))))
END))
task api_takes_part: SELECT to qlcb_api using (takes_part(request_id)) with check ()
task engine_works: ALL to qlcb_worker using (true) with check (true)
task owner_keeps: ALL to qlcb_owner using (true) with check (true)
task_candidate api_passes_on: INSERT to qlcb_api using () with check ((is_candidate(task_id) AND (via = 'reassigned'::text) AND (for_officer_id = ( SELECT actor() AS actor))))
task_candidate api_passes_on_change: UPDATE to qlcb_api using (is_candidate(task_id)) with check (((officer_id = ( SELECT actor() AS actor)) OR ((via = 'reassigned'::text) AND (for_officer_id = ( SELECT actor() AS actor)) AND (removed_at IS NULL))))
task_candidate api_takes_part: SELECT to qlcb_api using (((officer_id = ( SELECT actor() AS actor)) OR (EXISTS ( SELECT 1
   FROM task t
  WHERE (t.id = task_candidate.task_id))))) with check ()
task_candidate engine_works: ALL to qlcb_worker using (true) with check (true)
task_candidate owner_keeps: ALL to qlcb_owner using (true) with check (true)
unit api_directory: SELECT to qlcb_api using ((( SELECT actor() AS actor) IS NOT NULL)) with check ()
unit engine_works: ALL to qlcb_worker using (true) with check (true)
unit owner_keeps: ALL to qlcb_owner using (true) with check (true)

-- Privileges
absence to qlcb_api: INSERT, SELECT
absence to qlcb_worker: SELECT
account to qlcb_api: SELECT
account to qlcb_worker: INSERT, SELECT
account_place to qlcb_api: INSERT
account_place to qlcb_worker: SELECT
account_secret to qlcb_worker: DELETE
account_totp to qlcb_worker: DELETE
appointment to qlcb_api: SELECT
appointment to qlcb_worker: SELECT
audit_event to qlcb_api: INSERT, SELECT
audit_event to qlcb_worker: INSERT
case_candidate to qlcb_api: INSERT, SELECT
case_candidate to qlcb_worker: INSERT, SELECT, UPDATE
case_duty to qlcb_api: INSERT, SELECT
case_duty to qlcb_worker: INSERT, SELECT, UPDATE
case_item to qlcb_api: SELECT
case_item to qlcb_worker: SELECT
case_scan to qlcb_api: INSERT, SELECT
chat_channel to qlcb_api: SELECT
chat_channel to qlcb_worker: SELECT
chat_identity to qlcb_api: INSERT, SELECT
chat_identity to qlcb_worker: SELECT
correction to qlcb_api: INSERT, SELECT
correction to qlcb_worker: INSERT, SELECT
custody to qlcb_api: SELECT
custody to qlcb_worker: INSERT, SELECT
decision to qlcb_api: INSERT, SELECT
decision to qlcb_worker: SELECT
dossier to qlcb_api: SELECT
dossier_key to qlcb_api: INSERT, SELECT
dossier_section to qlcb_api: INSERT, SELECT
engine_outbox to qlcb_api: INSERT, SELECT
engine_outbox to qlcb_worker: INSERT, SELECT, UPDATE
idempotency_key to qlcb_api: INSERT, SELECT
link to qlcb_api: SELECT
link to qlcb_worker: INSERT, SELECT, UPDATE
message to qlcb_api: INSERT
message to qlcb_worker: INSERT, SELECT, UPDATE
notice_choice to qlcb_api: INSERT, SELECT
officer to qlcb_worker: SELECT
password_case to qlcb_api: INSERT, SELECT
password_case to qlcb_worker: SELECT
permission_grant to qlcb_api: SELECT
permission_grant to qlcb_worker: INSERT, SELECT
rate_limit to qlcb_api: DELETE, INSERT, SELECT, UPDATE
reissue to qlcb_api: INSERT
reissue to qlcb_worker: SELECT
request to qlcb_api: INSERT, SELECT
request to qlcb_worker: SELECT
request_comment to qlcb_api: INSERT, SELECT
request_comment to qlcb_worker: SELECT
request_version to qlcb_api: INSERT, SELECT
request_version to qlcb_worker: SELECT
review_campaign to qlcb_api: INSERT, SELECT
review_campaign to qlcb_worker: INSERT, SELECT
review_item to qlcb_api: SELECT
review_item to qlcb_worker: SELECT
review_packet to qlcb_api: SELECT
review_packet to qlcb_worker: SELECT
review_urge to qlcb_api: SELECT
review_urge to qlcb_worker: INSERT, SELECT
session to qlcb_api: INSERT, SELECT
sign_in_failure to qlcb_api: DELETE, INSERT, SELECT, UPDATE
stage to qlcb_api: SELECT
stage to qlcb_worker: INSERT, SELECT
task to qlcb_api: SELECT
task to qlcb_worker: INSERT, SELECT, UPDATE
task_candidate to qlcb_api: INSERT, SELECT
task_candidate to qlcb_worker: INSERT, SELECT, UPDATE
unit to qlcb_api: SELECT
unit to qlcb_worker: SELECT

-- Column privileges
absence(cancelled_at) to qlcb_api: UPDATE
account(state) to qlcb_worker: UPDATE
account_secret(account_id) to qlcb_worker: SELECT
account_totp(account_id) to qlcb_worker: SELECT
case_item(head_by, head_mark, it_by, it_mark) to qlcb_api: UPDATE
case_scan(media_type, sealed, size, uploaded_at, uploaded_by) to qlcb_api: UPDATE
chat_channel(off_at, off_code) to qlcb_worker: UPDATE
chat_identity(address, code_hash, end_reason, ended_at, linked_at, name, room, state, tries) to qlcb_api: UPDATE
chat_identity(room) to qlcb_worker: UPDATE
correction(ended_at, ended_by, ended_through, entry_version, fields, note, outcome, reason, refused_because, state, stated_at, stated_by, stated_through) to qlcb_api: UPDATE
correction(due_at, level, reminders_sent, told_unit_id) to qlcb_worker: UPDATE
custody(end_reason, ended_at) to qlcb_worker: UPDATE
engine_outbox(delivered_at) to qlcb_api: UPDATE
idempotency_key(body, status) to qlcb_api: UPDATE
link(dead_at, dead_because, used_at) to qlcb_api: UPDATE
notice_choice(chosen_at, duty_by, news_by) to qlcb_api: UPDATE
officer(full_name, id, language, officer_no, position, search_name, state, unit_id) to qlcb_api: SELECT
officer(language) to qlcb_api: UPDATE
password_case(end_reason, ended_at, ended_by, facts, frozen_at, holder_reachable, incident_at, incoming_no, incoming_on, last_certain_at, letter_no, registered_at, registered_by, severity, state, stated_at, stated_by, written_as, written_at, written_by, written_hash) to qlcb_api: UPDATE
password_case(end_reason, ended_at, ended_by, incident_at, state) to qlcb_worker: UPDATE
permission_grant(end_note, end_reason, end_request_id, ended_at, ended_by) to qlcb_api: UPDATE
permission_grant(end_note, end_reason, end_request_id, ended_at, ended_by) to qlcb_worker: UPDATE
reissue(case_id, code_proven_at, code_tries, confirmed_at, confirmed_by, confirmed_through, end_reason, ended_at, expires_at, id, prepared_at, prepared_by, prepared_through) to qlcb_api: SELECT
reissue(confirmed_at, confirmed_by, confirmed_through, end_reason, ended_at, expires_at) to qlcb_api: UPDATE
reissue(end_reason, ended_at) to qlcb_worker: UPDATE
request(account_id, beneficiary_id, end_reason, ended_at, ended_by, state, version) to qlcb_api: UPDATE
request(account_id, end_reason, ended_at, ended_by, state) to qlcb_worker: UPDATE
request_version(planned_at) to qlcb_worker: UPDATE
review_campaign(closed_at, opened_at, reminders_sent, state) to qlcb_worker: UPDATE
review_item(accurate, attested_at, attested_by, attested_through, entry_version, note, saved_at, state, timely, verdicts) to qlcb_api: UPDATE
review_item(ended_at, ended_because, state) to qlcb_worker: UPDATE
review_packet(signed_at, signed_by, signed_for, state) to qlcb_api: UPDATE
review_packet(closed_at, held_since, holder_account_id, holder_officer_id, placed_at, state) to qlcb_worker: UPDATE
session(end_reason, ended_at, last_seen_at) to qlcb_api: UPDATE
session(account_id, ended_at, officer_id) to qlcb_worker: SELECT
session(end_reason, ended_at) to qlcb_worker: UPDATE
task(ended_at, ended_by, outcome, state) to qlcb_api: UPDATE
task_candidate(account_id, for_officer_id, reason, removed_at, removed_because, seen_at, via) to qlcb_api: UPDATE
