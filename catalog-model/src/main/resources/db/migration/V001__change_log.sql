-- Two roles from the first migration on. The owner (whoever runs this) migrates; every session of the
-- application takes the role catalog_app, which may read the log and append to it through one function,
-- and can do nothing else to it.
do $$
begin
    if current_setting('server_version_num')::int < 160000 then
        raise exception 'EfA-Katalog needs PostgreSQL 16 or newer, this is %', current_setting('server_version');
    end if;
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'catalog_app') then
        create role catalog_app nologin;
    end if;
    if not pg_has_role(current_user, 'catalog_app', 'SET') then
        execute format('grant catalog_app to %I', current_user);
    end if;
exception
    -- roles were prepared by a database administrator who did not let us grant them
    when insufficient_privilege then
        raise notice 'catalog_app is not granted to %: another login has to run the application', current_user;
end
$$;

revoke create on schema public from public;
grant usage on schema public to catalog_app;

create table change_log_head (
    only_row boolean primary key default true check (only_row),
    last_seq bigint not null check (last_seq >= 0),
    -- tells this log from that of another database whose numbers look the same
    log_id   uuid not null default gen_random_uuid()
);
insert into change_log_head (last_seq) values (0);

create table change_log (
    seq        bigint      primary key check (seq > 0),
    at         timestamptz not null,
    kind       text        not null,
    registry   text        not null,
    record_key text        not null,
    version    bigint      not null check (version > 0),
    deleted    boolean     not null,
    -- json, not jsonb: the text is what was written, byte for byte, and a signature may rest on it
    record     json        not null
);
comment on table change_log is 'Every version of every record, gapless and in commit order';

-- One entry per version, and the way to the newest version of a record.
create unique index change_log_version on change_log (kind, registry, record_key, version desc);

-- Takes a block of numbers and writes its entries in one statement, the last one before commit: the row
-- lock on the head makes the order of the numbers the order of the commits, and a rollback returns them.
create function append_changes(
    p_at timestamptz, p_kinds text[], p_registries text[], p_keys text[],
    p_versions bigint[], p_deleted boolean[], p_records text[])
returns bigint
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
    v_count bigint := cardinality(p_keys);
    v_last  bigint;
begin
    if v_count is null or v_count = 0 then
        raise exception 'append_changes needs at least one change';
    end if;
    update change_log_head set last_seq = last_seq + v_count returning last_seq into v_last;
    insert into change_log (seq, at, kind, registry, record_key, version, deleted, record)
    select v_last - v_count + c.ord, p_at, c.kind, c.registry, c.record_key, c.version, c.deleted, c.record::json
    from unnest(p_kinds, p_registries, p_keys, p_versions, p_deleted, p_records)
         with ordinality as c (kind, registry, record_key, version, deleted, record, ord);
    return v_last;
end
$$;

revoke all on function append_changes(timestamptz, text[], text[], text[], bigint[], boolean[], text[]) from public;
grant execute on function append_changes(timestamptz, text[], text[], text[], bigint[], boolean[], text[]) to catalog_app;
grant select on change_log, change_log_head to catalog_app;

-- Which registry this database belongs to: written once, at the first start.
create table registry_identity (
    only_row boolean primary key default true check (only_row),
    registry text not null check (registry <> '')
);
grant select, insert on registry_identity to catalog_app;
