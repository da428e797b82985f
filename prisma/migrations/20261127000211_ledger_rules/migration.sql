-- What the ledger promises, held by the database itself: each journal balances and has all of its
-- postings, nothing is posted to a closed day, and none of it is ever changed or deleted.

-- ── Values ───────────────────────────────────────────────────────────────────────────────────────

-- The accounts that clear item by item: each charge, payout, dispute, … comes to nothing in the end.
CREATE FUNCTION app.clears_by_item(account text) RETURNS boolean IMMUTABLE LANGUAGE sql
  RETURN account IN ('BRIDGE', 'TRANSIT', 'DISPUTES', 'SUSPENSE', 'REFUNDS_DUE', 'CASH');
GRANT EXECUTE ON FUNCTION app.clears_by_item(text) TO localgov_app;

CREATE UNIQUE INDEX books_one_of_platform ON books ((true)) WHERE council_id IS NULL;
ALTER TABLE journals
  ADD CHECK (cause <> '' AND length(cause) <= 200),
  ADD CHECK (what ~ '^[a-z]+(-[a-z]+)*$'),
  ADD CHECK (event_day <= day),
  ADD CHECK (lines >= 2);
ALTER TABLE postings
  ADD CHECK (account IN ('BANK', 'STRIPE', 'TRANSIT', 'BRIDGE', 'DISPUTES', 'DUE_FROM', 'DUE_TO',
                         'FUND', 'VAT', 'FEES', 'SUSPENSE', 'REFUNDS_DUE', 'CASH')),
  ADD CHECK ((account IN ('BANK', 'STRIPE', 'FEES')) = (object = '')),
  ADD CHECK (length(object) <= 100),
  ADD CHECK (amount <> 0),
  ADD CHECK (account = 'FUND' OR project IS NULL),
  ADD CHECK ((account = 'FUND') = (cost_centre IS NOT NULL)),
  ADD CHECK ((account = 'FUND') = (subjective IS NOT NULL));
ALTER TABLE day_totals ADD CHECK (debit >= 0 AND credit >= 0);

-- ── Who may see and add ──────────────────────────────────────────────────────────────────────────

-- The council whose book the asker may post to, and the one whose days they may close.
CREATE FUNCTION app.posting_council() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.finance_role() IN ('cashier', 'finance-officer', 'finance-manager')
              THEN app.finance_council() END;
CREATE FUNCTION app.closing_council() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.finance_role() IN ('finance-officer', 'finance-manager')
              THEN app.finance_council() END;
CREATE FUNCTION app.locking_council() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.finance_role() = 'finance-manager' THEN app.finance_council() END;
GRANT EXECUTE ON FUNCTION app.posting_council(), app.closing_council(), app.locking_council()
  TO localgov_app;

