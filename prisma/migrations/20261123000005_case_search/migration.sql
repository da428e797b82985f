-- The words that officers find cases by. A table of its own, kept by triggers from what cases and
-- their reporters say: Prisma knows no tsvector, and who reads a case need not drag its words along.

CREATE TABLE case_search (
  case_id uuid PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  council_id uuid NOT NULL,
  service text NOT NULL,
  -- Of the case: reference, service, place, postcode, words of the answers.
  words tsvector NOT NULL DEFAULT '',
  -- Of its reporter: name, address, telephone.
  person tsvector NOT NULL DEFAULT ''
);
-- No GIN: matching a tsvector is not leakproof, so that row-level security would never let it be
-- used. A search reads the rows of one council.
CREATE INDEX case_search_council_id_idx ON case_search (council_id);

ALTER TABLE case_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_search FORCE ROW LEVEL SECURITY;
GRANT SELECT ON case_search TO localgov_app;
CREATE POLICY system ON case_search FOR SELECT TO localgov_app
  USING ((SELECT app.scope_is('system')));
CREATE POLICY staff_read ON case_search FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.staff_council())
         AND ((SELECT app.staff_services()) IS NULL
              OR service = ANY ((SELECT app.staff_services())::text[])));
-- The triggers write as the owner, whoever changed the case.
CREATE POLICY keeper ON case_search TO CURRENT_USER USING (true) WITH CHECK (true);

-- Lower case, without accents, and nothing but letters, figures and spaces: the search is typed
-- the same way, in lib/cases/queries/search-terms.ts.
CREATE FUNCTION app.search_text(words text) RETURNS text IMMUTABLE LANGUAGE sql
  RETURN regexp_replace(
    regexp_replace(lower(normalize(words, NFKD)), '[\u0300-\u036f]', '', 'g'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g');

-- As written, and by its stem, so that "drain" finds "drains". Where words stand is of no use.
CREATE FUNCTION app.search_vector(words text) RETURNS tsvector IMMUTABLE LANGUAGE sql
  RETURN strip(to_tsvector('pg_catalog.simple', app.search_text(words))
    || to_tsvector('pg_catalog.english', app.search_text(words)));

-- A telephone number as it is dialled within the country.
CREATE FUNCTION app.search_phone(phone text) RETURNS text IMMUTABLE LANGUAGE sql
  RETURN regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^(00)?440?', '0');

CREATE FUNCTION app.search_words_of(subject cases) RETURNS tsvector STABLE LANGUAGE sql
  RETURN app.search_vector(concat_ws(' ',
    subject.reference, replace(subject.reference, '-', ''), subject.service, subject.place,
    subject.postcode, replace(subject.postcode, ' ', ''),
    (SELECT string_agg(answer #>> '{}', ' ')
       FROM jsonb_path_query(subject.answers, '$.** ? (@.type() == "string")') AS answer)));

CREATE FUNCTION app.search_words_of(reporter case_contacts) RETURNS tsvector STABLE LANGUAGE sql
  RETURN app.search_vector(concat_ws(' ',
    reporter.name, reporter.email, app.search_phone(reporter.phone)));

CREATE FUNCTION app.keep_case_search() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO public.case_search (case_id, council_id, service, words)
    VALUES (NEW.id, NEW.council_id, NEW.service, app.search_words_of(NEW))
    ON CONFLICT (case_id) DO UPDATE SET
      council_id = EXCLUDED.council_id, service = EXCLUDED.service, words = EXCLUDED.words;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_case_search
  AFTER INSERT OR UPDATE OF reference, council_id, service, place, postcode, answers ON cases
  FOR EACH ROW EXECUTE FUNCTION app.keep_case_search();

CREATE FUNCTION app.keep_reporter_search() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE public.case_search SET person = '' WHERE case_id = OLD.case_id AND OLD.kind = 'reporter';
  ELSE
    UPDATE public.case_search SET person = app.search_words_of(NEW)
      WHERE case_id = NEW.case_id AND NEW.kind = 'reporter';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_reporter_search
  AFTER INSERT OR DELETE OR UPDATE OF name, email, phone ON case_contacts
  FOR EACH ROW EXECUTE FUNCTION app.keep_reporter_search();
REVOKE ALL ON FUNCTION app.keep_case_search(), app.keep_reporter_search() FROM PUBLIC;

-- What stands already. Its owner reads it past the policies, for as long as this takes.
ALTER TABLE cases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_contacts NO FORCE ROW LEVEL SECURITY;
INSERT INTO case_search (case_id, council_id, service, words, person)
  SELECT c.id, c.council_id, c.service, app.search_words_of(c),
    COALESCE(app.search_words_of(r), '')
  FROM cases c LEFT JOIN case_contacts r ON r.case_id = c.id AND r.kind = 'reporter';
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
ALTER TABLE case_contacts FORCE ROW LEVEL SECURITY;
