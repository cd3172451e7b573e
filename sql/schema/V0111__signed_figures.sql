-- Cells that may be below zero: differences and scores, as the layout marks them.
alter table returns.layout_cell add column signed boolean not null default false;
