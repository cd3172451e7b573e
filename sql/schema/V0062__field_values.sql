-- Every field of every accepted event as one row: what the field results of spec.md 6.2 count. A
-- personal value, a date and a number are only said to be there. required: the condition under
-- which the field is mandatory (fields.csv, status C) holds for the row.
create view extract.cld_field_value as
with events as (
  select
    cld_event.*,
    coalesce(assessment_type = 'Release 1 specification only: Not mapped', false) as financial,
    coalesce(
      client_group = 'service user'
        and primary_support_reason = 'Learning disability support'
        and date_part('year', age(reporting_period_end_date, date_of_birth)) between 18 and 64,
      false
    ) as working_age_with_learning_disability,
    coalesce(row_kind = 'Review' and review_reason like 'Planned%', false) as planned_review,
    coalesce(
      row_kind = 'Service'
        and delivery_mechanism is distinct from 'CASSR commissioned support'
        and (
          service_type like 'Long term support%'
          or service_type like 'Unpaid carer support%'
          or service_component in (
            'Short term residential care', 'Short term nursing care', 'Unpaid carer respite'
          )
        ),
      false
    ) as cost_required,
    coalesce(
      cost_frequency_unit_type in ('Per session', 'Hourly', 'Daily'),
      false
    ) as small_unit
  from extract.cld_event
)
select
  events.run_id,
  events.record_id,
  events.file_no,
  events.row_kind,
  events.client_group,
  events.financial,
  field_value.field,
  field_value.value,
  field_value.required
from events
cross join lateral (
  values
    ('LA_Code', la_code, false),
    ('Reporting_Period_Start_Date', to_char(reporting_period_start_date, 'DD/MM/YYYY'), false),
    ('Reporting_Period_End_Date', to_char(reporting_period_end_date, 'DD/MM/YYYY'), false),
    ('NHS_Number', case when nhs_number is not null then 'N/A - PID' end, false),
    ('LA_Person_Unique_Identifier', case when la_person_unique_identifier is not null then 'N/A - PID' end, false),
    ('GP_Practice_Code', gp_practice_code, false),
    ('Gender', gender, false),
    ('Ethnicity', ethnicity, false),
    ('Date_of_Birth', case when date_of_birth is not null then 'N/A - PID' end, false),
    ('Date_of_Death', case when date_of_death is not null then 'N/A - PID' end, false),
    ('Client_Type', client_type, false),
    ('Primary_Support_Reason', primary_support_reason, false),
    ('Postcode', case when postcode is not null then 'N/A - PID' end, false),
    ('Accommodation_Status', accommodation_status, false),
    ('Employment_Status', employment_status, working_age_with_learning_disability),
    ('Has_Unpaid_Carer', has_unpaid_carer, false),
    ('Autism_Spectrum_Disorder_ASD', autism_spectrum_disorder_asd, false),
    ('Visual_Impairment', visual_impairment, false),
    ('Hearing_Impairment', hearing_impairment, false),
    ('Dementia', dementia, false),
    ('Client_Funding_Status', client_funding_status, financial),
    ('Event_Type', event_type, false),
    ('Event_Reference', case when event_reference is not null then 'N/A - PID' end, false),
    ('Event_Start_Date', case when event_start_date is not null then '(date)' end, false),
    ('Event_End_Date', case when event_end_date is not null then '(date)' end, date_of_death is not null),
    ('Event_Description', case when event_description is not null then 'N/A - PID' end, false),
    ('Event_Outcome', event_outcome, false),
    ('Request_Route_of_Access', request_route_of_access, false),
    ('Assessment_Type', assessment_type, false),
    ('Eligible_Needs_Identified', eligible_needs_identified, false),
    ('Method_of_Assessment', method_of_assessment, false),
    ('Total_Hrs_Caring_per_week', total_hrs_caring_per_week, false),
    ('No_of_adults_being_cared_for', case when no_of_adults_being_cared_for is not null then '(number)' end, false),
    ('Adult_1_Linked_Person_ID', case when adult_1_linked_person_id is not null then 'N/A - PID' end, false),
    ('Adult_2_Linked_Person_ID', case when adult_2_linked_person_id is not null then 'N/A - PID' end, false),
    ('Adult_3_Linked_Person_ID', case when adult_3_linked_person_id is not null then 'N/A - PID' end, false),
    ('Service_Type', service_type, false),
    ('Service_Component', service_component, false),
    ('Delivery_Mechanism', delivery_mechanism, false),
    ('Provider_CQC_Location_ID', provider_cqc_location_id, false),
    ('Review_Reason', review_reason, false),
    ('Review_Outcomes_Achieved', review_outcomes_achieved, planned_review),
    ('Method_of_Review', method_of_review, false),
    ('Unit_Cost', case when unit_cost is not null then '(number)' end, cost_required),
    ('Cost_Frequency_Unit_Type', cost_frequency_unit_type, cost_required),
    ('Planned_units_per_week', case when planned_units_per_week is not null then '(number)' end, cost_required and small_unit)
) as field_value (field, value, required);
