-- What operators fed into the registry, with what result. Operational, not a record of the catalogue.
create table import_run (
    id          uuid        primary key,
    kind        text        not null check (kind in ('seed', 'regions', 'successors')),
    file_name   text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    status      text        not null check (status in ('running', 'completed', 'refused', 'failed', 'interrupted')),
    started_at  timestamptz not null,
    finished_at timestamptz,
    -- position in the change log after which the result can be read
    position    bigint,
    as_of       date,
    report      jsonb,
    problem     jsonb
);
create index import_run_started on import_run (started_at desc);
-- one import at a time, over all instances
create unique index import_run_running on import_run ((true)) where status = 'running';
grant select, insert, update on import_run to catalog_app;
