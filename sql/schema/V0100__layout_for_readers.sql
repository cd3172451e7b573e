-- What a reader of the cells has to know of each: whether a council must fill it, and how its row and
-- column are printed.
alter table returns.layout_cell add column mandatory boolean not null default true;
alter table returns.layout_cell add column row_label text not null default '';
alter table returns.layout_cell add column column_label text not null default '';
