-- The report that leads the bigger problem which a public report is part of: `public` sees no cases.
ALTER TABLE public_reports ADD COLUMN part_of text;

-- The cases that are part of one of the asker's council. What is done to the one that leads goes to
-- all of them, also to those of services that the officer who does it is not let see: so this runs
-- as the owner, and gives ids only.
CREATE FUNCTION app.parts_of(lead uuid) RETURNS SETOF uuid STABLE
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT part.id FROM public.cases part JOIN public.cases l ON l.id = part.merged_into_id
  WHERE l.id = lead AND l.council_id = app.staff_council() ORDER BY part.id
$$;
REVOKE ALL ON FUNCTION app.parts_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.parts_of(uuid) TO localgov_app;
