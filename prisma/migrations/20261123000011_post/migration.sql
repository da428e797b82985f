-- Where letters on paper go to a resident who wants them: their name and the home they live in today;
-- NULL for anybody else. Officers do not read homes, yet what they write has to get there: this runs
-- as the owner, for an officer only of a resident whose case their council has.
CREATE POLICY keeper ON resident_profiles TO CURRENT_USER USING (true);
CREATE POLICY keeper ON resident_homes TO CURRENT_USER USING (true);
CREATE FUNCTION app.post_address(resident uuid, today date) RETURNS text[] STABLE
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT ARRAY[COALESCE(p.name, 'The resident')] || h.address_lines
         || (left(h.postcode, -3) || ' ' || right(h.postcode, 3))
    FROM public.resident_profiles p JOIN public.resident_homes h ON h.resident_id = p.resident_id
    WHERE p.resident_id = resident AND p.contact_by = 'post'
      AND (h.since IS NULL OR h.since <= today) AND (h.until IS NULL OR h.until >= today)
      AND (app.staff_council() IS NULL
           OR EXISTS (SELECT 1 FROM public.cases c
                      WHERE c.resident_id = resident AND c.council_id = app.staff_council()))
    ORDER BY h.created_at DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION app.post_address(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.post_address(uuid, date) TO localgov_app;
CREATE INDEX letters_to_post ON letters (council_id) WHERE channel = 'post' AND batch_id IS NULL;
