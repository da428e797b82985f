-- Pages for everybody are kept in the memory of each web server (lib/web/server/kept). Whatever they
-- show says under which tag it changed, once it is committed: PostgreSQL sends a notification once a
-- transaction, however many rows changed. lib/web/keep.ts names the tags.
CREATE FUNCTION app.page_changed() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  kind text := TG_ARGV[0];
  key text := TG_ARGV[1];
  old_id text := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ->> key END;
  new_id text := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ->> key END;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN RETURN NULL; END IF;
  IF old_id IS NOT NULL THEN PERFORM pg_notify('localgov_pages', kind || ':' || old_id); END IF;
  IF new_id IS NOT NULL THEN PERFORM pg_notify('localgov_pages', kind || ':' || new_id); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION app.register_changed() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('localgov_pages', 'councils');
  RETURN NULL;
END $$;

CREATE TRIGGER page_changed AFTER INSERT OR UPDATE OR DELETE ON councils
  FOR EACH ROW EXECUTE FUNCTION app.page_changed('council', 'id');
CREATE TRIGGER page_changed AFTER INSERT OR UPDATE OR DELETE ON council_profiles
  FOR EACH ROW EXECUTE FUNCTION app.page_changed('council', 'council_id');
CREATE TRIGGER page_changed AFTER INSERT OR UPDATE OR DELETE ON service_settings
  FOR EACH ROW EXECUTE FUNCTION app.page_changed('council', 'council_id');
CREATE TRIGGER page_changed AFTER INSERT OR UPDATE OR DELETE ON public_reports
  FOR EACH ROW EXECUTE FUNCTION app.page_changed('reports', 'council_id');
CREATE TRIGGER page_changed AFTER INSERT OR UPDATE OR DELETE ON public_photos
  FOR EACH ROW EXECUTE FUNCTION app.page_changed('reports', 'council_id');

CREATE TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE ON councils
  FOR EACH STATEMENT EXECUTE FUNCTION app.register_changed();
CREATE TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE ON council_successors
  FOR EACH STATEMENT EXECUTE FUNCTION app.register_changed();
