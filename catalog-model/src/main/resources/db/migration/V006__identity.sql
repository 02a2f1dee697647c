-- People, and what they may do. Nothing of this is a record of the catalogue: no natural person stands in
-- the change log (ADR 0015). Secrets are here as SHA-256 of 256 random bits, passwords as Argon2id.

-- Parties beside those that sources name: who runs, orders, builds or connects online services.
alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check check (kind in (
    'bund', 'land', 'kreis', 'kommune', 'it-provider', 'agency', 'coordination-office', 'general-contractor',
    'roll-in-team', 'software-vendor'));

create table person (
    id         uuid primary key,
    -- what history and audit name; nothing leads back from it once the person is erased
    pseudonym  text        not null unique check (pseudonym ~ '^p-[0-9a-f]{20}$'),
    name       text,
    email      text,
    operator   boolean     not null default false,
    -- invented by CATALOG_DEMO
    demo       boolean     not null default false,
    -- who vouches for the person, and how that one calls it (OpenID Connect: iss, sub)
    issuer     text,
    subject    text,
    created_at timestamptz not null,
    erased_at  timestamptz,
    check ((issuer is null) = (subject is null)),
    check (erased_at is null or (name is null and email is null and subject is null and not operator))
);
create unique index person_subject on person (issuer, subject);

create table local_account (
    person        uuid        primary key references person,
    -- the e-mail in lower case
    login         text        not null unique,
    password_hash text        not null check (password_hash like '$argon2id$%'),
    changed_at    timestamptz not null
);

-- A browser that has once signed in to the account: strangers' failures do not hinder it.
create table known_device (
    secret_hash bytea       primary key,
    person      uuid        not null references person,
    expires_at  timestamptz not null
);
create index known_device_person on known_device (person);

-- Failed sign-ins, by device, by account and network, by network; the scope is a hash of them.
create table login_failure (
    scope         bytea       primary key,
    failures      integer     not null check (failures > 0),
    at            timestamptz not null,
    blocked_until timestamptz not null
);

create table session (
    secret_hash bytea       primary key,
    person      uuid        not null references person,
    -- the identity provider said so when the session began
    operator    boolean     not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null
);
create index session_person on session (person);

-- Makes the first operator.
create table setup_link (
    only_row    boolean     primary key default true check (only_row),
    secret_hash bytea       not null,
    expires_at  timestamptz not null
);

-- An organisation is named by its key: records are not deleted, so nothing can be left hanging.
create table membership (
    person       uuid        not null references person,
    organisation text        not null,
    roles        text[]      not null check (cardinality(roles) > 0
                                             and roles <@ array['editor', 'signatory', 'admin']),
    since        timestamptz not null,
    primary key (person, organisation)
);
create index membership_organisation on membership (organisation);

create table invitation (
    id           uuid        primary key,
    organisation text        not null,
    email        text        not null,
    roles        text[]      not null check (cardinality(roles) > 0
                                             and roles <@ array['editor', 'signatory', 'admin']),
    secret_hash  bytea       not null unique,
    invited_by   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null
);
create index invitation_organisation on invitation (organisation);

-- Who wants to act for an organisation; a new one becomes a record only when the operator confirms.
create table organisation_claim (
    id           uuid        primary key,
    organisation text        not null,
    person       uuid        not null references person,
    proposal     jsonb,
    reason       text,
    status       text        not null check (status in ('pending', 'confirmed', 'refused')),
    created_at   timestamptz not null,
    decided_at   timestamptz,
    decided_by   text,
    check ((status = 'pending') = (decided_at is null))
);
create unique index organisation_claim_pending on organisation_claim (organisation, person)
    where status = 'pending';

create table api_token (
    id           text        primary key check (id ~ '^[0-9a-f]{16}$'),
    organisation text        not null,
    name         text        not null,
    actions      text[]      not null check (cardinality(actions) > 0
                                             and actions <@ array['edit', 'publish', 'sign']),
    secret_hash  bytea       not null,
    created_by   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used    timestamptz,
    revoked_at   timestamptz,
    check (expires_at > created_at)
);
create index api_token_organisation on api_token (organisation);

-- The text goes when it was delivered or is of no use any more: it can hold a link with a secret.
create table sent_message (
    id           uuid        primary key,
    recipient    text        not null,
    subject      text        not null,
    body         text,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    delivered_at timestamptz,
    check (delivered_at is null or body is null)
);

grant select, insert, update on person, api_token, organisation_claim to catalog_app;
grant select, insert, update, delete on
    local_account, known_device, login_failure, session, setup_link, membership, invitation, sent_message
to catalog_app;
