-- The rules that Prisma cannot describe: who is asking, what each may see and change, which values
-- a column may hold, partitions, and the one way to enqueue a job.
--
-- Every statement of the application runs as `localgov_app` (made by bin/migrate.ts, cluster-wide),
-- which owns nothing and cannot bypass row-level security. lib/platform/scope.ts says who asks in
-- settings that last for one transaction.

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO localgov_app;
GRANT USAGE ON SCHEMA public TO localgov_app;

-- ── Who is asking ────────────────────────────────────────────────────────────────────────────────
-- After a transaction a setting reads as '', not as NULL. Policies call these as (SELECT app.f()),
-- so that each is evaluated once per statement, not per row.

CREATE FUNCTION app.scope_is(kind text) RETURNS boolean STABLE LANGUAGE sql
  RETURN current_setting('app.kind', true) = kind;

CREATE FUNCTION app.setting_id(name text) RETURNS uuid STABLE LANGUAGE sql
  RETURN NULLIF(current_setting('app.' || name, true), '')::uuid;

-- The council that an officer works for; NULL for anybody else.
CREATE FUNCTION app.staff_council() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.scope_is('staff') THEN app.setting_id('council') END;

-- The draft, the case (as its reporter) and the contact that the asker holds the secret of.
CREATE FUNCTION app.held_draft() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.scope_is('holder') THEN app.setting_id('draft') END;
CREATE FUNCTION app.held_case() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.scope_is('holder') THEN app.setting_id('case') END;
CREATE FUNCTION app.held_contact() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.scope_is('holder') THEN app.setting_id('contact') END;

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO localgov_app;

-- ── Values ───────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE councils
  ADD CHECK (tier IN ('unitary', 'county', 'district')),
  ADD CHECK (slug = lower(slug)),
  ADD CHECK (current = (ended_on IS NULL)),
  ADD CHECK (county_id IS NULL OR tier = 'district');
ALTER TABLE staff ADD CHECK (email = lower(email));
ALTER TABLE staff_roles ADD CHECK (role IN ('officer', 'manager', 'administrator'));
ALTER TABLE service_settings ADD CHECK (target_days > 0);
ALTER TABLE cases
  ADD CHECK (state IN ('received', 'in_progress', 'waiting', 'closed')),
  ADD CHECK (closing_reason IN ('fixed', 'no_action', 'not_found', 'duplicate', 'not_ours')),
  ADD CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  ADD CHECK ((state = 'closed') = (closing_reason IS NOT NULL)),
  ADD CHECK ((state = 'waiting') = (paused_at IS NOT NULL)),
  ADD CHECK ((lat IS NULL) = (long IS NULL));
-- Few cases of a council are open: the queue's filters run over these, whatever else they ask.
CREATE INDEX cases_open ON cases (council_id, id DESC) WHERE state <> 'closed';
ALTER TABLE case_contacts
  ADD CHECK (kind IN ('reporter', 'follower')),
  ADD CHECK (kind = 'reporter' OR email IS NOT NULL),
  ADD CHECK (email = lower(email));
CREATE UNIQUE INDEX case_contacts_one_reporter ON case_contacts (case_id) WHERE kind = 'reporter';
ALTER TABLE case_events
  ADD CHECK (by IN ('resident', 'officer', 'system')),
  ADD CHECK ((by = 'officer') = (staff_id IS NOT NULL)),
  ADD CHECK (audience IN ('resident', 'officers'));
ALTER TABLE public_reports ADD CHECK (state IN ('received', 'in_progress', 'waiting', 'closed'));
ALTER TABLE letters
  ADD CHECK (state IN ('waiting', 'sent', 'failed')),
  ADD CHECK ((state = 'sent') = (sent_at IS NOT NULL));
ALTER TABLE files ADD CHECK ((case_id IS NULL) = (council_id IS NULL));

-- ── Who may see and change what ──────────────────────────────────────────────────────────────────

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables
              WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    -- What each role may do at all is granted below, table by table.
    EXECUTE format(
      'CREATE POLICY system ON %I TO localgov_app '
      'USING ((SELECT app.scope_is(''system''))) WITH CHECK ((SELECT app.scope_is(''system'')))', name);
  END LOOP;