-- Whoever adds a row signs it, and nobody in another's name.
CREATE FUNCTION app.signed_by_asker(scope text, actor_id uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN scope = current_setting('app.kind', true)
         AND actor_id IS NOT DISTINCT FROM app.setting_id('actor');
GRANT EXECUTE ON FUNCTION app.signed_by_asker(text, uuid) TO localgov_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['books', 'journals', 'postings', 'open_items', 'day_closes',
                              'day_totals', 'year_locks'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT ON %I TO localgov_app', name);
    EXECUTE format('CREATE POLICY system_read ON %I FOR SELECT TO localgov_app '
                   'USING ((SELECT app.scope_is(''system'')))', name);
    EXECUTE format('CREATE POLICY finance_read ON %I FOR SELECT TO localgov_app '
                   'USING (council_id = (SELECT app.finance_council()))', name);
  END LOOP;
END $$;

GRANT INSERT ON books, journals, postings, day_closes, day_totals, year_locks TO localgov_app;
GRANT UPDATE (closed_through) ON books TO localgov_app;

CREATE POLICY open ON books FOR INSERT TO localgov_app
  WITH CHECK ((SELECT app.scope_is('system')) OR council_id = (SELECT app.posting_council()));
CREATE POLICY close ON books FOR UPDATE TO localgov_app
  USING ((SELECT app.scope_is('system')) OR council_id = (SELECT app.closing_council()));
CREATE POLICY append ON journals FOR INSERT TO localgov_app
  WITH CHECK (app.signed_by_asker(scope, actor_id)
              AND ((SELECT app.scope_is('system')) OR council_id = (SELECT app.posting_council())));
CREATE POLICY append ON postings FOR INSERT TO localgov_app
  WITH CHECK ((SELECT app.scope_is('system')) OR council_id = (SELECT app.posting_council()));
CREATE POLICY append ON day_closes FOR INSERT TO localgov_app
  WITH CHECK (app.signed_by_asker(scope, actor_id)
              AND ((SELECT app.scope_is('system')) OR council_id = (SELECT app.closing_council())));
CREATE POLICY append ON day_totals FOR INSERT TO localgov_app
  WITH CHECK ((SELECT app.scope_is('system')) OR council_id = (SELECT app.closing_council()));
CREATE POLICY append ON year_locks FOR INSERT TO localgov_app
  WITH CHECK (app.signed_by_asker(scope, actor_id)
              AND ((SELECT app.scope_is('system')) OR council_id = (SELECT app.locking_council())));
-- The triggers below keep it, and nobody else.
CREATE POLICY keeper ON open_items TO CURRENT_USER USING (true) WITH CHECK (true);

-- ── Never changed, never deleted ─────────────────────────────────────────────────────────────────

-- Also not by the owner, whom no grant holds back.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege
    USING MESSAGE = format('permission denied: %s are never changed', TG_TABLE_NAME);
END $$;

-- A book is held open by whoever posts to it, together, and taken by whoever closes a day, alone. Not
-- by a lock of its row: those who share one overtake whoever waits to have it alone, again and again.
CREATE FUNCTION app.hold_book(council_id uuid) RETURNS void LANGUAGE sql
  RETURN pg_advisory_xact_lock_shared(hashtextextended('book ' || coalesce(council_id::text, ''), 0));
CREATE FUNCTION app.take_book(council_id uuid) RETURNS void LANGUAGE sql
  RETURN pg_advisory_xact_lock(hashtextextended('book ' || coalesce(council_id::text, ''), 0));
GRANT EXECUTE ON FUNCTION app.hold_book(uuid), app.take_book(uuid) TO localgov_app;

-- Of a book only the closed days move, and only on.
CREATE FUNCTION app.book_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.take_book(NEW.council_id);
  IF (NEW.id, NEW.council_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.council_id, OLD.created_at)
     OR NEW.closed_through IS NULL OR NEW.closed_through < OLD.closed_through THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: a closed day stays closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER moves_on BEFORE UPDATE ON books FOR EACH ROW EXECUTE FUNCTION app.book_moves_on();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['books', 'journals', 'postings', 'day_closes', 'day_totals',
                              'year_locks'] LOOP
    EXECUTE format('CREATE TRIGGER stays BEFORE %s ON %I FOR EACH ROW EXECUTE FUNCTION app.refuse_change()',
                   CASE name WHEN 'books' THEN 'DELETE' ELSE 'UPDATE OR DELETE' END, name);
    EXECUTE format('CREATE TRIGGER stays_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
                   'EXECUTE FUNCTION app.refuse_change()', name);
  END LOOP;
END $$;

-- ── What a journal is ────────────────────────────────────────────────────────────────────────────

-- A row of a book is of that book's council.
CREATE FUNCTION app.of_its_book() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.books b WHERE b.id = NEW.book_id
                 AND b.council_id IS NOT DISTINCT FROM NEW.council_id) THEN
    RAISE integrity_constraint_violation
      USING MESSAGE = format('a row of %s is of no such book', TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER of_its_book AFTER INSERT ON day_closes FOR EACH ROW EXECUTE FUNCTION app.of_its_book();
CREATE TRIGGER of_its_book AFTER INSERT ON day_totals FOR EACH ROW EXECUTE FUNCTION app.of_its_book();
CREATE TRIGGER of_its_book AFTER INSERT ON year_locks FOR EACH ROW EXECUTE FUNCTION app.of_its_book();

-- It is of an open day of its book, which stays open until this commits: closing waits for it.
CREATE FUNCTION app.journal_of_open_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed_through date;
BEGIN
  PERFORM app.hold_book(NEW.council_id);
  SELECT b.closed_through INTO closed_through FROM public.books b
    WHERE b.id = NEW.book_id AND b.council_id IS NOT DISTINCT FROM NEW.council_id;
  IF NOT FOUND THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'a journal is of no such book';
  ELSIF closed_through >= NEW.day THEN
    RAISE check_violation USING MESSAGE = format('the day %s is closed', NEW.day);
  ELSIF NEW.reverses_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM public.journals j WHERE j.id = NEW.reverses_id
                    AND j.book_id = NEW.book_id AND j.reverses_id IS NULL) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'a journal reverses none of its book';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER of_open_day AFTER INSERT ON journals FOR EACH ROW
  EXECUTE FUNCTION app.journal_of_open_day();

-- A posting is one of so many of its journal. With their number counted at commit, none comes later.
CREATE FUNCTION app.posting_of_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.journals j
                 WHERE j.id = NEW.journal_id AND j.book_id = NEW.book_id AND j.day = NEW.day
                   AND j.council_id IS NOT DISTINCT FROM NEW.council_id
                   AND NEW.position BETWEEN 1 AND j.lines) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'a posting is of no such journal';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER of_journal AFTER INSERT ON postings FOR EACH ROW
  EXECUTE FUNCTION app.posting_of_journal();

