-- Public halves of the keys with which this registry ever signed: every instance publishes all of them, so
-- that a signature can be checked after its key was replaced or lost. The private halves are never here.
create table signing_key (
    -- thumbprint of the key (RFC 7638, SHA-256, base64url)
    kid        text        primary key check (kid ~ '^[A-Za-z0-9_-]{43}$'),
    -- json, not jsonb: published as it was made
    jwk        json        not null,
    created_at timestamptz not null
);
grant select, insert on signing_key to catalog_app;
