-- Officers act for callers. Whose words they are and whose hand wrote them down are two things: a line
-- of history by a resident may name the officer who took it, and then says how the caller came.

ALTER TABLE case_events DROP CONSTRAINT case_events_check;
ALTER TABLE case_events ADD CONSTRAINT case_events_check CHECK (
  CASE by WHEN 'officer' THEN staff_id IS NOT NULL
          WHEN 'resident' THEN staff_id IS NULL OR facts ? 'channel'
          ELSE staff_id IS NULL END);

DROP POLICY append ON case_events;
CREATE POLICY append ON case_events FOR INSERT TO localgov_app
  WITH CHECK (app.sees_case(case_id, council_id)
              AND CASE WHEN staff_id IS NULL
                  THEN by <> 'officer' AND NOT (SELECT app.scope_is('staff'))
                  ELSE ((SELECT app.scope_is('staff')) AND staff_id = (SELECT app.setting_id('actor')))
                       OR (by = 'resident' AND staff_id = (SELECT app.staff_of_held_draft())) END);

-- ── Drafts for callers ───────────────────────────────────────────────────────────────────────────

-- Begun and found by the officer who is at work for that council; filled in by the draft's holder, as
-- any other. Nobody makes theirs a caller's, or a caller's theirs.
DROP POLICY holder ON drafts;
CREATE POLICY holder_read ON drafts FOR SELECT TO localgov_app
  USING (id = (SELECT app.held_draft()));
CREATE POLICY holder_start ON drafts FOR INSERT TO localgov_app
  WITH CHECK (id = (SELECT app.held_draft()) AND staff_id IS NULL AND channel = 'web');
CREATE POLICY holder_change ON drafts FOR UPDATE TO localgov_app
  USING (id = (SELECT app.held_draft()));
CREATE POLICY holder_remove ON drafts FOR DELETE TO localgov_app
  USING (id = (SELECT app.held_draft()));
CREATE TRIGGER keep_from_holders BEFORE UPDATE ON drafts FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_holders('answers', 'refused', 'revision', 'updated_at', 'sent_at',
    'resident_id');

-- Whether somebody was registered by an officer, without an e-mail address, and has a case at the
-- asker's council. Officers do not read `residents`, so this runs as the owner.
CREATE POLICY keeper ON residents TO CURRENT_USER USING (true);
CREATE FUNCTION app.is_registered_caller(person uuid) RETURNS boolean STABLE
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM public.residents r WHERE r.id = person AND r.email IS NULL
                   AND r.closed_at IS NULL)
     AND EXISTS (SELECT 1 FROM public.cases c WHERE c.resident_id = person
                   AND c.council_id = app.staff_council())
$$;
REVOKE ALL ON FUNCTION app.is_registered_caller(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_registered_caller(uuid) TO localgov_app;

CREATE POLICY staff_start ON drafts FOR INSERT TO localgov_app
  WITH CHECK (council_id = (SELECT app.staff_council())
              AND staff_id = (SELECT app.setting_id('actor')) AND channel <> 'web'
              AND (resident_id IS NULL OR app.is_registered_caller(resident_id)));
CREATE POLICY staff_read ON drafts FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND staff_id = (SELECT app.setting_id('actor')));
CREATE POLICY staff_remove ON drafts FOR DELETE TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND staff_id = (SELECT app.setting_id('actor')));
CREATE INDEX "drafts_staff_id_idx" ON "drafts"("staff_id");

-- ── Their cases ──────────────────────────────────────────────────────────────────────────────────

-- A case comes the way that its draft says.
DROP POLICY draft_send ON cases;
CREATE POLICY draft_send ON cases FOR INSERT TO localgov_app
  WITH CHECK (draft_id = (SELECT app.held_draft())
              AND channel = COALESCE(
                (SELECT d.channel FROM drafts d WHERE d.id = cases.draft_id), 'web')
              AND (resident_id IS NULL OR EXISTS (
                SELECT 1 FROM drafts d WHERE d.id = cases.draft_id AND d.resident_id = cases.resident_id)));
CREATE INDEX cases_of_callers ON cases (council_id, channel, id DESC) WHERE channel <> 'web';

-- What an officer took for a caller and another council got: their own had it for that moment, and
-- looks it up as any case that it gave away. For the draft's holder, of the case that it became.
CREATE FUNCTION app.note_taking(taken uuid, left_as jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO public.case_councils (id, case_id, council_id, since, until, follows, "left")
    SELECT app.new_id(), c.id, d.council_id, c.received_at, c.received_at, false, left_as
    FROM public.cases c JOIN public.drafts d ON d.id = c.draft_id
    WHERE c.id = taken AND d.id = app.held_draft() AND d.staff_id IS NOT NULL
      AND d.council_id <> c.council_id
      AND NOT EXISTS (SELECT 1 FROM public.case_councils s
                      WHERE s.case_id = c.id AND s.council_id = d.council_id);
END $$;
REVOKE ALL ON FUNCTION app.note_taking(uuid, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.note_taking(uuid, jsonb) TO localgov_app;
CREATE POLICY keeper ON drafts FOR SELECT TO CURRENT_USER USING (true);

-- Callers are found by where they live, too.
CREATE OR REPLACE FUNCTION app.search_words_of(reporter case_contacts) RETURNS tsvector STABLE LANGUAGE sql
  RETURN app.search_vector(concat_ws(' ',
    reporter.name, reporter.email, app.search_phone(reporter.phone),
    array_to_string(reporter.address_lines, ' '),
    replace(reporter.address_lines[cardinality(reporter.address_lines)], ' ', '')));
DROP TRIGGER keep_reporter_search ON case_contacts;
CREATE TRIGGER keep_reporter_search
  AFTER INSERT OR DELETE OR UPDATE OF name, email, phone, address_lines ON case_contacts
  FOR EACH ROW EXECUTE FUNCTION app.keep_reporter_search();
