-- How people speak of a record: every extract has its branch. A new extract adds one here.
create or replace view extract.subject as
select
  run_id,
  record_id,
  file_no,
  line,
  event_reference as record,
  la_person_unique_identifier as person,
  row_kind as event_type,
  event_start_date as started,
  coalesce(der_event_end_date, event_end_date) as ended,
  team,
  carried,
  concat_ws(
    '|',
    coalesce(la_person_unique_identifier, nhs_number),
    row_kind,
    coalesce(event_reference, event_start_date::text)
  ) as subject_key
from extract.cld_event
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  person_ref,
  'Discharge',
  discharge_date,
  null,
  team,
  carried,
  concat_ws('|', person_ref, 'Discharge', discharge_date::text)
from extract.sts004_discharge
union all
select
  run_id,
  record_id,
  file_no,
  line,
  local_case_id,
  person_reference,
  'Application',
  date_application_received,
  application_sign_off_date,
  team,
  carried,
  concat_ws(
    '|',
    person_reference,
    'Application',
    coalesce(local_case_id, date_application_received::text)
  )
from extract.dols_application
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  null,
  'Location',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.dols_location
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  null,
  'Population',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.dols_population
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  null,
  'England figure',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.dols_england
union all
select
  run_id,
  record_id,
  file_no,
  line,
  record_key,
  person_id,
  'Person',
  null,
  null,
  team,
  carried,
  'Person|' || coalesce(record_key, 'line ' || line)
from extract.sac_person
union all
select
  run_id,
  record_id,
  file_no,
  line,
  record_key,
  person_id,
  'Condition',
  date_recorded,
  null,
  team,
  carried,
  'Condition|' || coalesce(record_key, 'line ' || line)
from extract.sac_person_condition
union all
select
  run_id,
  record_id,
  file_no,
  line,
  record_key,
  person_id,
  'Concern',
  date_raised,
  date_of_decision,
  team,
  carried,
  'Concern|' || coalesce(record_key, 'line ' || line)
from extract.sac_concern
union all
select
  run_id,
  record_id,
  file_no,
  line,
  record_key,
  person_id,
  'Enquiry',
  date_commenced,
  date_concluded,
  team,
  carried,
  'Enquiry|' || coalesce(record_key, 'line ' || line)
from extract.sac_enquiry
union all
select
  run_id,
  record_id,
  file_no,
  line,
  record_key,
  null,
  'Risk',
  null,
  null,
  team,
  carried,
  'Risk|' || coalesce(record_key, 'line ' || line)
from extract.sac_enquiry_risk
union all
select
  run_id,
  record_id,
  file_no,
  line,
  record_key,
  null,
  'Outcome',
  null,
  null,
  team,
  carried,
  'Outcome|' || coalesce(record_key, 'line ' || line)
from extract.sac_enquiry_outcome
union all
select
  run_id,
  record_id,
  file_no,
  line,
  record_key,
  null,
  'Review',
  date_commissioned,
  date_concluded,
  team,
  carried,
  'Review|' || coalesce(record_key, 'line ' || line)
from extract.sac_review
union all
select
  run_id,
  record_id,
  file_no,
  line,
  record_key,
  null,
  'Individual of a review',
  null,
  null,
  team,
  carried,
  'Individual of a review|' || coalesce(record_key, 'line ' || line)
from extract.sac_review_individual
union all
select
  run_id,
  record_id,
  file_no,
  line,
  primary_key,
  serial_no,
  'Person',
  null,
  null,
  team,
  carried,
  concat_ws('|', la_code, 'Person', coalesce(serial_no, primary_key))
from extract.ascs_person
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  null,
  'Population',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.ascs_population
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  person_id,
  'Eligible',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.ascs_eligible
union all
select
  run_id,
  record_id,
  file_no,
  line,
  item,
  null,
  'Information',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.ascs_information
union all
select
  run_id,
  record_id,
  file_no,
  line,
  spell_id,
  -- Never the NHS number.
  case when person_id !~ '^[0-9]{10}$' then person_id end,
  'Hospital stay',
  admission_date,
  discharge_date,
  null,
  null,
  concat_ws('|', 'Hospital stay', spell_id, line::text)
from extract.ascof_hospital_spell
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  null,
  'Population',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.ascof_population
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  null,
  'Cell',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.ascof_source_cell
union all
select
  run_id,
  record_id,
  file_no,
  line,
  null,
  null,
  'Figure',
  null,
  null,
  null,
  null,
  'line ' || line
from extract.indicator_figure;
