-- Somebody who uses no computer, registered by an officer by way of a case: a resident without an
-- e-mail address, who cannot sign in. See docs/decisions/0017.

-- Whether a case is one of the asker's council whose reporter has neither account nor e-mail address:
-- an officer registers, or knows again, nobody who can say for themselves who they are.
CREATE FUNCTION app.may_register_reporter(of_case uuid) RETURNS boolean STABLE
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM public.cases c JOIN public.case_contacts r ON r.case_id = c.id AND r.kind = 'reporter'
    WHERE c.id = of_case AND c.council_id = app.staff_council() AND c.resident_id IS NULL
      AND r.resident_id IS NULL AND r.email IS NULL
      AND (app.staff_services() IS NULL OR c.service = ANY (app.staff_services())))
$$;

-- Puts a case into the hands of a registered person, and its letters on paper.
CREATE FUNCTION app.give_case_to_caller(of_case uuid, person uuid, person_name text, envelope text[])
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE public.cases SET resident_id = person WHERE id = of_case;
  UPDATE public.case_contacts SET resident_id = person, contact_by = 'post', address_lines = envelope,
      name = person_name
    WHERE case_id = of_case AND kind = 'reporter';
$$;
REVOKE ALL ON FUNCTION app.give_case_to_caller(uuid, uuid, text, text[]) FROM PUBLIC;

-- Officers write none of these tables, so this runs as the owner, and holds by itself. False where the
-- case is not one for it.
CREATE FUNCTION app.register_caller(
  of_case uuid, person uuid, person_name text, person_phone text, speaks text, needs text,
  home text[], home_postcode text, at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT app.may_register_reporter(of_case) THEN RETURN false; END IF;
  INSERT INTO public.residents (id, created_at) VALUES (person, at);
  INSERT INTO public.resident_profiles
      (resident_id, name, phone, contact_by, language, access_needs, notices, updated_at)
    VALUES (person, person_name, person_phone, 'post', speaks, needs, '{}', at);
  INSERT INTO public.resident_homes (id, resident_id, address_lines, postcode, created_at)
    VALUES (app.new_id(), person, home, replace(home_postcode, ' ', ''), at);
  PERFORM app.give_case_to_caller(of_case, person, person_name, home || home_postcode);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION app.register_caller(uuid, uuid, text, text, text, text, text[], text, timestamptz)
  FROM PUBLIC;

-- The same for somebody whom the council knows already, by another case of theirs; letters go where
-- that case's do.
CREATE FUNCTION app.recognise_caller(of_case uuid, by_case uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  known public.case_contacts;
BEGIN
  SELECT r.* INTO known
    FROM public.case_contacts r JOIN public.cases c ON c.id = r.case_id
    WHERE r.case_id = by_case AND r.kind = 'reporter' AND c.council_id = app.staff_council()
      AND c.resident_id = r.resident_id
      AND (app.staff_services() IS NULL OR c.service = ANY (app.staff_services()));
  IF known.id IS NULL OR NOT app.is_registered_caller(known.resident_id)
     OR NOT app.may_register_reporter(of_case) THEN
    RETURN false;
  END IF;
  PERFORM app.give_case_to_caller(of_case, known.resident_id, known.name, known.address_lines);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION app.recognise_caller(uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION app.may_register_reporter(uuid),
  app.register_caller(uuid, uuid, text, text, text, text, text[], text, timestamptz),
  app.recognise_caller(uuid, uuid) TO localgov_app;

-- Where letters go to whoever keeps their own account. Of a registered caller each council posts to the
-- address that its own case says: nobody there can turn another council's letters elsewhere.
CREATE OR REPLACE FUNCTION app.post_address(resident uuid, today date) RETURNS text[] STABLE
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT ARRAY[COALESCE(p.name, 'The resident')] || h.address_lines
         || (left(h.postcode, -3) || ' ' || right(h.postcode, 3))
    FROM public.residents a
    JOIN public.resident_profiles p ON p.resident_id = a.id
    JOIN public.resident_homes h ON h.resident_id = p.resident_id
    WHERE p.resident_id = resident AND p.contact_by = 'post' AND a.email IS NOT NULL
      AND (h.since IS NULL OR h.since <= today) AND (h.until IS NULL OR h.until >= today)
      AND (app.staff_council() IS NULL
           OR EXISTS (SELECT 1 FROM public.cases c
                      WHERE c.resident_id = resident AND c.council_id = app.staff_council()))
    ORDER BY h.created_at DESC LIMIT 1
$$;
