-- A debt is of a fund that there is.
ALTER TABLE "debt_accounts" ADD CONSTRAINT "debt_accounts_fund_id_fkey" FOREIGN KEY ("fund_id") REFERENCES "funds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "debt_accounts_fund_id_idx" ON "debt_accounts"("fund_id");