END $$;

-- platform
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO localgov_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON worker_heartbeats TO localgov_app;
GRANT SELECT, INSERT ON seed_marks TO localgov_app;

-- geo: facts for all to read. Importers write as the owner, past the application's role.
GRANT SELECT ON postcodes, boundaries, geo_imports TO localgov_app;
CREATE POLICY readable ON postcodes FOR SELECT TO localgov_app USING (true);
CREATE POLICY readable ON boundaries FOR SELECT TO localgov_app USING (true);
CREATE POLICY readable ON geo_imports FOR SELECT TO localgov_app USING (true);
CREATE POLICY import ON postcodes TO CURRENT_USER USING (true);
CREATE POLICY import ON boundaries TO CURRENT_USER USING (true);
CREATE POLICY import ON geo_imports TO CURRENT_USER USING (true);

-- councils
GRANT SELECT, INSERT, UPDATE ON councils, council_profiles, teams TO localgov_app;
GRANT SELECT, INSERT ON council_successors TO localgov_app;
CREATE POLICY readable ON councils FOR SELECT TO localgov_app USING (true);
CREATE POLICY readable ON council_successors FOR SELECT TO localgov_app USING (true);
CREATE POLICY readable ON council_profiles FOR SELECT TO localgov_app USING (true);
CREATE POLICY staff ON council_profiles TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY staff ON teams TO localgov_app
  USING (council_id = (SELECT app.staff_council()));

-- identity
GRANT SELECT, INSERT, UPDATE ON staff, staff_passwords TO localgov_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_roles, team_members, staff_sessions TO localgov_app;
CREATE POLICY identity ON staff TO localgov_app USING ((SELECT app.scope_is('identity')));
CREATE POLICY identity ON staff_roles TO localgov_app USING ((SELECT app.scope_is('identity')));
CREATE POLICY identity ON staff_passwords TO localgov_app USING ((SELECT app.scope_is('identity')));
CREATE POLICY identity ON staff_sessions TO localgov_app USING ((SELECT app.scope_is('identity')));
CREATE POLICY identity ON team_members TO localgov_app USING ((SELECT app.scope_is('identity')));
CREATE POLICY colleagues ON staff FOR SELECT TO localgov_app
  USING (EXISTS (SELECT 1 FROM staff_roles r
                 WHERE r.staff_id = staff.id AND r.council_id = (SELECT app.staff_council())));
CREATE POLICY colleagues ON staff_roles FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY colleagues ON team_members FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));

-- catalogue
GRANT SELECT, INSERT, UPDATE ON service_settings TO localgov_app;
CREATE POLICY readable ON service_settings FOR SELECT TO localgov_app USING (true);
CREATE POLICY staff ON service_settings TO localgov_app
  USING (council_id = (SELECT app.staff_council()));

-- forms
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO localgov_app;
CREATE POLICY holder ON drafts TO localgov_app USING (id = (SELECT app.held_draft()));

-- cases
GRANT SELECT, INSERT, UPDATE ON cases, case_contacts TO localgov_app;
GRANT SELECT, INSERT ON case_events TO localgov_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON public_reports TO localgov_app;
GRANT SELECT, INSERT, DELETE ON public_photos TO localgov_app;

CREATE POLICY staff_read ON cases FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY staff_change ON cases FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY draft_read ON cases FOR SELECT TO localgov_app
  USING (draft_id = (SELECT app.held_draft()));
CREATE POLICY draft_send ON cases FOR INSERT TO localgov_app
  WITH CHECK (draft_id = (SELECT app.held_draft()));
CREATE POLICY reporter_read ON cases FOR SELECT TO localgov_app
  USING (id = (SELECT app.held_case()));
CREATE POLICY reporter_change ON cases FOR UPDATE TO localgov_app
  USING (id = (SELECT app.held_case()));

-- What hangs on a case may be added by whoever sees the case, under the case's own council.
-- The look-up runs under the asker's policies on `cases`: that is the point of it.
CREATE FUNCTION app.sees_case(case_id uuid, council_id uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.cases c
                 WHERE c.id = sees_case.case_id AND c.council_id = sees_case.council_id);
