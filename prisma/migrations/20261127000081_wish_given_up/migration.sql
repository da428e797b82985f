-- Whoever takes an account back gives up the wish to be erased that somebody else may have said in it.
CREATE POLICY identity_read ON erasures FOR SELECT TO localgov_app
  USING ((SELECT app.scope_is('identity')));
CREATE POLICY identity_cancel ON erasures FOR UPDATE TO localgov_app
  USING ((SELECT app.scope_is('identity')) AND done_at IS NULL);
