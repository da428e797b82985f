-- Who goes to pay may have an attempt that is open.
CREATE INDEX "payments_payer_state_idx" ON "payments"("payer", "state");
