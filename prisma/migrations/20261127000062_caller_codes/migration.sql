-- The way from paper to an account of one's own: a code by post, which brings the cases of the council
-- that sent it into the account of whoever types it. See docs/decisions/0017.

-- CreateTable
CREATE TABLE "caller_codes" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "caller_codes_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "caller_codes_code_hash_key" ON "caller_codes"("code_hash");
CREATE INDEX "caller_codes_resident_id_idx" ON "caller_codes"("resident_id");
ALTER TABLE "caller_codes" ADD CONSTRAINT "caller_codes_resident_id_fkey" FOREIGN KEY ("resident_id")
  REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE caller_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE caller_codes FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON caller_codes TO localgov_app;
CREATE POLICY system ON caller_codes TO localgov_app
  USING ((SELECT app.scope_is('system'))) WITH CHECK ((SELECT app.scope_is('system')));
-- Nobody else reads or writes it but by the two functions below.
CREATE POLICY keeper ON caller_codes TO CURRENT_USER USING (true) WITH CHECK (true);

-- What holders of links and residents may not change is kept from what they do themselves, not from the
-- owner's functions, which hold by themselves.
CREATE OR REPLACE FUNCTION app.keep_from_holders() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept text;
BEGIN
  IF NOT (app.scope_is('holder') OR app.scope_is('resident')) OR current_user <> 'localgov_app' THEN
    RETURN NEW;
  END IF;
  SELECT string_agg(key, ', ') INTO kept
    FROM jsonb_each(to_jsonb(NEW)) AS new_row JOIN jsonb_each(to_jsonb(OLD)) AS old_row USING (key)
    WHERE new_row.value IS DISTINCT FROM old_row.value AND key <> ALL (TG_ARGV);
  IF kept IS NOT NULL THEN
    RAISE insufficient_privilege
      USING MESSAGE = format('permission denied for %s of %s', kept, TG_TABLE_NAME);
  END IF;
  RETURN NEW;
END $$;

-- Keeps a code for the registered reporter of a case of the asker's council. A new one ends those that
-- the council sent before. False where the case is not one for it.
CREATE FUNCTION app.issue_caller_code(
  of_case uuid, hash text, at timestamptz, expires timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  person uuid;
BEGIN
  SELECT c.resident_id INTO person FROM public.cases c
    WHERE c.id = of_case AND c.council_id = app.staff_council()
      AND (app.staff_services() IS NULL OR c.service = ANY (app.staff_services()));
  IF person IS NULL OR NOT app.is_registered_caller(person) THEN RETURN false; END IF;
  UPDATE public.caller_codes k SET used_at = at
    WHERE k.resident_id = person AND k.council_id = app.staff_council() AND k.used_at IS NULL;
  INSERT INTO public.caller_codes (id, resident_id, council_id, code_hash, created_at, expires_at)
    VALUES (app.new_id(), person, app.staff_council(), hash, at, expires);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION app.issue_caller_code(uuid, text, timestamptz, timestamptz) FROM PUBLIC;

-- Brings what a code is for into the account of the resident who asks, and gives it: the cases that the
-- council which sent it has now, no other's. Nothing where the code is no good. Whoever has none left of
-- what they were registered for is forgotten.
CREATE FUNCTION app.claim_cases(hash text, at timestamptz)
RETURNS TABLE (id uuid, council_id uuid, revision integer, envelope text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  me uuid := app.resident();
  address text;
  code public.caller_codes;
  claimed uuid[];
BEGIN
  SELECT r.email INTO address FROM public.residents r
    WHERE r.id = me AND r.confirmed_at IS NOT NULL AND r.closed_at IS NULL FOR SHARE;
  IF address IS NULL THEN RETURN; END IF;
  UPDATE public.caller_codes k SET used_at = at
    WHERE k.code_hash = hash AND k.used_at IS NULL AND k.expires_at > at
    RETURNING k.* INTO code;
  IF code.id IS NULL THEN RETURN; END IF;
  PERFORM FROM public.cases c
    WHERE c.resident_id = code.resident_id AND c.council_id = code.council_id
    ORDER BY c.id FOR UPDATE;
  SELECT array_agg(c.id) INTO claimed FROM public.cases c
    WHERE c.resident_id = code.resident_id AND c.council_id = code.council_id;
  UPDATE public.cases c SET resident_id = me, revision = c.revision + 1 WHERE c.id = ANY (claimed);
  RETURN QUERY SELECT c.id, c.council_id, c.revision, ARRAY[r.name] || r.address_lines
    FROM public.cases c JOIN public.case_contacts r ON r.case_id = c.id AND r.kind = 'reporter'
    WHERE c.id = ANY (claimed) ORDER BY c.id;
  -- Who follows the report with that address already hears of it.
  UPDATE public.case_contacts r
    SET resident_id = me, email = address, confirmed_at = at, contact_by = 'email'
    WHERE r.case_id = ANY (claimed) AND r.kind = 'reporter'
      AND NOT EXISTS (SELECT 1 FROM public.case_contacts f
                      WHERE f.case_id = r.case_id AND f.email = address);
  UPDATE public.case_contacts r SET resident_id = me
    WHERE r.case_id = ANY (claimed) AND r.kind = 'reporter' AND r.resident_id = code.resident_id;
  DELETE FROM public.residents r WHERE r.id = code.resident_id AND r.email IS NULL
    AND NOT EXISTS (SELECT 1 FROM public.cases c WHERE c.resident_id = r.id);
END $$;
REVOKE ALL ON FUNCTION app.claim_cases(text, timestamptz) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION app.issue_caller_code(uuid, text, timestamptz, timestamptz),
  app.claim_cases(text, timestamptz) TO localgov_app;
