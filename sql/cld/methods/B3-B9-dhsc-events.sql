-- target: extract.cld_selected_event
-- index: brin selection
--
-- The unique events of DHSC's method (events.md B3 to B9), one row an event; what is left out goes to
-- returns.left_out with step and reason.
--   B3  the end date is the date of death where that lies within the event, or after the start of an
--       open one. Requests, assessments and reviews must end in the reference period of their file,
--       services touch it; the death is not before either
--   B5  person: NHS number, else council and council's number; neither: out
--   B6  unique event: the fields of the key as the national code has them, cleaned or as submitted
--       (dhsc_key_values). The end date is no part of a service's key. A single selection also tells
--       services apart by delivery mechanism and cost
--   B7  (joined) a service that goes on after the reference period of its file, where that is not the
--       last, and that the next period does not have again, ends with the period
--   B8  age on the last day of the event, for an open service on the last day of the period
--   B9  of the rows of one event the first stays: latest period; open, then latest end; outcome by the
--       national order; with a conversation; latest record
with outcome_order as (
  select value as outcome, "order"::integer as outcome_rank
  from reference.cld_codes
  where code_list = 'Event_Outcome'
    and release = 'R2'
  union all
  select 'Release 1 specification only: Not mapped', 3
),
chosen_file as (
  select distinct file_no, reference_start, reference_end
  from returns.submission
  where run_id = :run_id
    and purpose = :files
    and file_no is not null
),
period as (
  select
    this.file_no,
    this.reference_start,
    this.reference_end,
    this.reference_end = max(this.reference_end) over () as is_last,
    -- One bit a period, so that one number can say in which periods an event stands.
    1::bigint << (row_number() over (order by this.reference_end, this.file_no) - 1)::integer as mark,
    next.file_no as next_file
  from chosen_file as this
  left join chosen_file as next
    on next.reference_start = this.reference_end + 1
),
file_period as (
  select
    period.file_no,
    period.reference_start,
    period.reference_end,
    period.is_last,
    period.mark,
    coalesce(following.mark, 0) as next_mark
  from period
  left join period as following
    on following.file_no = period.next_file
),
as_submitted as (
  -- What a value was before it was cleansed; the first rule that changed it knows.
  select
    record_id,
    jsonb_object_agg(field, before) as by_field
  from (
    select distinct on (record_id, field)
      record_id,
      field,
      before
    from audit.cleansed_value
    where run_id = :run_id
      and :dhsc_key_values = 'raw'
      and field in (
        'Client_Type', 'Event_Type', 'Request_Route_of_Access', 'Assessment_Type', 'Service_Type',
        'Service_Component', 'Delivery_Mechanism', 'Cost_Frequency_Unit_Type'
      )
    order by record_id, field, rule_id
  ) as first_change
  group by record_id
),
ended as (
  select
    event.*,
    file_period.reference_start,
    file_period.reference_end,
    file_period.is_last,
    file_period.mark,
    file_period.next_mark,
    case
      when event.date_of_death between event.start_date and event.end_date then event.date_of_death
      when event.end_date is null and event.date_of_death > event.start_date
        then event.date_of_death
      else event.end_date
    end as der_end_date
  from extract.cld_method_rows(:run_id, cast(:apply_local_rules as boolean)) as event
  join file_period
    on file_period.file_no = event.file_no
  where event.row_kind in ('Request', 'Assessment', 'Service', 'Review')
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
    )
),
filtered as (
  select
    ended.*,
    case
      when start_date is null then 'START_MISSING'
      when start_date > reference_end then 'NOT_STARTED'
      when date_of_death < reference_start then 'DIED_BEFORE'
      when date_of_death < start_date then 'STARTS_AFTER_DEATH'
      when der_end_date < reference_start then 'ENDED_BEFORE'
      when row_kind <> 'Service' and der_end_date is null then 'STILL_OPEN'
      when row_kind <> 'Service' and der_end_date > reference_end then 'ENDED_AFTER'
      when person = 0 then 'PERSON_MISSING'
    end as reason
  from ended
),
keyed as (
  -- One number for the fields of the key, and one for those that a single selection adds: two events
  -- of one person do not share 64 bits, and numbers sort ten times quicker than the fields.
  select
    filtered.record_id,
    filtered.file_no,
    filtered.person,
    filtered.row_kind,
    filtered.client_type,
    filtered.start_date,
    filtered.end_date,
    filtered.der_end_date,
    filtered.date_of_birth,
    coalesce(outcome_order.outcome_rank, 999) as outcome_rank,
    filtered.conversation,
    filtered.reference_end,
    filtered.is_last,
    filtered.mark,
    filtered.next_mark,
    filtered.reason,
    hashtextextended(
      concat(
        lower(trim(coalesce(by_field ->> 'Event_Type', filtered.row_kind))),
        '|', lower(trim(coalesce(by_field ->> 'Client_Type', filtered.client_type))),
        '|', filtered.start_date,
        '|',
        case filtered.row_kind
          when 'Request' then concat(
            filtered.der_end_date,
            '|',
            -- A route that a rule filled in was blank.
            lower(trim(
              case
                when by_field -> 'Request_Route_of_Access' is null then filtered.route_of_access
                else by_field ->> 'Request_Route_of_Access'
              end
            ))
          )
          when 'Assessment' then concat(
            filtered.der_end_date,
            '|',
            lower(trim(coalesce(by_field ->> 'Assessment_Type', filtered.assessment_type)))
          )
          when 'Service' then concat(
            lower(trim(coalesce(by_field ->> 'Service_Type', filtered.service_type))),
            '|',
            lower(trim(coalesce(by_field ->> 'Service_Component', filtered.service_component)))
          )
          else filtered.der_end_date::text
        end
      ),
      0
    ) as event_key,
    case
      when filtered.row_kind = 'Service' and not cast(:joined as boolean) then hashtextextended(
        concat(
          lower(trim(coalesce(by_field ->> 'Delivery_Mechanism', filtered.delivery_mechanism))),
          '|', filtered.cost_key,
          '|', lower(trim(by_field ->> 'Cost_Frequency_Unit_Type'))
        ),
        0
      )
      else 0
    end as single_key
  from filtered
  left join outcome_order
    on outcome_order.outcome = filtered.outcome
  left join as_submitted
    on :dhsc_key_values = 'raw'
    and as_submitted.record_id = filtered.record_id
),
placed as (
  select
    keyed.*,
    dense_rank() over (
      order by keyed.reason is not null, keyed.person, keyed.event_key
    ) as event_no,
    bit_or(keyed.mark) over (
      partition by keyed.reason is not null, keyed.person, keyed.event_key
    ) & keyed.next_mark > 0 as goes_on,
    row_number() over best_first as place,
    first_value(keyed.record_id) over best_first as best_record
  from keyed
  window best_first as (
    partition by
      keyed.reason is not null,
      keyed.person,
      keyed.event_key,
      keyed.single_key
    order by
      keyed.reference_end desc,
      -- The end after B7: where a service goes on in the next period, that period comes first anyway.
      case
        when keyed.is_last then keyed.der_end_date
        else least(coalesce(keyed.der_end_date, 'infinity'), keyed.reference_end)
      end desc nulls first,
      keyed.outcome_rank,
      keyed.conversation desc,
      keyed.record_id desc
  )
),
cropped as (
  select
    placed.*,
    not is_last
      and not goes_on
      and row_kind = 'Service'
      and (der_end_date is null or der_end_date > reference_end) as is_cropped
  from placed
),
judged as materialized (
  select
    record_id,
    file_no,
    person,
    row_kind,
    client_type,
    start_date,
    case when is_cropped then reference_end else der_end_date end as end_date,
    case
      when is_cropped then 'cropped'
      when der_end_date is null then 'open'
      when der_end_date is distinct from end_date then 'death'
      else 'submitted'
    end as end_basis,
    date_of_birth,
    event_no,
    reference_end,
    best_record,
    case
      when reason = 'PERSON_MISSING' then 'B5'
      when reason is not null then 'B3'
      when place > 1 then 'B9'
    end as step,
    case
      when reason = 'PERSON_MISSING' then 'ID_MISSING'
      when reason is not null then reason
      when place > 1 then 'DUPLICATE'
    end as reason
  from cropped
),
left_out as (
  insert into returns.left_out (run_id, selection, record_id, step, reason, superseded_by)
  select
    :run_id,
    :selection,
    record_id,
    step,
    reason,
    case when step = 'B9' then best_record end
  from judged
  where step is not null
)
insert into extract.cld_selected_event (
  run_id, selection, record_id, file_no, person, row_kind, client_type, start_date, end_date,
  end_basis, age, event_no, reference_end
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
  end_basis,
  extract.age_on(date_of_birth, coalesce(end_date, reference_end), :age_method),
  event_no,
  reference_end
from judged
where step is null
