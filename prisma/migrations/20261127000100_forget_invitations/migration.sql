-- Names and addresses of people who were invited to work for a council go once their invitation can
-- be of no use any more. Nobody but the nightly job removes one.
GRANT DELETE ON staff_invitations TO localgov_app;
CREATE POLICY only_the_night ON staff_invitations AS RESTRICTIVE FOR DELETE TO localgov_app
  USING ((SELECT app.scope_is('system')));
CREATE INDEX "staff_invitations_expires_at_idx" ON "staff_invitations"("expires_at");
