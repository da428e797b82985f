-- A source is found by the key that its system sends batches with. Who manages the council's money names
-- the systems, and gives them keys.
CREATE UNIQUE INDEX "debt_sources_key_hash_key" ON "debt_sources"("key_hash");

CREATE POLICY finance_add ON debt_sources FOR INSERT TO localgov_app
  WITH CHECK (council_id = (SELECT app.finance_council())
              AND (SELECT app.finance_role()) = 'finance-manager' AND last_batch = 0);
CREATE POLICY finance_change ON debt_sources FOR UPDATE TO localgov_app
  USING (council_id = (SELECT app.finance_council())
         AND (SELECT app.finance_role()) = 'finance-manager');
