-- Residents' accounts, roles within a council, and cases that move between councils: who may see
-- and change what. What stands in `rules` holds on; a policy that changes is dropped and made anew.

-- ── Who is asking ────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION app.resident() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.scope_is('resident') THEN app.setting_id('resident') END;

CREATE FUNCTION app.administers() RETURNS boolean STABLE LANGUAGE sql
  RETURN app.scope_is('staff') AND current_setting('app.role', true) = 'administrator';
CREATE FUNCTION app.manages() RETURNS boolean STABLE LANGUAGE sql
  RETURN app.scope_is('staff') AND current_setting('app.role', true) IN ('manager', 'administrator');

-- The services that an officer is limited to; NULL for one who is not, and for anybody else.
CREATE FUNCTION app.staff_services() RETURNS text[] STABLE LANGUAGE sql
  RETURN CASE WHEN app.scope_is('staff')
         THEN string_to_array(NULLIF(current_setting('app.services', true), ''), ',') END;

-- A time-ordered id (UUID version 7, RFC 9562) for rows that triggers make.
CREATE FUNCTION app.new_id() RETURNS uuid VOLATILE LANGUAGE sql
  RETURN encode(set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid()) PLACING
      substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1), 'hex')::uuid;

-- ── Values ───────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE residents ADD CHECK (email = lower(email)), ADD CHECK ((email IS NULL) = (confirmed_at IS NULL));
ALTER TABLE cases
  ADD CHECK (channel IN ('web', 'phone', 'counter', 'post', 'email')),
  ADD CHECK (handover IN ('offered', 'returned')),
  ADD CHECK (handover IS NULL OR from_council_id IS NOT NULL),
  ADD CHECK (merged_into_id <> id);
ALTER TABLE case_contacts ADD CHECK (contact_by IN ('email', 'text', 'post'));
ALTER TABLE case_contacts DROP CONSTRAINT IF EXISTS case_contacts_check;
ALTER TABLE case_contacts ADD CHECK (kind = 'reporter' OR email IS NOT NULL OR resident_id IS NOT NULL);
ALTER TABLE drafts ADD CHECK (channel IN ('web', 'phone', 'counter', 'post', 'email'));
ALTER TABLE letters ADD CHECK (channel IN ('email', 'post', 'text'));
ALTER TABLE letters DROP CONSTRAINT letters_state_check;
ALTER TABLE letters ADD CONSTRAINT letters_state_check
  CHECK (state IN ('waiting', 'sent', 'failed', 'cancelled'));
ALTER TABLE bulk_changes ADD CHECK (kind IN ('assign', 'close', 'merge', 'answer'));
ALTER TABLE bulk_items ADD CHECK (state IN ('waiting', 'done', 'refused', 'undone', 'kept'));
ALTER TABLE person_markers
  ADD CHECK (kind IN ('violence', 'threats', 'animals', 'visit-in-pairs', 'other')),
  ADD CHECK (num_nonnulls(resident_id, email, phone) > 0);
ALTER TABLE staff_invitations
  ADD CHECK (email = lower(email)), ADD CHECK (role IN ('officer', 'manager', 'administrator'));
ALTER TABLE resident_profiles ADD CHECK (contact_by IN ('email', 'text', 'post'));
ALTER TABLE resident_homes ADD CHECK (until >= since);
ALTER TABLE authenticator_apps ADD CHECK (num_nonnulls(resident_id, staff_id) = 1);
ALTER TABLE recovery_codes ADD CHECK (num_nonnulls(resident_id, staff_id) = 1);
ALTER TABLE passkeys ADD CHECK (num_nonnulls(resident_id, staff_id) = 1);
ALTER TABLE outside_accounts ADD CHECK (num_nonnulls(resident_id, staff_id) = 1);
ALTER TABLE account_links ADD CHECK (num_nonnulls(resident_id, staff_id) <= 1);
ALTER TABLE staff_sessions ADD CHECK (method IN ('password', 'link', 'passkey', 'outside'));
ALTER TABLE resident_sessions ADD CHECK (method IN ('password', 'link', 'passkey', 'outside'));
-- Whoever came in before there was a second step is in.
UPDATE staff_sessions SET strong_at = created_at;
-- One council has a case at a time.
CREATE UNIQUE INDEX case_councils_one_now ON case_councils (case_id) WHERE until IS NULL;
CREATE INDEX case_councils_gone ON case_councils (council_id, until DESC, id DESC)
  WHERE until IS NOT NULL;