GRANT EXECUTE ON FUNCTION app.sees_case(uuid, uuid) TO localgov_app;

CREATE POLICY staff_read ON case_contacts FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY holder ON case_contacts FOR SELECT TO localgov_app
  USING (id = (SELECT app.held_contact()));
CREATE POLICY holder_change ON case_contacts FOR UPDATE TO localgov_app
  USING (id = (SELECT app.held_contact()));
CREATE POLICY send ON case_contacts FOR INSERT TO localgov_app
  WITH CHECK (kind = 'reporter' AND (SELECT app.held_draft()) IS NOT NULL
              AND app.sees_case(case_id, council_id));

CREATE POLICY staff_read ON case_events FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY reporter_read ON case_events FOR SELECT TO localgov_app
  USING (case_id = (SELECT app.held_case()) AND audience = 'resident');
CREATE POLICY append ON case_events FOR INSERT TO localgov_app
  WITH CHECK (app.sees_case(case_id, council_id)
              AND (by = 'officer') = (SELECT app.scope_is('staff'))
              AND (by <> 'officer' OR staff_id = (SELECT app.setting_id('actor'))));

CREATE POLICY readable ON public_reports FOR SELECT TO localgov_app USING (true);
CREATE POLICY append ON public_reports FOR INSERT TO localgov_app
  WITH CHECK (app.sees_case(case_id, council_id));
CREATE POLICY change ON public_reports FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) OR case_id = (SELECT app.held_case()));
CREATE POLICY staff_remove ON public_reports FOR DELETE TO localgov_app
  USING (council_id = (SELECT app.staff_council()));

CREATE POLICY readable ON public_photos FOR SELECT TO localgov_app USING (true);
-- An officer's choice, or the sender's where the council publishes at once; and of that case only,
-- because who sees the row here sees the photo. A function, because photos' policies look here too.
CREATE FUNCTION app.sees_photo(file_id uuid, case_id uuid, council_id uuid) RETURNS boolean
STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.files f
                 WHERE f.id = sees_photo.file_id AND f.case_id = sees_photo.case_id
                   AND f.council_id = sees_photo.council_id);
GRANT EXECUTE ON FUNCTION app.sees_photo(uuid, uuid, uuid) TO localgov_app;
CREATE POLICY append ON public_photos FOR INSERT TO localgov_app
  WITH CHECK ((council_id = (SELECT app.staff_council()) OR (SELECT app.held_draft()) IS NOT NULL)
              AND app.sees_photo(file_id, case_id, council_id));
CREATE POLICY staff_remove ON public_photos FOR DELETE TO localgov_app
  USING (council_id = (SELECT app.staff_council()));

-- files
GRANT SELECT, INSERT, UPDATE, DELETE ON files TO localgov_app;
CREATE POLICY draft_read ON files FOR SELECT TO localgov_app
  USING (draft_id = (SELECT app.held_draft()));
CREATE POLICY draft_add ON files FOR INSERT TO localgov_app
  WITH CHECK (draft_id = (SELECT app.held_draft()) AND case_id IS NULL);
-- Sent with a case, a photo is no longer its sender's to change or remove.
CREATE POLICY draft_change ON files FOR UPDATE TO localgov_app
  USING (draft_id = (SELECT app.held_draft()) AND case_id IS NULL)
  WITH CHECK (draft_id = (SELECT app.held_draft())
              AND (case_id IS NULL OR app.sees_case(case_id, council_id)));
CREATE POLICY draft_remove ON files FOR DELETE TO localgov_app
  USING (draft_id = (SELECT app.held_draft()) AND case_id IS NULL);
CREATE POLICY staff_read ON files FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY reporter_read ON files FOR SELECT TO localgov_app
  USING (case_id = (SELECT app.held_case()));
CREATE POLICY published ON files FOR SELECT TO localgov_app
  USING (EXISTS (SELECT 1 FROM public_photos p WHERE p.file_id = files.id));

-- notifications: the outbox is written by whoever causes a letter, and read by the worker.
GRANT SELECT, INSERT, UPDATE ON letters TO localgov_app;
CREATE POLICY staff_read ON letters FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY append ON letters FOR INSERT TO localgov_app
  WITH CHECK (state = 'waiting' AND app.sees_case(case_id, council_id));

