-- Who keeps a council's money asks in a scope of their own: no policy of cases names it.

-- The council whose money the asker keeps; NULL for anybody else.
CREATE FUNCTION app.finance_council() RETURNS uuid STABLE LANGUAGE sql
  RETURN CASE WHEN app.scope_is('finance') THEN app.setting_id('council') END;

-- What they are there: cashier, finance-officer, finance-manager or auditor; NULL for anybody else.
CREATE FUNCTION app.finance_role() RETURNS text STABLE LANGUAGE sql
  RETURN CASE WHEN app.scope_is('finance') THEN current_setting('app.role', true) END;

GRANT EXECUTE ON FUNCTION app.finance_council(), app.finance_role() TO localgov_app;

DROP POLICY append ON audit_entries;
CREATE POLICY append ON audit_entries FOR INSERT TO localgov_app
  WITH CHECK (scope = current_setting('app.kind', true)
              AND actor_id IS NOT DISTINCT FROM (SELECT app.setting_id('actor'))
              AND ((SELECT app.staff_council()) IS NULL
                   OR council_id = (SELECT app.staff_council()))
              AND ((SELECT app.finance_council()) IS NULL
                   OR council_id = (SELECT app.finance_council())));