CREATE INDEX cases_disputed ON cases (council_id, disputed_at DESC, id DESC)
  WHERE disputed_at IS NOT NULL;
CREATE INDEX cases_offered ON cases (council_id, id DESC) WHERE handover = 'offered';
CREATE INDEX cases_unread ON cases (council_id, id DESC) WHERE unread_since IS NOT NULL;

-- ── New tables ───────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables t
              WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
                AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.tablename = t.tablename)
                AND NOT EXISTS (SELECT FROM pg_class c WHERE c.relname = t.tablename
                                  AND c.relispartition) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY system ON %I TO localgov_app '
      'USING ((SELECT app.scope_is(''system''))) WITH CHECK ((SELECT app.scope_is(''system'')))', name);
  END LOOP;
  -- The owner keeps, in functions and triggers below, what no asker may write by themselves.
  FOREACH name IN ARRAY ARRAY['cases', 'case_councils', 'case_contacts', 'files', 'public_reports',
                              'public_photos', 'councils'] LOOP
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
  -- What only identity reads and writes.
  FOREACH name IN ARRAY ARRAY['residents', 'resident_passwords', 'resident_sessions',
                              'authenticator_apps', 'recovery_codes', 'passkeys', 'account_links',
                              'outside_accounts', 'sign_in_tries'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO localgov_app', name);
    EXECUTE format('CREATE POLICY identity ON %I TO localgov_app '
                   'USING ((SELECT app.scope_is(''identity'')))', name);
  END LOOP;
END $$;

-- ── The resident ─────────────────────────────────────────────────────────────────────────────────

CREATE POLICY own ON residents FOR SELECT TO localgov_app USING (id = (SELECT app.resident()));

-- Under the asker's own policies on `cases`, like app.sees_case.
CREATE FUNCTION app.owns_case(case_id uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.cases c
                 WHERE c.id = owns_case.case_id AND c.resident_id = app.resident());
CREATE FUNCTION app.serves_resident(resident_id uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.cases c WHERE c.resident_id = serves_resident.resident_id
                   AND c.council_id = app.staff_council());

GRANT SELECT, INSERT, UPDATE, DELETE ON resident_profiles, resident_homes TO localgov_app;
CREATE POLICY own ON resident_profiles TO localgov_app USING (resident_id = (SELECT app.resident()));
CREATE POLICY own ON resident_homes TO localgov_app USING (resident_id = (SELECT app.resident()));
-- Registration writes the name; each request reads it.
CREATE POLICY identity ON resident_profiles TO localgov_app USING ((SELECT app.scope_is('identity')));
-- Officers are told language and access needs of those whose cases they work on.
CREATE POLICY served ON resident_profiles FOR SELECT TO localgov_app
  USING ((SELECT app.staff_council()) IS NOT NULL AND app.serves_resident(resident_id));

GRANT SELECT, INSERT, UPDATE, DELETE ON data_exports, erasures TO localgov_app;
CREATE POLICY own_read ON data_exports FOR SELECT TO localgov_app
  USING (resident_id = (SELECT app.resident()));
CREATE POLICY own_ask ON data_exports FOR INSERT TO localgov_app
  WITH CHECK (resident_id = (SELECT app.resident()) AND document IS NULL AND ready_at IS NULL);
CREATE POLICY own_read ON erasures FOR SELECT TO localgov_app
  USING (resident_id = (SELECT app.resident()));
CREATE POLICY own_ask ON erasures FOR INSERT TO localgov_app
  WITH CHECK (resident_id = (SELECT app.resident()) AND done_at IS NULL);
CREATE POLICY own_cancel ON erasures FOR UPDATE TO localgov_app
  USING (resident_id = (SELECT app.resident()) AND done_at IS NULL);

CREATE POLICY resident_read ON cases FOR SELECT TO localgov_app
  USING (resident_id = (SELECT app.resident()));
CREATE POLICY resident_change ON cases FOR UPDATE TO localgov_app
  USING (resident_id = (SELECT app.resident()));
CREATE POLICY resident_read ON case_contacts FOR SELECT TO localgov_app
  USING (resident_id = (SELECT app.resident()));
CREATE POLICY resident_change ON case_contacts FOR UPDATE TO localgov_app
  USING (resident_id = (SELECT app.resident()));
CREATE POLICY resident_read ON case_events FOR SELECT TO localgov_app
  USING (audience = 'resident' AND (SELECT app.resident()) IS NOT NULL AND app.owns_case(case_id));

-- A case goes into the account that its draft was written in, and into no other.
DROP POLICY draft_send ON cases;
CREATE POLICY draft_send ON cases FOR INSERT TO localgov_app
  WITH CHECK (draft_id = (SELECT app.held_draft())
              AND (resident_id IS NULL OR EXISTS (
                SELECT 1 FROM drafts d WHERE d.id = cases.draft_id AND d.resident_id = cases.resident_id)));

CREATE OR REPLACE FUNCTION app.keep_from_holders() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept text;
BEGIN
  IF NOT (app.scope_is('holder') OR app.scope_is('resident')) THEN RETURN NEW; END IF;
  SELECT string_agg(key, ', ') INTO kept
    FROM jsonb_each(to_jsonb(NEW)) AS new_row JOIN jsonb_each(to_jsonb(OLD)) AS old_row USING (key)
    WHERE new_row.value IS DISTINCT FROM old_row.value AND key <> ALL (TG_ARGV);
  IF kept IS NOT NULL THEN
    RAISE insufficient_privilege
      USING MESSAGE = format('permission denied for %s of %s', kept, TG_TABLE_NAME);
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER keep_from_holders ON cases;
CREATE TRIGGER keep_from_holders BEFORE UPDATE ON cases FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_holders('state', 'paused_at', 'target_on', 'closed_at',
    'closing_reason', 'reopenings', 'revision', 'updated_at', 'disputed_at', 'unread_since',
    'resident_read_at');

-- ── Cases that move ──────────────────────────────────────────────────────────────────────────────

GRANT SELECT, UPDATE ON case_councils TO localgov_app;
CREATE POLICY staff_read ON case_councils FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY staff_follow ON case_councils FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND until IS NOT NULL);
CREATE POLICY resident_read ON case_councils FOR SELECT TO localgov_app
  USING ((SELECT app.resident()) IS NOT NULL AND app.owns_case(case_id));

