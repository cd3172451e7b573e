-- target: extract.cld_selected_event
-- index: brin selection
--
-- The events of NHS England's method (events.md A2 to A5), one row an event that is kept; what is
-- left out goes to returns.left_out with step and reason.
--   A2  cohort: client types, event types, service types and support reasons of the table; started by
--       the period end; not ended before the period start (where test_end is set), ended by the period
--       end (where must_end is set); not dead before it; birth known (where test_birth is set); of the
--       ages of the table. Where the table takes events without a service type too, it names their
--       event types or outcomes
--   A3  person, worked out inside the cohort: the NHS number; else the council's number, if no row of
--       the cohort ties it to an NHS number; else the row is left out. What is kept is the same
--       person as extract.cld_spine numbers: there too the NHS number comes first
--   A4  (all submissions) of a request or service, the rows of the latest import that has it; the end
--       date is no part of the key, so that a later end replaces an earlier blank. Ties in one import
--       stay: in one file, or in files whose names give the same time. Assessments and reviews stay, save for rows that are wholly identical. (edition_key is one
--       number for the key: two events of one person do not share 64 bits, and numbers sort ten times
--       quicker. A file has one edition of a request or service: where one file is taken, they need
--       no key)
--   A5  age at the period end
with chosen_file as (
  select file_no
  from returns.submission
  where run_id = :run_id
    and purpose = :files
    and file_no is not null
),
-- the first file of the import that a file is part of: they are numbered by import time
first_of_import as (
  select
    file_no,
    case
      when import_basis = 'file time' then file_no
      else min(file_no) over (partition by import_basis = 'file time', import_time)
    end as first_file
  from audit.file
  where run_id = :run_id
    and file_no in (select chosen_file.file_no from chosen_file)
),
several_files as (
  select count(*) > 1 as taken
  from chosen_file
),
cohort as (
  select
    event.record_id,
    event.file_no,
    event.person,
    event.nhs_number is not null as has_nhs_number,
    event.la_key,
    event.row_kind,
    event.client_type,
    event.start_date,
    event.end_date,
    event.date_of_birth,
    case
      when cast(:latest_edition as boolean)
        and (event.row_kind in ('Assessment', 'Review') or (select taken from several_files))
        then hash_record_extended(
          row (
            event.row_kind,
            event.client_type,
            event.start_date,
            case when event.row_kind = 'Request' then event.route_of_access end,
            case when event.row_kind = 'Service' then event.service_type end,
            case when event.row_kind = 'Service' then event.service_component end,
            case when event.row_kind = 'Service' then event.delivery_mechanism end,
            event.row_digest
          ),
          0
        )
    end as edition_key,
    case
      when event.start_date is null then 'START_MISSING'
      when event.start_date > cast(:period_end as date) then 'NOT_STARTED'
      when cast(:must_end as boolean) and event.end_date is null then 'STILL_OPEN'
      when cast(:must_end as boolean) and event.end_date > cast(:period_end as date)
        then 'ENDED_AFTER'
      when cast(:test_end as boolean) and event.end_date < cast(:period_start as date)
        then 'ENDED_BEFORE'
      when event.date_of_death < cast(:period_start as date) then 'DIED_BEFORE'
      when cast(:test_birth as boolean) and event.date_of_birth is null then 'BIRTH_UNKNOWN'
      when cast(:min_age as integer)
        > extract.age_on(event.date_of_birth, cast(:period_end as date), :age_method)
        then 'TOO_YOUNG'
      when cast(:max_age as integer)
        < extract.age_on(event.date_of_birth, cast(:period_end as date), :age_method)
        then 'TOO_OLD'
    end as out_of_cohort
  from extract.cld_method_rows(:run_id, cast(:apply_local_rules as boolean)) as event
  where event.file_no = any (array(select chosen_file.file_no from chosen_file))
    and event.row_kind in ('Request', 'Assessment', 'Service', 'Review')
    and (
      cast(:client_types as text[]) is null
      or event.client_type = any (cast(:client_types as text[]))
    )
    and (
      cast(:event_types as text[]) is null
      or event.row_kind = any (cast(:event_types as text[]))
    )
    and (
      cast(:service_types as text[]) is null
      or event.service_type = any (cast(:service_types as text[]))
      or (
        event.service_type is null
        and (
          event.row_kind = any (cast(:events_without_service as text[]))
          or event.outcome = any (cast(:outcomes_without_service as text[]))
        )
      )
    )
    and (
      cast(:support_reasons as text[]) is null
      or event.support_reason = any (cast(:support_reasons as text[]))
    )
),
-- A3: the numbers of the council that a row without an NHS number has, and a row with one too
tied_number as (
  select distinct la_key
  from cohort
  where out_of_cohort is null
    and has_nhs_number
    and la_key in (
      select untied.la_key
      from cohort as untied
      where untied.out_of_cohort is null
        and not untied.has_nhs_number
    )
),
identified as (
  select
    cohort.*,
    case
      when cohort.out_of_cohort is not null or cohort.has_nhs_number then null
      when cohort.la_key is null then 'ID_MISSING'
      when cohort.la_key in (select tied_number.la_key from tied_number) then 'ID_AMBIGUOUS'
    end as not_identified
  from cohort
),
-- A4: most events have one edition; only of those that have several the latest is looked for
several_editions as (
  select person, edition_key
  from identified
  where edition_key is not null
    and out_of_cohort is null
    and not_identified is null
  group by person, edition_key
  having count(*) > 1
),
latest_edition as (
  select
    identified.record_id,
    first_value(identified.file_no) over latest_first as latest_file,
    first_value(identified.record_id) over latest_first as latest_record
  from identified
  join several_editions
    on several_editions.person = identified.person
    and several_editions.edition_key = identified.edition_key
  where identified.out_of_cohort is null
    and identified.not_identified is null
  window latest_first as (
    partition by identified.person, identified.edition_key
    order by identified.file_no desc, identified.record_id desc
  )
),
judged as materialized (
  select
    identified.record_id,
    identified.file_no,
    identified.person,
    identified.row_kind,
    identified.client_type,
    identified.start_date,
    identified.end_date,
    identified.date_of_birth,
    latest_edition.latest_record,
    case
      when identified.out_of_cohort is not null then 'A2'
      when identified.not_identified is not null then 'A3'
      else 'A4'
    end as step,
    case
      when identified.out_of_cohort is not null then identified.out_of_cohort
      when identified.not_identified is not null then identified.not_identified
      when identified.row_kind in ('Request', 'Service')
        and identified.file_no < first_of_import.first_file
        then 'SUPERSEDED'
      when identified.row_kind in ('Assessment', 'Review')
        and identified.record_id < latest_edition.latest_record
        then 'IDENTICAL'
    end as reason
  from identified
  left join latest_edition
    on latest_edition.record_id = identified.record_id
  left join first_of_import
    on first_of_import.file_no = latest_edition.latest_file
),
left_out as (
  insert into returns.left_out (run_id, selection, record_id, step, reason, superseded_by)
  select
    :run_id,
    :selection,
    record_id,
    step,
    reason,
    case when step = 'A4' then latest_record end
  from judged
  where reason is not null
)
insert into extract.cld_selected_event (
  run_id, selection, record_id, file_no, person, row_kind, client_type, start_date, end_date,
  end_basis, age
)
select
  :run_id,
  :selection,
  record_id,
  file_no,
  person,
  row_kind,
  client_type,
  start_date,
  end_date,
  case when end_date is null then 'open' else 'submitted' end,
  extract.age_on(date_of_birth, cast(:period_end as date), :age_method)
from judged
where reason is null
