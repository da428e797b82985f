-- A resident's own data and its end: what erases cases, letters and accounts, and what keeps two who
-- ask at once from being answered twice.

ALTER TABLE cases ADD COLUMN erasure_wished_at TIMESTAMPTZ(3);
-- What the nightly job looks for: closed cases by the rule of their service, and those that somebody
-- wished to have erased before that.
CREATE INDEX cases_to_erase ON cases (service, closed_at)
  WHERE erased_at IS NULL AND closed_at IS NOT NULL;
CREATE INDEX cases_erasure_wished ON cases (id)
  WHERE erased_at IS NULL AND erasure_wished_at IS NOT NULL;
CREATE INDEX "case_views_day_idx" ON "case_views"("day");
CREATE INDEX "account_links_email_idx" ON "account_links"("email");
CREATE INDEX "drafts_resident_id_idx" ON "drafts"("resident_id");
CREATE INDEX letters_of_accounts ON letters (recipient) WHERE case_id IS NULL;
CREATE INDEX person_markers_removed ON person_markers (removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX residents_closed ON residents (closed_at) WHERE closed_at IS NOT NULL;

-- One copy at work and one wish at a time, however often the button is pressed.
CREATE UNIQUE INDEX data_exports_one_at_work ON data_exports (resident_id)
  WHERE ready_at IS NULL AND failed_at IS NULL;
CREATE UNIQUE INDEX erasures_one_open ON erasures (resident_id)
  WHERE cancelled_at IS NULL AND done_at IS NULL;

-- The system alone has a policy for these. Of the history only the words can be taken out.
GRANT DELETE ON case_contacts, letters TO localgov_app;
GRANT UPDATE (body) ON case_events TO localgov_app;

-- Forgets what a partitioned table holds from before a moment: partitions that are over whole, of the
-- others so many rows; gives how many rows went. Nobody may delete from the log, so this runs as the
-- owner and holds by itself: for the system only, and never younger than the retention period.
CREATE FUNCTION app.forget_before(parent text, before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '5s' AS $$
DECLARE
  time_column text := CASE parent WHEN 'letters' THEN 'created_at' WHEN 'audit_entries' THEN 'at' END;
  youngest timestamptz :=
    now() - CASE parent WHEN 'letters' THEN interval '2 years' ELSE interval '7 years' END;
  part record;
  starts timestamptz;
  gone integer;
  total integer := 0;
BEGIN
  -- A day's grace, because the caller counts in London's days.
  IF NOT app.scope_is('system') OR time_column IS NULL OR before > youngest + interval '1 day' THEN
    RAISE insufficient_privilege USING MESSAGE = format('permission denied to forget %s', parent);
  END IF;
  FOR part IN SELECT c.oid::regclass AS name, substring(c.relname FROM '\d{4}_\d{2}$') AS month
              FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
              WHERE i.inhparent = format('public.%I', parent)::regclass LOOP
    starts := to_date(part.month, 'YYYY_MM')::timestamp AT TIME ZONE 'UTC';
    gone := 0;
    IF starts + interval '1 month' <= before THEN
      EXECUTE format('SELECT count(*) FROM %s', part.name) INTO gone;
      EXECUTE format('DROP TABLE %s', part.name);
    ELSIF part.month IS NULL OR starts < before THEN
      EXECUTE format('DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM %1$s WHERE %2$I < $1 LIMIT $2))', part.name, time_column)
        USING before, at_most;
      GET DIAGNOSTICS gone = ROW_COUNT;
    END IF;
    total := total + gone;
  END LOOP;
  RETURN total;
END $$;
REVOKE ALL ON FUNCTION app.forget_before(text, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_before(text, timestamptz, integer) TO localgov_app;
