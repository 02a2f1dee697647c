-- Implementations that their providers publish (ADR 0018). What an import brought stays as it is, and open to
-- the next import, until its provider speaks for it: then it is claimed, for good.

alter table service_implementation
    add column type text not null default 'online-service' check (type in (
        'online-service', 'service-portal', 'user-account', 'payment-component', 'transport-component',
        'form-platform', 'other-component')),
    add column successor text references service_implementation,
    add column status_note text,
    add column claimed_at timestamptz,
    add column profile jsonb check (jsonb_typeof(profile) = 'object'),
    add check (successor <> id),
    -- only a provider states a profile, and nobody speaks for what has none
    add check (profile is null or claimed_at is not null),
    add check (claimed_at is null or provider is not null),
    add check (type = 'online-service' or cardinality(services) = 0);

create table implementation_draft (
    id           text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    provider     text not null references organisation,
    content      jsonb not null check (jsonb_typeof(content) = 'object'),
    -- version of the implementation that stood in the registry when this was written; null when none did
    based_on     bigint check (based_on > 0),
    -- version of the implementation under which this very content was published; null while it was not
    published_as bigint check (published_as > 0),
    discarded    boolean not null,
    registry     text not null,
    version      bigint not null,
    valid_from   date,
    valid_to     date,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index implementation_draft_provider on implementation_draft (provider);

-- Holds even for a mistake in the application: a claim is for good, and so is a withdrawal by the provider.
create function keep_claimed_implementations() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
    if (new.claimed_at, new.provider) is distinct from (old.claimed_at, old.provider) then
        raise exception 'implementation % is claimed by %', old.id, old.provider
            using errcode = 'restrict_violation';
    end if;
    if old.status = 'withdrawn' then
        raise exception 'implementation % is withdrawn for good', old.id
            using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
revoke all on function keep_claimed_implementations() from public;

create trigger keep_claimed_implementations after update on service_implementation
    for each row when (old.claimed_at is not null) execute function keep_claimed_implementations();

grant select, insert on implementation_draft to catalog_app;
-- a draft stays with its provider; it is given up, never deleted
grant update (content, based_on, published_as, discarded, version, valid_from, valid_to, updated_at)
    on implementation_draft to catalog_app;