CREATE FUNCTION app.journal_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  posted integer;
  total numeric;
BEGIN
  SELECT count(*), sum(p.amount) INTO posted, total FROM public.postings p
    WHERE p.journal_id = NEW.id AND p.day = NEW.day;
  IF posted <> NEW.lines OR total <> 0 THEN
    RAISE check_violation USING MESSAGE = format('the journal %s does not balance', NEW.id);
  END IF;
  IF NEW.reverses_id IS NOT NULL AND EXISTS (
    SELECT p.account, p.object, p.cost_centre, p.subjective, p.project, -p.amount
      FROM public.postings p WHERE p.journal_id = NEW.reverses_id
    EXCEPT ALL
    SELECT p.account, p.object, p.cost_centre, p.subjective, p.project, p.amount
      FROM public.postings p WHERE p.journal_id = NEW.id AND p.day = NEW.day) THEN
    RAISE check_violation USING MESSAGE = format('the journal %s reverses in part', NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER stands AFTER INSERT ON journals DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.journal_stands();

-- ── Open items ───────────────────────────────────────────────────────────────────────────────────

-- Always in the same order, so that two journals of the same items wait for each other and no more.
CREATE FUNCTION app.keep_open_items() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO public.open_items AS i (book_id, account, object, council_id, balance, since)
    SELECT a.book_id, a.account, a.object, a.council_id, sum(a.amount), min(a.day) FROM added a
    WHERE app.clears_by_item(a.account)
    GROUP BY a.book_id, a.account, a.object, a.council_id
    ORDER BY a.book_id, a.account, a.object
    ON CONFLICT (book_id, account, object) DO UPDATE
      SET balance = i.balance + EXCLUDED.balance, since = least(i.since, EXCLUDED.since);
  DELETE FROM public.open_items i USING added a
    WHERE i.book_id = a.book_id AND i.account = a.account AND i.object = a.object AND i.balance = 0;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.keep_open_items() FROM PUBLIC;
CREATE TRIGGER keep_open_items AFTER INSERT ON postings REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION app.keep_open_items();

-- ── Partitions by month ──────────────────────────────────────────────────────────────────────────

-- As before, and of postings too, whose partitions may not be emptied past their table either. In
-- UTC, so that a bound reads the same for a column of days and of moments.
CREATE OR REPLACE FUNCTION app.make_partitions(months integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  parent text;
  part text;
  first date;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('app.make_partitions'));
  FOREACH parent IN ARRAY ARRAY['letters', 'audit_entries', 'postings'] LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS public.%I PARTITION OF public.%I DEFAULT',
                   parent || '_default', parent);
    FOR i IN 0..months LOOP
      first := date_trunc('month', now())::date + make_interval(months => i);
      part := parent || to_char(first, '"_"YYYY"_"MM');
      CONTINUE WHEN to_regclass(format('public.%I', part)) IS NOT NULL;
      BEGIN
        EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)',
                       part, parent, first, (first + interval '1 month')::date);
      EXCEPTION WHEN check_violation THEN
        -- The default holds rows of that month, written by a clock that was ahead: they stay there,
        -- with those that are still to come.
        NULL;
      END;
    END LOOP;
  END LOOP;
  FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
              WHERE i.inhparent = 'public.postings'::regclass
                AND NOT EXISTS (SELECT FROM pg_trigger t
                                WHERE t.tgrelid = c.oid AND t.tgname = 'stays_whole') LOOP
    EXECUTE format('CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.%I FOR EACH STATEMENT '
                   'EXECUTE FUNCTION app.refuse_change()', part);
  END LOOP;
END $$;
SELECT app.make_partitions(3);

-- What was posted late is little, and looked for at each year's end.
CREATE INDEX journals_late ON journals (book_id, day DESC, id DESC) WHERE event_day < day;
