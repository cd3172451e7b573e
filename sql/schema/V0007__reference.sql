-- Which file of code lists and maps was loaded, and in which state (see ReferenceTables).
create table reference.loaded_file (
  table_name text primary key,
  sha256     text not null
);
