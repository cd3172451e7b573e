-- tables: SG5b
--
-- SG5b: individuals of the reviews of SG5a, by whether they died, and age. Unit: people, once a review.
-- Source: SAC specification, section 7.3; age as in 7.2.
with individual as (
  select
    individual.record_id,
    individual.record_key,
    individual.harm,
    extract.age_on(
      individual.date_of_birth,
      case
        when individual.date_of_death <= cast(:age_day as date) then individual.date_of_death
        else cast(:age_day as date)
      end,
      'EXACT'
    ) as age
  from extract.sac_review_individual_status as individual
  join extract.sac_review_status as review
    on review.run_id = :run_id
    and review.sar_id = individual.sar_id
    and review.status = 'accepted'
    and review.date_concluded between cast(:year_start as date) and cast(:year_end as date)
  where individual.run_id = :run_id
    and individual.status = 'accepted'
)
select
  'SG5b' as table_id,
  lower(individual.harm) as row_key,
  coalesce(bands.band, 'not_known') as column_key,
  individual.record_key as member_key,
  individual.record_id
from individual
left join reference.sac_bands as bands
  on (bands.lowest is null or individual.age >= bands.lowest::integer)
  and individual.age <= coalesce(bands.highest::integer, individual.age)
where individual.harm is not null
  and individual.record_key is not null
