-- Rounding where figures are published, and nowhere else: to a unit (1, 5, 10, 0.1), ties away from zero or,
-- to compare with tables made that way, to the even neighbour.
create function returns.rounded_to(p_value numeric, p_unit numeric, p_half_even boolean)
returns numeric
language sql
immutable
parallel safe
return case
  when p_half_even
    and abs(p_value / p_unit - trunc(p_value / p_unit)) = 0.5
    then round(p_value / p_unit / 2) * 2 * p_unit
  else round(p_value / p_unit) * p_unit
end;

grant execute on function returns.rounded_to(numeric, numeric, boolean) to returns_reader, returns_loader;
