-- A photo may be edited again after an edit of it was taken back.
DROP INDEX "files_made_from_id_key";
CREATE INDEX "files_made_from_id_idx" ON "files"("made_from_id");

-- Hides a photo of the asker's council's case, or shows it again, which managers may; gives whether
-- it did. An officer does not see what is hidden, so they cannot update it under their own policies:
-- this runs as the owner, and holds by itself.
CREATE FUNCTION app.set_file_hidden(file uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE public.files f SET hidden_at = at
    WHERE f.id = file AND f.council_id = app.staff_council()
      AND (f.hidden_at IS NULL) = (at IS NOT NULL)
      AND (at IS NOT NULL OR app.manages())
      AND (app.staff_services() IS NULL
           OR EXISTS (SELECT 1 FROM public.cases c
                      WHERE c.id = f.case_id AND c.service = ANY (app.staff_services())));
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION app.set_file_hidden(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.set_file_hidden(uuid, timestamptz) TO localgov_app;
DROP POLICY staff_change ON files;
DROP TRIGGER keep_from_staff ON files;
