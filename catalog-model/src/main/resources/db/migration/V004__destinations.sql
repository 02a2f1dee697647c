-- Where requests are delivered to. One signature per destination covers all its services and regions.
create table destination (
    id               text primary key
                     check (id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'),
    submission_host  text not null check (submission_host <> ''),
    details          jsonb not null check (jsonb_typeof(details) = 'object'),
    -- compact JWS; an issued one is kept byte for byte
    signature        text check (signature ~ '^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$'),
    signature_origin text check (signature_origin in ('issued', 'registry')),
    registry         text not null,
    version          bigint not null,
    valid_from       date,
    valid_to         date,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    check (valid_to is null or valid_from is null or valid_from <= valid_to),
    check ((signature is null) = (signature_origin is null))
);
grant select, insert, update on destination to catalog_app;

-- Whoever signs asks for everything that names a destination. It is no foreign key: a key of the registry
-- is text, this column is a uuid, and rows of before may name destinations that nobody told us of. New
-- ones are refused where responsibilities are written.
create index responsibility_destination on responsibility (destination) where destination is not null;

alter table import_run drop constraint import_run_kind_check;
alter table import_run add constraint import_run_kind_check
    check (kind in ('seed', 'regions', 'successors', 'destinations', 'responsibilities', 'demo'));
