-- target: returns.salt_lts_event
--
-- Long term support rows in the submission of the year, with the keys of the layout (spec.md 4.2,
-- step 1). The cohorts of LTS001a, b and c are selections (extract.cld_selected_event);
-- returns.salt_lts_cohort joins these keys to them. Delivery mechanism is blanked for nursing and
-- residential care, and for any value that is not listed for the service type.
insert into returns.salt_lts_event (
  run_id, record_id, nhs_number, la_person, setting_rank, setting_column, psr_key, psr_known,
  carer_key, carer_known, gender, ethnicity_key, ethnicity_known
)
with setting as (
  select
    service_type_r2 as service_type,
    case when delivery_mechanism_r2 not like '(%' then delivery_mechanism_r2 end as mechanism,
    rank::integer as setting_rank,
    split_part(lts_column, ' ', 1) as setting_column
  from reference.salt_map_lts_setting
),
reason as (
  select psr_r2, salt_row, known_flag = '1' as known
  from reference.salt_map_primary_support_reason
  where psr_r2 not like '(%'
),
ethnic_group as (
  select ethnicity_r2, split_part(salt_row, ' ', 1) as salt_row, known_flag = '1' as known
  from reference.salt_map_ethnicity
  where ethnicity_r2 not like '(%'
)
select
  event.run_id,
  event.record_id,
  event.nhs_number,
  event.la_person,
  coalesce(listed.setting_rank, otherwise.setting_rank),
  coalesce(listed.setting_column, otherwise.setting_column),
  coalesce(reason.salt_row, 'psr_invalid'),
  case
    when event.primary_support_reason is null then false
    else coalesce(reason.known, true)
  end,
  case event.has_unpaid_carer
    when 'Yes' then 'carer'
    when 'No' then 'no_carer'
    else 'carer_not_known'
  end,
  coalesce(event.has_unpaid_carer, 'Unknown') <> 'Unknown',
  event.gender,
  coalesce(ethnic_group.salt_row, 'ethnicity_invalid'),
  case
    when event.ethnicity is null then false
    else coalesce(ethnic_group.known, true)
  end
from extract.cld_spine as event
join setting as otherwise
  on otherwise.service_type = event.service_type
  and otherwise.mechanism is null
left join setting as listed
  on listed.service_type = event.service_type
  and listed.mechanism = event.delivery_mechanism
left join reason
  on reason.psr_r2 = event.primary_support_reason
left join ethnic_group
  on ethnic_group.ethnicity_r2 = event.ethnicity
where event.run_id = :run_id
  and event.file_no = any (
    array(
      select submission.file_no
      from returns.submission
      where submission.run_id = :run_id
        and submission.purpose = 'year'
    )
  )
  and event.row_kind = 'Service'
