-- What a review of V006 found.

-- Failures count for a window that begins with the first of them.
alter table login_failure add column since timestamptz;
update login_failure set since = at;
alter table login_failure alter column since set not null;
