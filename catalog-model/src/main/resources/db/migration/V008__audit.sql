-- Who wrote which version, and what was answered to whom asked to be able to ask again.

-- One row for each version of a record that somebody wrote through a door, written in the same transaction.
-- Kind, registry, key and version lead to its number in the log (change_log_version). The application can
-- add rows and read them, nothing else.
create table audit_entry (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    kind         text        not null,
    registry     text        not null,
    record_key   text        not null,
    version      bigint      not null check (version > 0),
    -- what was done, such as offer.publish
    action       text        not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
    -- in whose name; null when the operator did it
    organisation text,
    -- the pseudonym of a person, the id of a token, or the operator at the console: never a name
    actor        text        not null check (actor ~ '^(p-[0-9a-f]{20}|t-[0-9a-f]{16}|operator)$'),
    unique (kind, registry, record_key, version)
);
create index audit_entry_actor on audit_entry (actor);
grant select, insert on audit_entry to catalog_app;

-- Answers to requests with an Idempotency-Key. A row is begun before the work and filled after it, both in
-- the transaction of the work: nobody else ever sees one without an answer.
create table kept_answer (
    -- SHA-256 of caller, method, path and key
    scope       bytea       primary key check (length(scope) = 32),
    -- SHA-256 of what was asked
    request     bytea       not null check (length(request) = 32),
    status      integer     check (status between 200 and 299),
    body        text,
    location    text,
    entity_tag  text,
    expires_at  timestamptz not null
);
create index kept_answer_expires on kept_answer (expires_at);
grant select, insert, delete on kept_answer to catalog_app;
grant update (status, body, location, entity_tag) on kept_answer to catalog_app;