-- Of an officer's: whether their council had the case at a time, has it, or still follows it.
CREATE FUNCTION app.saw_case(case_id uuid, at timestamptz) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.case_councils cc
                 WHERE cc.case_id = saw_case.case_id AND cc.council_id = app.staff_council()
                   AND (cc.until IS NULL OR cc.follows OR saw_case.at <= cc.until));
CREATE FUNCTION app.follows_case(case_id uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.case_councils cc
                 WHERE cc.case_id = follows_case.case_id AND cc.council_id = app.staff_council()
                   AND cc.until IS NOT NULL AND cc.follows);
-- Whether the asker sees the case at all: for officers limited to some services.
CREATE FUNCTION app.sees_row_of_case(case_id uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.cases c WHERE c.id = sees_row_of_case.case_id);
-- Whether the asker sees the line of history that a file came with.
CREATE FUNCTION app.sees_event(event_id uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.case_events e WHERE e.id = sees_event.event_id);
-- The officer who fills in the held draft for a caller.
CREATE FUNCTION app.staff_of_held_draft() RETURNS uuid STABLE LANGUAGE sql
  RETURN (SELECT d.staff_id FROM public.drafts d WHERE d.id = app.held_draft());

-- A council that follows a case sees it, and may add nothing to it.
CREATE OR REPLACE FUNCTION app.sees_case(case_id uuid, council_id uuid) RETURNS boolean
STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM public.cases c
                 WHERE c.id = sees_case.case_id AND c.council_id = sees_case.council_id
                   AND (app.staff_council() IS NULL OR c.council_id = app.staff_council()));

DROP POLICY staff_read ON cases;
CREATE POLICY staff_read ON cases FOR SELECT TO localgov_app
  USING ((council_id = (SELECT app.staff_council())
          OR ((SELECT app.staff_council()) IS NOT NULL AND app.follows_case(id)))
         AND ((SELECT app.staff_services()) IS NULL
              OR service = ANY ((SELECT app.staff_services())::text[])));