-- audit: written by every scope about itself, changed by none.
GRANT SELECT, INSERT ON audit_entries TO localgov_app;
DROP POLICY system ON audit_entries;
CREATE POLICY append ON audit_entries FOR INSERT TO localgov_app
  WITH CHECK (scope = current_setting('app.kind', true)
              AND actor_id IS NOT DISTINCT FROM (SELECT app.setting_id('actor'))
              AND ((SELECT app.staff_council()) IS NULL
                   OR council_id = (SELECT app.staff_council())));
CREATE POLICY staff_read ON audit_entries FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY system_read ON audit_entries FOR SELECT TO localgov_app
  USING ((SELECT app.scope_is('system')));

-- ── What of a row ────────────────────────────────────────────────────────────────────────────────

-- A policy tells rows, not columns. Whoever holds a link may change of a row what answering,
-- reopening, confirming and stopping change, and no more.
CREATE FUNCTION app.keep_from_holders() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept text;
BEGIN
  IF NOT app.scope_is('holder') THEN RETURN NEW; END IF;
  SELECT string_agg(key, ', ') INTO kept
    FROM jsonb_each(to_jsonb(NEW)) AS new_row JOIN jsonb_each(to_jsonb(OLD)) AS old_row USING (key)
    WHERE new_row.value IS DISTINCT FROM old_row.value AND key <> ALL (TG_ARGV);
  IF kept IS NOT NULL THEN
    RAISE insufficient_privilege
      USING MESSAGE = format('permission denied for %s of %s', kept, TG_TABLE_NAME);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_from_holders BEFORE UPDATE ON cases FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_holders('state', 'paused_at', 'target_on', 'closed_at',
    'closing_reason', 'reopenings', 'revision', 'updated_at');
CREATE TRIGGER keep_from_holders BEFORE UPDATE ON public_reports FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_holders('state', 'closed_at', 'updated_at');
CREATE TRIGGER keep_from_holders BEFORE UPDATE ON case_contacts FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_holders('confirmed_at', 'stopped_at');

-- ── Partitions by month ──────────────────────────────────────────────────────────────────────────

-- Makes the partitions of this month and the next `months`. Safe to run at any time, any number of
-- times; bin/migrate.ts and a nightly job do. What comes outside all of them lands in the default.
CREATE FUNCTION app.make_partitions(months integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  parent text;
  first date;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('app.make_partitions'));
  FOREACH parent IN ARRAY ARRAY['letters', 'audit_entries'] LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS public.%I PARTITION OF public.%I DEFAULT',
                   parent || '_default', parent);
    FOR i IN 0..months LOOP
      first := date_trunc('month', now() AT TIME ZONE 'UTC')::date + make_interval(months => i);
      IF to_regclass(format('public.%I', parent || to_char(first, '"_"YYYY"_"MM'))) IS NULL THEN
        EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)',
                       parent || to_char(first, '"_"YYYY"_"MM'), parent,
                       first::timestamp AT TIME ZONE 'UTC',
                       (first + interval '1 month') AT TIME ZONE 'UTC');
      END IF;
    END LOOP;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION app.make_partitions(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.make_partitions(integer) TO localgov_app;
SELECT app.make_partitions(3);

-- ── Jobs ─────────────────────────────────────────────────────────────────────────────────────────

-- graphile-worker's tables are the owner's; this is the application's only way to them. It runs in
-- the caller's transaction, so a job commits with the change that caused it.
CREATE FUNCTION app.enqueue(task text, payload json, run_at timestamptz, job_key text, tries integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    identifier => task, payload => payload, run_at => run_at, job_key => job_key,
    max_attempts => tries);
END $$;
REVOKE ALL ON FUNCTION app.enqueue(text, json, timestamptz, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue(text, json, timestamptz, text, integer) TO localgov_app;

-- What is applied, for the readiness check.
CREATE FUNCTION app.applied_migrations() RETURNS SETOF text STABLE
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT migration_name::text FROM public._prisma_migrations WHERE finished_at IS NOT NULL
$$;
REVOKE ALL ON FUNCTION app.applied_migrations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.applied_migrations() TO localgov_app;
