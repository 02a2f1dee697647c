-- Who is responsible, straight from the tables of the registry and from the rules alone: it shares no
-- code and no data structure with the routing table, and takes its time.
--
-- Questions come as arrays: number, service, form (ars, ags, postcode), place, day.
with recursive question as (
    select *
    from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::date[]) as q (n, service, form, place, day)
),
-- The regions that the input names; an AGS names whoever has it on that day.
asked as (
    select q.n, q.day, found.ars
    from question q
    cross join lateral (
        select r.ars
        from region r
        where r.ars in (q.place, left(q.place, 9), left(q.place, 5), left(q.place, 3), left(q.place, 2))
          and (r.ars = q.place
               or (length(q.place) = 12 and r.level <> 'bund' and rpad(r.ars, 12, '0') = q.place))
        order by length(r.ars) desc
        limit 1
    ) found
    where q.form = 'ars'
    union all
    select q.n, q.day, r.ars
    from question q
    join region r on r.ags = q.place
    where q.form = 'ags'
      and coalesce(r.valid_from, '-infinity') <= q.day and q.day <= coalesce(r.valid_to, 'infinity')
    union all
    select q.n, q.day, r.ars
    from question q
    join postcode p on p.postcode = q.place
    cross join lateral unnest(p.regions) as named (ars)
    join region r on r.ars = named.ars
    where q.form = 'postcode'
),
-- From what had ended to what took over, through any number of mergers.
walk as (
    select n, day, ars as origin, ars from asked
    union
    select w.n, w.day, w.origin, heir.ars
    from walk w
    join region r on r.ars = w.ars
    cross join lateral unnest(r.successors) as heir (ars)
    where r.valid_to < w.day
),
standing as (
    select distinct w.n, w.origin, w.ars
    from walk w
    join region r on r.ars = w.ars
    where coalesce(r.valid_from, '-infinity') <= w.day and w.day <= coalesce(r.valid_to, 'infinity')
),
-- Without anything that stands for it, the only region asked for means itself; among several, one that
-- has ended does, and one that has not begun is not there yet.
meant as (
    select n, ars from standing
    union
    select a.n, a.ars
    from (select n, day, ars, count(*) over (partition by n) as named from asked) a
    join region r on r.ars = a.ars
    where not exists (select from standing s where s.n = a.n and s.origin = a.ars)
      and (a.named = 1 or r.valid_to < a.day)
),
chosen as (
    select n, min(ars) as ars from meant group by n having count(*) = 1
),
climb as (
    select n, ars, 0 as height from chosen
    union all
    select c.n, r.parent, c.height + 1
    from climb c
    join region r on r.ars = c.ars
    where r.parent is not null
),
responsible as (
    select c.n, c.height, p.id, a.name, p.online_service_title,
           min(c.height) over (partition by c.n) as nearest
    from climb c
    join question q on q.n = c.n
    join responsibility p on p.service = q.service and p.region = c.ars
    join authority a on a.id = p.authority
    where coalesce(p.valid_from, '-infinity') <= q.day and q.day <= coalesce(p.valid_to, 'infinity')
)
select q.n,
       exists (select from public_service s where s.key = q.service) as service_known,
       (select string_agg(m.ars, ' ' order by m.ars) from meant m where m.n = q.n) as regions,
       (select string_agg(r.id, ' ' order by r.name collate "de-x-icu",
                                             r.online_service_title collate "de-x-icu" nulls last,
                                             r.id collate "C")
        from responsible r
        where r.n = q.n and r.height = r.nearest) as routes
from question q
order by q.n
