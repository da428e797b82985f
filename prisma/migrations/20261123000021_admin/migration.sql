-- Ending the sessions of a member of staff whose last role is over. An administrator sees no
-- sessions, not even of their own council, so this runs as the owner and holds by itself: only of
-- somebody whose role at the asker's council has ended, and who has none left anywhere.

CREATE POLICY keeper ON staff_sessions TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY keeper ON staff_roles TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE FUNCTION app.end_sessions_without_role(person uuid, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ended integer;
BEGIN
  IF NOT app.administers()
     OR NOT EXISTS (SELECT 1 FROM public.staff_roles r WHERE r.staff_id = person
                      AND r.council_id = app.staff_council() AND r.ended_at IS NOT NULL)
     OR EXISTS (SELECT 1 FROM public.staff_roles r WHERE r.staff_id = person
                  AND r.ended_at IS NULL) THEN
    RETURN 0;
  END IF;
  UPDATE public.staff_sessions SET ended_at = at WHERE staff_id = person AND ended_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;
REVOKE ALL ON FUNCTION app.end_sessions_without_role(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.end_sessions_without_role(uuid, timestamptz) TO localgov_app;