DROP POLICY staff_change ON cases;
CREATE POLICY staff_change ON cases FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council())
         AND ((SELECT app.staff_services()) IS NULL
              OR service = ANY ((SELECT app.staff_services())::text[])));

DROP POLICY staff_read ON case_contacts;
CREATE POLICY staff_read ON case_contacts FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council())
         AND ((SELECT app.staff_services()) IS NULL OR app.sees_row_of_case(case_id)));

DROP POLICY staff_read ON case_events;
CREATE POLICY staff_read ON case_events FOR SELECT TO localgov_app
  USING ((SELECT app.staff_council()) IS NOT NULL AND app.saw_case(case_id, at)
         AND ((SELECT app.staff_services()) IS NULL OR app.sees_row_of_case(case_id)));
DROP POLICY append ON case_events;
CREATE POLICY append ON case_events FOR INSERT TO localgov_app
  WITH CHECK (app.sees_case(case_id, council_id)
              AND CASE WHEN by = 'officer'
                  THEN ((SELECT app.scope_is('staff')) AND staff_id = (SELECT app.setting_id('actor')))
                       OR staff_id = (SELECT app.staff_of_held_draft())
                  ELSE NOT (SELECT app.scope_is('staff')) END);

DROP POLICY staff_read ON letters;
CREATE POLICY staff_read ON letters FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council())
         AND ((SELECT app.staff_services()) IS NULL
              OR (case_id IS NOT NULL AND app.sees_row_of_case(case_id))));
-- Taking back what many cases were told at once.
CREATE POLICY staff_cancel ON letters FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND state = 'waiting')
  WITH CHECK (council_id = (SELECT app.staff_council()) AND state = 'cancelled');
-- Letters about an account have no case.
CREATE POLICY identity_append ON letters FOR INSERT TO localgov_app
  WITH CHECK (state = 'waiting' AND case_id IS NULL AND (SELECT app.scope_is('identity')));
CREATE POLICY resident_append ON letters FOR INSERT TO localgov_app
  WITH CHECK (state = 'waiting' AND case_id IS NULL AND council_id IS NULL
              AND resident_id = (SELECT app.resident()));
CREATE POLICY staff_append ON letters FOR INSERT TO localgov_app
  WITH CHECK (state = 'waiting' AND case_id IS NULL AND council_id = (SELECT app.staff_council()));

DROP POLICY staff_read ON files;
CREATE POLICY staff_read ON files FOR SELECT TO localgov_app
  USING ((SELECT app.staff_council()) IS NOT NULL AND case_id IS NOT NULL
         AND app.saw_case(case_id, created_at)
         AND (hidden_at IS NULL OR (SELECT app.manages()))
         AND ((SELECT app.staff_services()) IS NULL OR app.sees_row_of_case(case_id)));
CREATE POLICY staff_add ON files FOR INSERT TO localgov_app
  WITH CHECK (draft_id IS NULL AND council_id = (SELECT app.staff_council())
              AND app.sees_case(case_id, council_id));
CREATE POLICY staff_change ON files FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND app.sees_case(case_id, council_id))
  WITH CHECK (council_id = (SELECT app.staff_council()));
DROP POLICY reporter_read ON files;
CREATE POLICY reporter_read ON files FOR SELECT TO localgov_app
  USING (case_id = (SELECT app.held_case()) AND (event_id IS NULL OR app.sees_event(event_id)));
CREATE POLICY resident_read ON files FOR SELECT TO localgov_app
  USING ((SELECT app.resident()) IS NOT NULL AND case_id IS NOT NULL AND app.owns_case(case_id)
         AND (event_id IS NULL OR app.sees_event(event_id)));
CREATE POLICY case_add ON files FOR INSERT TO localgov_app
  WITH CHECK (draft_id IS NULL AND event_id IS NOT NULL
              AND (case_id = (SELECT app.held_case()) OR app.owns_case(case_id))
              AND app.sees_case(case_id, council_id));
DROP POLICY published ON files;
CREATE POLICY published ON files FOR SELECT TO localgov_app
  USING (hidden_at IS NULL AND EXISTS (SELECT 1 FROM public_photos p WHERE p.file_id = files.id));

