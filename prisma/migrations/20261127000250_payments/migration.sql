-- Attempts to pay, and what the provider tells of them.
CREATE TABLE "payment_accounts" (
    "council_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "in_baskets" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "payment_accounts_pkey" PRIMARY KEY ("council_id")
);
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "council_id" UUID,
    "account" TEXT,
    "state" TEXT NOT NULL,
    "payer" TEXT NOT NULL,
    "resident_id" UUID,
    "via" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "takes_bacs" BOOLEAN NOT NULL,
    "done_path" TEXT NOT NULL,
    "back_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "ask_at" TIMESTAMPTZ(3),
    "session_id" TEXT,
    "charge_id" TEXT,
    "transaction_id" TEXT,
    "returned_id" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "method" TEXT,
    "scheme" TEXT,
    "last_four" TEXT,
    "refusal" TEXT,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "payment_lines" (
    "payment_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "council_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "fund_id" UUID NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "subjective" TEXT NOT NULL,
    "project" TEXT,
    "vat_code" TEXT NOT NULL,
    "vat" BIGINT NOT NULL,
    "gross" BIGINT NOT NULL,
    "debt_line_id" UUID,
    "words" TEXT NOT NULL,

    CONSTRAINT "payment_lines_pkey" PRIMARY KEY ("payment_id","position")
);
CREATE TABLE "provider_events" (
    "id" TEXT NOT NULL,
    "account" TEXT,
    "type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_events_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "payment_accounts_account_key" ON "payment_accounts"("account");
CREATE UNIQUE INDEX "payments_session_id_key" ON "payments"("session_id");
CREATE UNIQUE INDEX "payments_charge_id_key" ON "payments"("charge_id");
CREATE INDEX "payments_ask_at_idx" ON "payments"("ask_at");
CREATE INDEX "payments_council_id_created_at_idx" ON "payments"("council_id", "created_at");
CREATE INDEX "payments_resident_id_created_at_idx" ON "payments"("resident_id", "created_at");
CREATE INDEX "payment_lines_debt_line_id_idx" ON "payment_lines"("debt_line_id");
CREATE INDEX "payment_lines_council_id_idx" ON "payment_lines"("council_id");
ALTER TABLE "payment_accounts" ADD CONSTRAINT "payment_accounts_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "payments" ADD CONSTRAINT "payments_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "payment_lines" ADD CONSTRAINT "payment_lines_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One live attempt per debt line, whoever writes.
CREATE UNIQUE INDEX payment_lines_held_once ON payment_lines (debt_line_id) WHERE state = 'held';

ALTER TABLE payments
  ADD CHECK (state IN ('open', 'processing', 'paid', 'failed', 'expired')),
  ADD CHECK (via IN ('account', 'reference', 'link')),
  ADD CHECK (method IN ('card', 'bacs')),
  ADD CHECK (amount > 0),
  ADD CHECK (state NOT IN ('processing', 'paid') OR charge_id IS NOT NULL),
  ADD CHECK ((state = 'paid') = (paid_at IS NOT NULL)),
  ADD CHECK ((state IN ('open', 'processing')) = (settled_at IS NULL)),
  ADD CHECK (state NOT IN ('open', 'processing') OR ask_at IS NOT NULL);
ALTER TABLE payment_lines
  ADD CHECK (state IN ('held', 'paid', 'freed')),
  ADD CHECK (gross > 0 AND vat >= 0 AND vat <= gross),
  ADD CHECK (vat_code IN ('standard', 'zero', 'exempt', 'outside-scope', 'non-business'));

-- What was paid stays paid, and what ended without money is never opened again: another attempt is.
CREATE FUNCTION app.keep_payment_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a payment that is % does not become %', OLD.state, NEW.state;
END $$;
CREATE TRIGGER keep_settled BEFORE UPDATE OF state ON payments FOR EACH ROW
  WHEN (OLD.state IN ('paid', 'failed', 'expired') AND NEW.state <> OLD.state)
  EXECUTE FUNCTION app.keep_payment_settled();

-- Payments are read by who keeps the council's money; only the system, which asks the provider, writes.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['payment_accounts', 'payments', 'payment_lines', 'provider_events'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO localgov_app', name);
    EXECUTE format('CREATE POLICY system ON %I TO localgov_app
                    USING ((SELECT app.scope_is(''system'')))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['payment_accounts', 'payments', 'payment_lines'] LOOP
    EXECUTE format('CREATE POLICY finance_read ON %I FOR SELECT TO localgov_app
                    USING (council_id = (SELECT app.finance_council()))', name);
  END LOOP;
END $$;
