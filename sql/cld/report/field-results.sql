-- sheet: Field results
-- only if: field_results
--
-- Field results of the national checks (spec.md section 6.2): rows by module, field, status, result
-- and value, for each file, of its accepted rows as they came. Personal values are N/A - PID; dates
-- and numbers are not listed one by one. A blank where a field does not apply is not counted. Result
-- -2 stands for every kind of invalid value: the national split into -2 to -6 is not published.
-- Which module a field belongs to is assumed, by its position.
with fields (position, field, module, shown) as (
  values
    (1, 'LA_Code', 'Submission information', 'value'),
    (2, 'Reporting_Period_Start_Date', 'Submission information', 'value'),
    (3, 'Reporting_Period_End_Date', 'Submission information', 'value'),
    (4, 'NHS_Number', 'Person details', 'N/A - PID'),
    (5, 'LA_Person_Unique_Identifier', 'Person details', 'N/A - PID'),
    (6, 'GP_Practice_Code', 'Person details', 'value'),
    (7, 'Gender', 'Person details', 'value'),
    (8, 'Ethnicity', 'Person details', 'value'),
    (9, 'Date_of_Birth', 'Person details', 'N/A - PID'),
    (10, 'Date_of_Death', 'Person details', 'N/A - PID'),
    (11, 'Client_Type', 'Person details', 'value'),
    (12, 'Primary_Support_Reason', 'Person details', 'value'),
    (13, 'Postcode', 'Person details', 'N/A - PID'),
    (14, 'Accommodation_Status', 'Person details', 'value'),
    (15, 'Employment_Status', 'Person details', 'value'),
    (16, 'Has_Unpaid_Carer', 'Person details', 'value'),
    (17, 'Autism_Spectrum_Disorder_ASD', 'Person details', 'value'),
    (18, 'Visual_Impairment', 'Person details', 'value'),
    (19, 'Hearing_Impairment', 'Person details', 'value'),
    (20, 'Dementia', 'Person details', 'value'),
    (21, 'Client_Funding_Status', 'Person details', 'value'),
    (22, 'Event_Type', 'Events (all)', 'value'),
    (23, 'Event_Reference', 'Events (all)', 'N/A - PID'),
    (24, 'Event_Start_Date', 'Events (all)', '(date)'),
    (25, 'Event_End_Date', 'Events (all)', '(date)'),
    (26, 'Event_Description', 'Events (all)', 'N/A - PID'),
    (27, 'Event_Outcome', 'Events (all)', 'value'),
    (28, 'Request_Route_of_Access', 'Events (requests only)', 'value'),
    (29, 'Assessment_Type', 'Events (assessments only)', 'value'),
    (30, 'Eligible_Needs_Identified', 'Events (assessments only)', 'value'),
    (31, 'Method_of_Assessment', 'Events (assessments only)', 'value'),
    (32, 'Total_Hrs_Caring_per_week', 'Carers and linked service users', 'value'),
    (33, 'No_of_adults_being_cared_for', 'Carers and linked service users', '(number)'),
    (34, 'Adult_1_Linked_Person_ID', 'Carers and linked service users', 'N/A - PID'),
    (35, 'Adult_2_Linked_Person_ID', 'Carers and linked service users', 'N/A - PID'),
    (36, 'Adult_3_Linked_Person_ID', 'Carers and linked service users', 'N/A - PID'),
    (37, 'Service_Type', 'Events (services only)', 'value'),
    (38, 'Service_Component', 'Events (services only)', 'value'),
    (39, 'Delivery_Mechanism', 'Events (services only)', 'value'),
    (40, 'Provider_CQC_Location_ID', 'Events (services only)', 'value'),
    (41, 'Review_Reason', 'Events (reviews only)', 'value'),
    (42, 'Review_Outcomes_Achieved', 'Events (reviews only)', 'value'),
    (43, 'Method_of_Review', 'Events (reviews only)', 'value'),
    (44, 'Unit_Cost', 'Costs (services only)', '(number)'),
    (45, 'Cost_Frequency_Unit_Type', 'Costs (services only)', 'value'),
    (46, 'Planned_units_per_week', 'Costs (services only)', '(number)')
),
-- what the rules on one row changed, with the value as it came
changed as (
  select
    record_id,
    field,
    min(before) as came,
    bool_or(rule_id = 'CLD-R028') as word_for_nothing,
    bool_or(rule_id in ('CLD-R023', 'CLD-R026')) as release_1,
    bool_or(rule_id in ('CLD-R022', 'CLD-R024', 'CLD-R025')) as off_the_list,
    bool_or(after is null and rule_id not in ('CLD-R027', 'CLD-R028', 'CLD-R084')) as unusable
  from audit.cleansed_value
  where run_id = :run_id
    and not from_sql
    and rule_id <> 'trim'
  group by record_id, field
),
-- the fields that were changed, as they are now; found before a row is taken apart into its fields
changed_now as materialized (
  select
    now.file_no,
    now.row_kind,
    now.client_group,
    now.financial,
    now.field,
    now.value,
    now.required,
    changed.came,
    changed.word_for_nothing,
    changed.release_1,
    changed.off_the_list,
    changed.unusable
  from (
    select *
    from extract.cld_field_value
    where run_id = :run_id
      and record_id in (select record_id from changed)
  ) as now
  join changed
    on changed.record_id = now.record_id
    and changed.field = now.field
),
-- all fields as they are now, less those that were changed, and those as they came
counted as (
  select
    file_no,
    row_kind,
    client_group,
    financial,
    field,
    value,
    required,
    'as the list has it' as state,
    count(*) as row_count
  from extract.cld_field_value
  where run_id = :run_id
  group by file_no, row_kind, client_group, financial, field, value, required
  union all
  select
    file_no,
    row_kind,
    client_group,
    financial,
    field,
    value,
    required,
    'as the list has it',
    -1
  from changed_now
  union all
  select
    file_no,
    row_kind,
    client_group,
    financial,
    field,
    case when not word_for_nothing then came end,
    required,
    case
      when release_1 then 'release 1'
      when off_the_list or unusable then 'invalid'
      else 'as the list has it'
    end,
    1
  from changed_now
),
with_status as (
  select
    counted.*,
    case
      when counted.row_kind = 'Unknown' then -1
      when specification.condition like 'Service users only%'
        and counted.client_group <> 'service user'
        then 0
      when specification.condition like 'Carer rows only%'
        and counted.client_group = 'service user'
        then 0
      when counted.financial and counted.field in ('Event_Outcome', 'Method_of_Assessment') then 1
      when counted.required then 2
      else case
        case counted.row_kind
          when 'Request' then specification.request
          when 'Assessment' then specification.assessment
          when 'Service' then specification.service
          when 'Review' then specification.review
          else specification.association
        end
        when 'M' then 2
        when 'N' then 0
        else 1
      end
    end as status
  from counted
  join reference.cld_fields as specification
    on specification.release = 'R2'
    and specification.field = counted.field
),
with_result as (
  select
    with_status.*,
    case
      when value is null and status = 2 then -1
      when value is null then 0
      when state = 'release 1' then -7
      when state = 'invalid' or status = 0 then -2
      else 1
    end as result
  from with_status
),
shown as (
  select
    with_result.file_no,
    fields.position,
    fields.module,
    fields.field,
    with_result.status,
    with_result.result,
    case
      when with_result.value is null then '(blank)'
      when fields.shown = 'value' then with_result.value
      else fields.shown
    end as value,
    sum(with_result.row_count) as row_count
  from with_result
  join fields
    on fields.field = with_result.field
  where not (with_result.status = 0 and with_result.value is null)
  group by
    with_result.file_no,
    fields.position,
    fields.module,
    fields.field,
    with_result.status,
    with_result.result,
    7
  having sum(with_result.row_count) <> 0
)
select
  returns.inert(file.name) as file,
  shown.module,
  shown.field,
  shown.status,
  case shown.status
    when 2 then 'Mandatory'
    when 1 then 'Applicable but not mandatory'
    when 0 then 'Not applicable'
    else 'Undetermined'
  end as status_means,
  shown.result,
  case shown.result
    when 1 then 'Passed: Valid'
    when 0 then 'Passed: Blank (Not Mandatory)'
    when -1 then 'Failed: Blank (Mandatory)'
    when -7 then 'Failed: Release 1'
    else 'Failed: Invalid'
  end as result_means,
  returns.inert(shown.value) as value,
  shown.row_count as rows
from shown
join audit.file
  on file.run_id = :run_id
  and file.file_no = shown.file_no
order by
  shown.file_no,
  shown.position,
  shown.status desc,
  shown.result desc,
  shown.row_count desc,
  shown.value
