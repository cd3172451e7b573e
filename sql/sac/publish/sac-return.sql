-- sac-return: every cell in the long form, with the words of the national open data: table reference, type
-- of enquiry, row and column as printed, and whether the cell is mandatory. Empty: not supplied; 0: counted,
-- none (specification, section 7.4). The words for concluded other enquiries are assumed.
with words (table_id, row_key, column_key, enquiry_type) as (
  values
    ('^SG1[a-e]$', '.*', '^concerns$', 'Safeguarding Concerns'),
    ('^SG1[a-e]$', '.*', '^s42$', 'Section 42 Enquiries'),
    ('^SG1[a-e]$', '.*', '^other$', 'Other Enquiries'),
    ('^SG1f$', '^concerns$', '.*', 'Safeguarding Concerns'),
    ('^SG1f$', '^s42$', '.*', 'Section 42 Enquiries'),
    ('^SG1f$', '^other$', '.*', 'Other Enquiries'),
    ('-S42$', '.*', '.*', 'Concluded Section 42 Enquiries'),
    ('-OTHER$', '.*', '.*', 'Concluded Other Enquiries'),
    ('^SG5a$', '.*', '.*', 'Count of Safeguarding Adult Reviews'),
    ('^SG5b$', '.*', '.*', 'Count of Individuals Involved in Safeguarding Adult Reviews')
)
select
  layout_cell.table_id,
  case split_part(layout_cell.table_id, '-', 1)
    when 'SG2ab1' then 'SG2a_b1'
    else split_part(layout_cell.table_id, '-', 1)
  end as table_reference,
  words.enquiry_type,
  layout_cell.row_key,
  layout_cell.row_label,
  layout_cell.column_key,
  layout_cell.column_label,
  cell.value,
  case when layout_cell.mandatory then 'yes' else 'no' end as mandatory
from returns.layout_cell
join returns.cell
  on cell.run_id = layout_cell.run_id
  and cell.table_id = layout_cell.table_id
  and cell.row_key = layout_cell.row_key
  and cell.column_key = layout_cell.column_key
left join words
  on layout_cell.table_id ~ words.table_id
  and layout_cell.row_key ~ words.row_key
  and layout_cell.column_key ~ words.column_key
where layout_cell.run_id = :run_id
order by layout_cell.table_order, layout_cell.row_order, layout_cell.column_order
