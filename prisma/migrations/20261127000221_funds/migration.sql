-- Funds: standard kinds are code, what a council chose of them is here. Two people change one:
-- who proposes, and who decides. See docs/decisions/0025.

CREATE TABLE "funds" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "label" TEXT,
    "hint" TEXT,
    "on_stop" TEXT,
    "allocation" TEXT,
    "prefix" TEXT,

    CONSTRAINT "funds_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "funds_council_id_kind_key" ON "funds"("council_id", "kind");
-- Whose a reference is shows by its letters: they are one fund's of England.
CREATE UNIQUE INDEX funds_prefix ON funds (prefix) WHERE prefix IS NOT NULL;
ALTER TABLE funds
  ADD CHECK (allocation IN ('as-named', 'oldest-first', 'costs-first')),
  ADD CHECK (prefix ~ '^[A-Z]{2}$');

-- Each holds until the next begins, so no two hold on one day.
CREATE TABLE "fund_codings" (
    "fund_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "council_id" UUID NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "subjective" TEXT NOT NULL,
    "project" TEXT,
    "vat" TEXT NOT NULL,

    CONSTRAINT "fund_codings_pkey" PRIMARY KEY ("fund_id","starts_on")
);
CREATE INDEX "fund_codings_council_id_idx" ON "fund_codings"("council_id");
ALTER TABLE "fund_codings" ADD CONSTRAINT "fund_codings_fund_id_fkey"
  FOREIGN KEY ("fund_id") REFERENCES "funds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE fund_codings
  ADD CHECK (cost_centre ~ '^[A-Z0-9]{4,10}$'),
  ADD CHECK (subjective ~ '^[0-9]{4,6}$'),
  ADD CHECK (project ~ '^[A-Z0-9]{3,12}$'),
  ADD CHECK (vat IN ('standard', 'zero', 'exempt', 'outside-scope', 'non-business'));

CREATE TABLE "fund_proposals" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "fund_proposals_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "fund_proposals_council_id_kind_id_idx" ON "fund_proposals"("council_id", "kind", "id" DESC);
-- One at a time waits for a fund: what it changes stays as it was until it is decided.
CREATE UNIQUE INDEX fund_proposals_waiting ON fund_proposals (council_id, kind) WHERE decision IS NULL;
ALTER TABLE fund_proposals
  ADD CHECK (what IN ('choices', 'coding')),
  ADD CHECK (decision IN ('approved', 'refused', 'withdrawn')),
  ADD CHECK (num_nulls(decision, decided_by, decided_at) IN (0, 3)),
  ADD CHECK ((decision IS NOT DISTINCT FROM 'refused') = (reason IS NOT NULL)),
  -- Who proposes does not decide; who takes it back is who proposed.
  ADD CHECK (decision IS NULL OR (decision = 'withdrawn') = (decided_by = proposed_by));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['funds', 'fund_codings', 'fund_proposals'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO localgov_app', name);
    EXECUTE format(
      'CREATE POLICY system ON %I TO localgov_app '
      'USING ((SELECT app.scope_is(''system''))) WITH CHECK ((SELECT app.scope_is(''system'')))', name);
  END LOOP;
END $$;

-- What references look like, and whose they are, is for all to see; codings are the council's.
CREATE POLICY readable ON funds FOR SELECT TO localgov_app USING (true);
CREATE POLICY manager_add ON funds FOR INSERT TO localgov_app
  WITH CHECK (council_id = (SELECT app.finance_council())
              AND (SELECT app.finance_role()) = 'finance-manager');
CREATE POLICY manager_change ON funds FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.finance_council())
         AND (SELECT app.finance_role()) = 'finance-manager');

CREATE POLICY keepers_read ON fund_codings FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.finance_council()));
CREATE POLICY manager_add ON fund_codings FOR INSERT TO localgov_app
  WITH CHECK (council_id = (SELECT app.finance_council())
              AND (SELECT app.finance_role()) = 'finance-manager');
CREATE POLICY manager_change ON fund_codings FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.finance_council())
         AND (SELECT app.finance_role()) = 'finance-manager');

CREATE POLICY keepers_read ON fund_proposals FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.finance_council()));
CREATE POLICY officer_propose ON fund_proposals FOR INSERT TO localgov_app
  WITH CHECK (council_id = (SELECT app.finance_council())
              AND (SELECT app.finance_role()) = 'finance-officer'
              AND proposed_by = (SELECT app.setting_id('actor')) AND decision IS NULL);
CREATE POLICY officer_withdraw ON fund_proposals FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.finance_council()) AND decision IS NULL
         AND (SELECT app.finance_role()) = 'finance-officer'
         AND proposed_by = (SELECT app.setting_id('actor')))
  WITH CHECK (council_id = (SELECT app.finance_council()) AND decision = 'withdrawn'
              AND (SELECT app.finance_role()) = 'finance-officer'
              AND decided_by = (SELECT app.setting_id('actor')));
CREATE POLICY manager_decide ON fund_proposals FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.finance_council()) AND decision IS NULL
         AND (SELECT app.finance_role()) = 'finance-manager'
         AND proposed_by <> (SELECT app.setting_id('actor')))
  WITH CHECK (council_id = (SELECT app.finance_council()) AND decision IN ('approved', 'refused')
              AND (SELECT app.finance_role()) = 'finance-manager'
              AND decided_by = (SELECT app.setting_id('actor')));

-- Of a proposal only what became of it changes, so that what was approved is what was proposed.
CREATE FUNCTION app.keep_from_keepers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept text;
BEGIN
  IF NOT app.scope_is('finance') THEN RETURN NEW; END IF;
  SELECT string_agg(key, ', ') INTO kept
    FROM jsonb_each(to_jsonb(NEW)) AS new_row JOIN jsonb_each(to_jsonb(OLD)) AS old_row USING (key)
    WHERE new_row.value IS DISTINCT FROM old_row.value AND key <> ALL (TG_ARGV);
  IF kept IS NOT NULL THEN
    RAISE insufficient_privilege
      USING MESSAGE = format('permission denied for %s of %s', kept, TG_TABLE_NAME);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_from_keepers BEFORE UPDATE ON fund_proposals FOR EACH ROW
  EXECUTE FUNCTION app.keep_from_keepers('decision', 'decided_by', 'decided_at', 'reason');
