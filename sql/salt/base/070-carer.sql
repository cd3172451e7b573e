-- target: returns.salt_carer
--
-- LTS003: carers with the cell of each table that they fall in.
-- Unit: people. Population: carers with a row that has a category. Source: SALT specification, section
-- 10, steps 4 to 6 (what is marked assumed there is assumed here).
--   steps 4 and 5  the row with the best place in the hierarchy decides; direct payment beside another
--                  support is part direct payment. Age from that row, else from another of the person
--   table 3a       one joint assessment or review makes it joint
--   tables 2a, 2b  the adult whom the latest row with a link names (Adult 1): latest row in the file
with supported as (
  select
    record_id,
    person,
    person_id,
    support,
    hierarchy,
    cared_for,
    assessed,
    age,
    start_date,
    adult_cared_for
  from returns.salt_carer_event
  where run_id = :run_id
    and hierarchy is not null
),
deciding_row as (
  select distinct on (person)
    person,
    person_id,
    record_id,
    support,
    age
  from supported
  order by person, hierarchy, start_date desc, record_id desc
),
all_rows as (
  select
    person,
    bool_or(hierarchy in (2, 3)) as also_managed,
    min(record_id) filter (where cared_for) as cared_for_record,
    bool_or(assessed = 'jointly') as jointly,
    bool_or(assessed = 'separately') as separately,
    max(age) as age
  from supported
  group by person
),
linked as (
  select distinct on (person)
    person,
    adult_cared_for
  from supported
  where adult_cared_for is not null
  order by person, start_date desc, record_id desc
),
adult as (
  select distinct on (event.la_key)
    event.la_key,
    event.record_id,
    event.support_reason,
    event.date_of_birth is not null as birth_known,
    extract.age_on(event.date_of_birth, cast(:year_end as date), :age_method) as age
  from extract.cld_method_rows(:run_id, cast(:apply_local_rules as boolean)) as event
  where event.client_type = 'Service user'
    and event.start_date <= cast(:year_end as date)
    and event.file_no in (
      select submission.file_no
      from returns.submission
      where submission.run_id = :run_id
        and submission.purpose = 'year'
    )
    and event.la_key in (select linked.adult_cared_for from linked)
  order by event.la_key, event.start_date desc, event.record_id desc
),
reason as (
  select psr_r2, salt_row
  from reference.salt_map_primary_support_reason
  where psr_r2 not like '(%'
),
carer as (
  select
    deciding_row.person_id,
    deciding_row.record_id,
    coalesce(deciding_row.age, all_rows.age) as age,
    case
      when deciding_row.support = 'direct_payment_only'
        and cast(:split_part_direct_payment as boolean)
        and all_rows.also_managed
        then 'part_direct_payment'
      else deciding_row.support
    end as support,
    all_rows.cared_for_record,
    case
      when all_rows.jointly then 'assessed_jointly'
      when all_rows.separately then 'assessed_separately'
      else 'not_assessed'
    end as assessed_row,
    adult.record_id as adult_record,
    adult.age as adult_age,
    coalesce(reason.salt_row, 'psr_invalid') as adult_reason,
    case
      when linked.adult_cared_for is null then 'ADULT_NOT_NAMED'
      when adult.record_id is null then 'ADULT_NOT_FOUND'
      when not adult.birth_known then 'ADULT_BIRTH_UNKNOWN'
      when adult.age < 18 then 'ADULT_UNDER_18'
    end as adult_missing
  from deciding_row
  join all_rows
    on all_rows.person = deciding_row.person
  left join linked
    on linked.person = deciding_row.person
  left join adult
    on adult.la_key = linked.adult_cared_for
  left join reason
    on reason.psr_r2 = adult.support_reason
),
forget_left_out as (
  delete from returns.left_out
  where run_id = :run_id
    and selection = 'LTS003-2'
),
left_out as (
  insert into returns.left_out (run_id, selection, record_id, step, reason)
  select
    :run_id,
    'LTS003-2',
    record_id,
    '10.6',
    adult_missing
  from carer
  where adult_missing is not null
)
insert into returns.salt_carer (
  run_id, person_id, record_id, age_row, support, cared_for_record, assessed_row, adult_record,
  adult_age_band, adult_reason, adult_missing
)
select
  :run_id,
  person_id,
  record_id,
  case
    when age is null then 'age_unknown'
    when age < 18 then 'under_18'
    when age <= 25 then 'age_18_25'
    when age <= 64 then 'age_26_64'
    when age <= 84 then 'age_65_84'
    else 'age_85_plus'
  end,
  support,
  cared_for_record,
  assessed_row,
  adult_record,
  case
    when adult_age < 65 then '18-64'
    when adult_age >= 65 then '65+'
  end,
  adult_reason,
  adult_missing
from carer