DROP POLICY change ON public_reports;
CREATE POLICY change ON public_reports FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) OR case_id = (SELECT app.held_case())
         OR ((SELECT app.resident()) IS NOT NULL AND app.owns_case(case_id)));

-- Of an officer's file only its being hidden changes; of a former council's stay only its following.
CREATE FUNCTION app.keep_from_staff() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept text;
BEGIN
  IF NOT (app.scope_is('staff') AND current_user = 'localgov_app') THEN RETURN NEW; END IF;
  SELECT string_agg(key, ', ') INTO kept
    FROM jsonb_each(to_jsonb(NEW)) AS new_row JOIN jsonb_each(to_jsonb(OLD)) AS old_row USING (key)
    WHERE new_row.value IS DISTINCT FROM old_row.value AND key <> ALL (TG_ARGV);
  IF kept IS NOT NULL THEN
    RAISE insufficient_privilege
      USING MESSAGE = format('permission denied for %s of %s', kept, TG_TABLE_NAME);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_from_staff BEFORE UPDATE ON files FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_staff('hidden_at');
CREATE TRIGGER keep_from_staff BEFORE UPDATE ON case_councils FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_staff('follows');
CREATE TRIGGER keep_from_staff BEFORE UPDATE ON letters FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_staff('state');

-- Which council has a case is said in one place, `cases`: the stays, and what else carries the
-- council's id, follow it here. Lines of history and letters keep the council of their time.
CREATE FUNCTION app.keep_stays() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.council_id = OLD.council_id THEN RETURN NULL; END IF;
    UPDATE public.case_councils SET until = NEW.updated_at
      WHERE case_id = NEW.id AND until IS NULL;
    UPDATE public.case_contacts SET council_id = NEW.council_id WHERE case_id = NEW.id;
    UPDATE public.files SET council_id = NEW.council_id WHERE case_id = NEW.id;
    UPDATE public.public_reports SET council_id = NEW.council_id WHERE case_id = NEW.id;
    UPDATE public.public_photos SET council_id = NEW.council_id WHERE case_id = NEW.id;
  END IF;
  INSERT INTO public.case_councils (id, case_id, council_id, since, follows)
  VALUES (app.new_id(), NEW.id, NEW.council_id, NEW.updated_at, false);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_stays AFTER INSERT OR UPDATE OF council_id ON cases FOR EACH ROW
  EXECUTE FUNCTION app.keep_stays();
INSERT INTO case_councils (id, case_id, council_id, since, follows)
  SELECT app.new_id(), id, council_id, received_at, false FROM cases;

-- Gives a case of the asker's council to another, and gives its new revision; NULL where it is not
-- theirs to give. A row that leaves its asker's sight cannot be updated under their own policies,
-- so this runs as the owner, and holds by itself: only an officer's own council's case, only to a
-- council that stands, and back only to the one that offered it. A limited officer gives away only
-- what they see.
CREATE FUNCTION app.move_case(
  moved uuid, destination uuid, as_handover text, to_service text, to_team uuid,
  follow boolean, left_as jsonb, at timestamptz)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  before public.cases;
  now_at integer;
BEGIN
  SELECT * INTO before FROM public.cases c WHERE c.id = moved FOR UPDATE;
  IF before.id IS NULL OR before.council_id IS DISTINCT FROM app.staff_council()
     OR destination = before.council_id
     OR (app.staff_services() IS NOT NULL AND NOT before.service = ANY (app.staff_services()))
     OR NOT EXISTS (SELECT 1 FROM public.councils k WHERE k.id = destination AND k.current)
     OR (as_handover = 'returned'
         AND (before.handover IS DISTINCT FROM 'offered'
              OR before.from_council_id IS DISTINCT FROM destination)) THEN
    RETURN NULL;
  END IF;
  UPDATE public.cases c
    SET council_id = destination, from_council_id = before.council_id, handover = as_handover,
        service = to_service, team_id = to_team, assignee_id = NULL, revision = c.revision + 1,
        updated_at = at
    WHERE c.id = moved RETURNING c.revision INTO now_at;
  UPDATE public.case_councils s SET follows = follow, "left" = left_as
    WHERE s.case_id = moved AND s.council_id = before.council_id AND s.until = at;
  RETURN now_at;
