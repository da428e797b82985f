-- What residents owe, as the systems that own it say: facts beside the ledger, not postings.
CREATE TABLE "debt_sources" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" TEXT,
    "last_batch" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "debt_sources_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "debt_batches" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "extent" TEXT NOT NULL,
    "as_at" TIMESTAMPTZ(3) NOT NULL,
    "includes_posting" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "accounts" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "balance" BIGINT NOT NULL,

    CONSTRAINT "debt_batches_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "debt_refusals" (
    "batch_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "debt_refusals_pkey" PRIMARY KEY ("batch_id","line")
);
CREATE TABLE "debt_accounts" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "second_hash" TEXT NOT NULL,
    "balance" BIGINT NOT NULL,
    "stage" TEXT NOT NULL,
    "hold" TEXT,
    "hold_until" DATE,
    "batch_id" UUID NOT NULL,

    CONSTRAINT "debt_accounts_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "debt_lines" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "outstanding" BIGINT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "debt_lines_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "debt_prices" (
    "account_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "debt_prices_pkey" PRIMARY KEY ("account_id","from_day")
);
CREATE UNIQUE INDEX "debt_sources_council_id_key_key" ON "debt_sources"("council_id", "key");
CREATE INDEX "debt_batches_council_id_id_idx" ON "debt_batches"("council_id", "id");
CREATE UNIQUE INDEX "debt_batches_source_id_number_key" ON "debt_batches"("source_id", "number");
CREATE INDEX "debt_accounts_source_id_idx" ON "debt_accounts"("source_id");
CREATE UNIQUE INDEX "debt_accounts_council_id_fund_id_reference_key" ON "debt_accounts"("council_id", "fund_id", "reference");
CREATE INDEX "debt_lines_council_id_due_on_idx" ON "debt_lines"("council_id", "due_on");
CREATE UNIQUE INDEX "debt_lines_account_id_key_key" ON "debt_lines"("account_id", "key");
ALTER TABLE "debt_sources" ADD CONSTRAINT "debt_sources_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "debt_batches" ADD CONSTRAINT "debt_batches_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "debt_sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "debt_refusals" ADD CONSTRAINT "debt_refusals_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "debt_batches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "debt_accounts" ADD CONSTRAINT "debt_accounts_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "debt_sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "debt_lines" ADD CONSTRAINT "debt_lines_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "debt_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "debt_prices" ADD CONSTRAINT "debt_prices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "debt_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE debt_sources ADD CHECK (last_batch >= 0);
ALTER TABLE debt_batches
  ADD CHECK (extent IN ('whole', 'changes')),
  ADD CHECK (number > 0 AND includes_posting >= 0 AND accounts >= 0 AND refused >= 0);
ALTER TABLE debt_accounts
  ADD CHECK (stage IN ('none', 'reminder', 'final-notice', 'summons', 'liability-order',
    'notice-to-owner', 'charge-certificate', 'order-for-recovery', 'enforcement')),
  ADD CHECK (hold IN ('dispute', 'breathing-space', 'arrangement', 'other')),
  ADD CHECK (hold_until IS NULL OR hold IS NOT NULL);
ALTER TABLE debt_lines
  ADD CHECK (kind IN ('charge', 'instalment', 'penalty', 'costs', 'interest')),
  ADD CHECK (amount >= 0 AND outstanding >= 0);
ALTER TABLE debt_prices
  ADD CHECK (kind IN ('discount', 'full', 'charge-certificate')),
  ADD CHECK (amount >= 0);

-- What is owed is read by who keeps the council's money; only the system, which takes batches, writes.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['debt_sources', 'debt_batches', 'debt_refusals', 'debt_accounts',
                              'debt_lines', 'debt_prices'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO localgov_app', name);
    EXECUTE format('CREATE POLICY system ON %I TO localgov_app
                    USING ((SELECT app.scope_is(''system'')))', name);
    EXECUTE format('CREATE POLICY finance_read ON %I FOR SELECT TO localgov_app
                    USING (council_id = (SELECT app.finance_council()))', name);
  END LOOP;
END $$;
REVOKE DELETE ON debt_sources, debt_batches, debt_refusals, debt_accounts, debt_lines FROM localgov_app;
REVOKE UPDATE ON debt_batches, debt_refusals FROM localgov_app;
