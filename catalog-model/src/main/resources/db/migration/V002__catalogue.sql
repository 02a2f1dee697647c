-- Own records only; what peers say is kept elsewhere. Natural keys are primary keys (ADR 0007).
-- Records end, they are not deleted: the application's role has no DELETE.

create table region (
    ars        text primary key check (ars ~ '^(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})$'),
    ags        text check (ags ~ '^(\d{2}|\d{3}|\d{5}|\d{8})$'),
    level      text not null check (level in ('bund', 'land', 'regierungsbezirk', 'kreis', 'gemeindeverband', 'gemeinde')),
    kind_code  text,
    kind       text,
    name       text not null,
    seat       text,
    parent     text references region deferrable initially deferred,
    population integer check (population >= 0),
    area_km2   numeric(12, 2) check (area_km2 >= 0),
    lat        double precision,
    lon        double precision,
    successors text[] not null,
    registry   text not null,
    version    bigint not null,
    valid_from date,
    valid_to   date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (valid_to is null or valid_from is null or valid_from <= valid_to),
    check ((level = 'bund') = (parent is null))
);
create index region_parent on region (parent);

create table postcode (
    postcode   text primary key check (postcode ~ '^\d{5}$'),
    regions    text[] not null check (cardinality(regions) > 0),
    registry   text not null,
    version    bigint not null,
    valid_from date,
    valid_to   date,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table ozg_service (
    ozg_id     text primary key check (ozg_id ~ '^\d{5}$'),
    title      text not null,
    themenfeld text,
    lage       text,
    registry   text not null,
    version    bigint not null,
    valid_from date,
    valid_to   date,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table public_service (
    -- a LeiKa key, or a key of the registry's own: it starts with a letter and can never be taken for one
    key             text primary key check (key ~ '^99\d{12}$' or key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    title           text not null,
    citizen_title   text,
    typisierung     text[] not null,
    executing_level jsonb not null,
    ozg_id          text references ozg_service,
    themenfeld      text,
    lage            text,
    successors      text[] not null,
    source          text,
    registry        text not null,
    version         bigint not null,
    valid_from      date,
    valid_to        date,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    check (valid_to is null or valid_from is null or valid_from <= valid_to)
);

create table organisation (
    id         text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    name       text not null,
    kind       text not null check (kind in ('bund', 'land', 'kommune', 'it-provider', 'agency')),
    region     text references region,
    url        text,
    registry   text not null,
    version    bigint not null,
    valid_from date,
    valid_to   date,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table authority (
    id           text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    name         text not null,
    unit         text,
    organisation text not null references organisation,
    region       text references region,
    street       text,
    house_number text,
    postcode     text,
    city         text,
    lat          double precision,
    lon          double precision,
    registry     text not null,
    version      bigint not null,
    valid_from   date,
    valid_to     date,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);

create table service_implementation (
    id             text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    name           text not null,
    provider       text references organisation,
    services       text[] not null,
    ozg_id         text references ozg_service,
    status         text not null check (status in ('draft', 'published', 'deprecated', 'withdrawn')),
    availability   text not null check (availability in ('planned', 'ready', 'live', 'unknown')),
    since          text,
    maturity_model text,
    maturity_level smallint,
    url            text,
    channels       text[] not null,
    standards      text[] not null,
    operator       text,
    sources        text[] not null,
    registry       text not null,
    version        bigint not null,
    valid_from     date,
    valid_to       date,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    -- a level means nothing without the model it is of
    check ((maturity_model is null) = (maturity_level is null))
);

create table reported_reuse (
    id             text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    implementation text not null references service_implementation,
    region         text not null references region,
    statement      text not null,
    source         text,
    source_date    date,
    registry       text not null,
    version        bigint not null,
    valid_from     date,
    valid_to       date,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);

create table responsibility (
    id                   text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    service              text not null references public_service,
    region               text not null references region,
    authority            text not null references authority,
    implementation       text references service_implementation,
    online_service_title text,
    online_service_url   text,
    destination          uuid,
    source               text,
    registry             text not null,
    version              bigint not null,
    valid_from           date,
    valid_to             date,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index responsibility_service_region on responsibility (service, region);

grant select, insert, update on
    region, postcode, ozg_service, public_service, organisation, authority,
    service_implementation, reported_reuse, responsibility
to catalog_app;