END $$;
REVOKE ALL ON FUNCTION app.move_case(uuid, uuid, text, text, uuid, boolean, jsonb, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.move_case(uuid, uuid, text, text, uuid, boolean, jsonb, timestamptz)
  TO localgov_app;

GRANT SELECT, INSERT, UPDATE, DELETE ON case_views TO localgov_app;
CREATE POLICY staff_read ON case_views FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council())
         AND ((SELECT app.manages()) OR staff_id = (SELECT app.setting_id('actor'))));
CREATE POLICY staff_look ON case_views FOR INSERT TO localgov_app
  WITH CHECK (council_id = (SELECT app.staff_council())
              AND staff_id = (SELECT app.setting_id('actor'))
              AND app.saw_case(case_id, '-infinity'));
CREATE POLICY staff_look_again ON case_views FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND staff_id = (SELECT app.setting_id('actor')));
CREATE POLICY resident_read ON case_views FOR SELECT TO localgov_app
  USING ((SELECT app.resident()) IS NOT NULL AND app.owns_case(case_id));

-- ── Officers' tools ──────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE ON bulk_changes, bulk_items TO localgov_app;
CREATE POLICY staff_read ON bulk_changes FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY staff_begin ON bulk_changes FOR INSERT TO localgov_app
  WITH CHECK (council_id = (SELECT app.staff_council())
              AND staff_id = (SELECT app.setting_id('actor')));
CREATE POLICY staff_go_on ON bulk_changes FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council())
         AND (staff_id = (SELECT app.setting_id('actor')) OR (SELECT app.manages())));
CREATE POLICY staff ON bulk_items TO localgov_app
  USING (council_id = (SELECT app.staff_council()));

GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views TO localgov_app;
CREATE POLICY staff_read ON saved_views FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council())
         AND (shared OR staff_id = (SELECT app.setting_id('actor'))));
CREATE POLICY own ON saved_views TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND staff_id = (SELECT app.setting_id('actor')));
CREATE POLICY manager_remove ON saved_views FOR DELETE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND shared AND (SELECT app.manages()));

GRANT SELECT, INSERT, UPDATE ON reply_templates TO localgov_app;
CREATE POLICY staff_read ON reply_templates FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY administrator ON reply_templates TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()));

GRANT SELECT, INSERT, UPDATE, DELETE ON person_markers TO localgov_app;
CREATE POLICY staff_read ON person_markers FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY manager_add ON person_markers FOR INSERT TO localgov_app
  WITH CHECK (council_id = (SELECT app.staff_council()) AND (SELECT app.manages())
              AND created_by = (SELECT app.setting_id('actor')));
CREATE POLICY manager_change ON person_markers FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.manages()));

GRANT SELECT, INSERT, UPDATE ON post_batches TO localgov_app;
CREATE POLICY staff_read ON post_batches FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY staff_posted ON post_batches FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.staff_council()));

-- ── Administrators ───────────────────────────────────────────────────────────────────────────────

DROP POLICY staff ON council_profiles;
DROP POLICY staff ON teams;
DROP POLICY staff ON service_settings;
CREATE POLICY administrator ON council_profiles TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()));
CREATE POLICY staff_read ON teams FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()));
CREATE POLICY administrator ON teams TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()));
CREATE POLICY administrator ON service_settings TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()));
CREATE POLICY administrator ON staff_roles TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()));
CREATE POLICY administrator ON team_members TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()));

GRANT SELECT, INSERT, UPDATE ON staff_invitations TO localgov_app;
CREATE POLICY administrator ON staff_invitations TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()));
CREATE POLICY identity_read ON staff_invitations FOR SELECT TO localgov_app
  USING ((SELECT app.scope_is('identity')));
CREATE POLICY identity_accept ON staff_invitations FOR UPDATE TO localgov_app
  USING ((SELECT app.scope_is('identity')));

GRANT SELECT, INSERT, UPDATE ON setting_changes TO localgov_app;
CREATE POLICY administrator ON setting_changes TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()))
  WITH CHECK (council_id = (SELECT app.staff_council()) AND (SELECT app.administers())
              AND (undone_at IS NOT NULL OR staff_id = (SELECT app.setting_id('actor'))));

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO localgov_app;

CREATE TRIGGER keep_from_holders BEFORE UPDATE ON erasures FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_holders('cancelled_at');
