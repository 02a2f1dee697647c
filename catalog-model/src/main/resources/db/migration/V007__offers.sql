-- Offers to reuse an implementation. What is being written and what was published are kept apart: drafts
-- are not public. Published terms never change; a new number supersedes the former, and both are kept.

create table reuse_offer_draft (
    id             text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    implementation text not null references service_implementation,
    provider       text not null references organisation,
    terms          jsonb not null check (jsonb_typeof(terms) = 'object'),
    -- number under which these very terms were published; null while they were not
    published_as   integer check (published_as > 0),
    registry       text not null,
    version        bigint not null,
    valid_from     date,
    valid_to       date,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);

create table reuse_offer (
    id             text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    implementation text not null references service_implementation,
    provider       text not null references organisation,
    number         integer not null check (number > 0),
    status         text not null check (status in ('published', 'withdrawn')),
    terms          jsonb not null check (jsonb_typeof(terms) = 'object'),
    published_at   timestamptz not null,
    registry       text not null,
    version        bigint not null,
    valid_from     date,
    valid_to       date,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index reuse_offer_implementation on reuse_offer (implementation);
create index reuse_offer_draft_implementation on reuse_offer_draft (implementation);

-- Every number of every offer. Written by the trigger below alone: the application can only read it.
create table reuse_offer_version (
    offer        text not null references reuse_offer,
    number       integer not null check (number > 0),
    status       text not null check (status in ('published', 'superseded', 'withdrawn')),
    terms        jsonb not null,
    published_at timestamptz not null,
    -- when it was superseded or withdrawn
    ended_at     timestamptz,
    primary key (offer, number),
    check ((status = 'published') = (ended_at is null))
);

create function keep_published_terms() returns trigger
language plpgsql
security definer
set search_path = public, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        if new.number <> 1 or new.status <> 'published' then
            raise exception 'offer % begins with number 1, published', new.id
                using errcode = 'restrict_violation';
        end if;
    elsif new.number = old.number then
        if (new.terms, new.published_at, new.valid_from, new.valid_to)
               is distinct from (old.terms, old.published_at, old.valid_from, old.valid_to) then
            raise exception 'published terms of offer % never change', new.id
                using errcode = 'restrict_violation';
        end if;
        if new.status = old.status then
            return null;
        end if;
        if new.status <> 'withdrawn' then
            raise exception 'offer % was withdrawn; a new number publishes it again', new.id
                using errcode = 'restrict_violation';
        end if;
    elsif new.number <> old.number + 1 or new.status <> 'published' then
        raise exception 'number % of offer % does not follow %', new.number, new.id, old.number
            using errcode = 'restrict_violation';
    end if;

    if tg_op = 'UPDATE' then
        update reuse_offer_version
           set status = case when new.number = old.number then 'withdrawn' else 'superseded' end,
               ended_at = new.updated_at
         where offer = new.id and number = old.number and status = 'published';
    end if;
    if tg_op = 'INSERT' or new.number > old.number then
        insert into reuse_offer_version (offer, number, status, terms, published_at)
        values (new.id, new.number, 'published', new.terms, new.published_at);
    end if;
    return null;
end
$$;
revoke all on function keep_published_terms() from public;

create trigger keep_published_terms after insert or update on reuse_offer
    for each row execute function keep_published_terms();

grant select, insert on reuse_offer, reuse_offer_draft to catalog_app;
-- an offer stays with its implementation and its provider
grant update (number, status, terms, published_at, version, valid_from, valid_to, updated_at)
    on reuse_offer to catalog_app;
grant update (terms, published_as, version, valid_from, valid_to, updated_at)
    on reuse_offer_draft to catalog_app;
grant select on reuse_offer_version to catalog_app;
