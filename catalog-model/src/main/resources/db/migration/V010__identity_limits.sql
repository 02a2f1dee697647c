-- What a review of V006 found.

-- Failures count for a window that begins with the first of them.
alter table login_failure add column since timestamptz;
update login_failure set since = at;
alter table login_failure alter column since set not null;

-- Which of the roles demo people gave out; they end with the demo.
alter table membership add column demo_roles text[] not null default '{}' check (demo_roles <@ roles);

-- The region that the person says the organisation belongs to, if the registry does not know it.
alter table organisation_claim add column region text;
create index organisation_claim_order on organisation_claim ((status = 'pending'), created_at, id);

-- Without a mail server a message is shown in the log, once.
alter table sent_message add column shown_at timestamptz;
create index sent_message_order on sent_message (created_at, id);

-- The application changes these columns and no other ones.
revoke update on
    person, api_token, organisation_claim, local_account, known_device, login_failure, session, setup_link,
    membership, invitation, sent_message
from catalog_app;
grant update (name, email, operator, issuer, subject, erased_at) on person to catalog_app;
grant update (last_used, revoked_at) on api_token to catalog_app;
grant update (status, decided_at, decided_by, reason, proposal) on organisation_claim to catalog_app;
grant update (password_hash, changed_at) on local_account to catalog_app;
grant update (expires_at) on known_device to catalog_app;
grant update (failures, since, at, blocked_until) on login_failure to catalog_app;
grant update (secret_hash, expires_at) on setup_link to catalog_app;
grant update (roles, demo_roles) on membership to catalog_app;
grant update (body, shown_at, delivered_at) on sent_message to catalog_app;
