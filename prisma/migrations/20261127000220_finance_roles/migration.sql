-- Who keeps a council's money: a role of its own, beside what somebody does with cases or without.

CREATE TABLE "staff_finance_roles" (
    "staff_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_finance_roles_pkey" PRIMARY KEY ("staff_id","council_id")
);
CREATE INDEX "staff_finance_roles_council_id_idx" ON "staff_finance_roles"("council_id");
ALTER TABLE "staff_finance_roles" ADD CONSTRAINT "staff_finance_roles_staff_id_fkey"
  FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE staff_finance_roles
  ADD CHECK (role IN ('cashier', 'finance-officer', 'finance-manager', 'auditor'));

-- Somebody may be invited to one kind of work, or to both.
ALTER TABLE "staff_invitations" ALTER COLUMN "role" DROP NOT NULL, ADD COLUMN "finance_role" TEXT;
ALTER TABLE staff_invitations
  ADD CHECK (finance_role IN ('cashier', 'finance-officer', 'finance-manager', 'auditor')),
  ADD CHECK (num_nonnulls(role, finance_role) > 0);

-- The council that the asker works for, at its cases or at its money; NULL for anybody else.
CREATE FUNCTION app.own_council() RETURNS uuid STABLE LANGUAGE sql
  RETURN COALESCE(app.staff_council(), app.finance_council());
GRANT EXECUTE ON FUNCTION app.own_council() TO localgov_app;

ALTER TABLE staff_finance_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_finance_roles FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON staff_finance_roles TO localgov_app;
CREATE POLICY system ON staff_finance_roles TO localgov_app
  USING ((SELECT app.scope_is('system'))) WITH CHECK ((SELECT app.scope_is('system')));
CREATE POLICY identity ON staff_finance_roles TO localgov_app
  USING ((SELECT app.scope_is('identity')));
CREATE POLICY keeper ON staff_finance_roles TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY colleagues ON staff_finance_roles FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.own_council()));
-- Nobody gives a role to themself: whoever says who keeps the money is another than who keeps it.
CREATE POLICY administrator ON staff_finance_roles TO localgov_app
  USING (council_id = (SELECT app.staff_council()) AND (SELECT app.administers()))
  WITH CHECK (council_id = (SELECT app.staff_council()) AND (SELECT app.administers())
              AND (staff_id <> (SELECT app.setting_id('actor')) OR ended_at IS NOT NULL));

-- Who keeps the money sees the names of those who work there, and who does what.
DROP POLICY colleagues ON staff;
CREATE POLICY colleagues ON staff FOR SELECT TO localgov_app
  USING (EXISTS (SELECT 1 FROM staff_roles r
                 WHERE r.staff_id = staff.id AND r.council_id = (SELECT app.own_council()))
         OR EXISTS (SELECT 1 FROM staff_finance_roles f
                    WHERE f.staff_id = staff.id AND f.council_id = (SELECT app.own_council())));
DROP POLICY colleagues ON staff_roles;
CREATE POLICY colleagues ON staff_roles FOR SELECT TO localgov_app
  USING (council_id = (SELECT app.own_council()));

-- Whoever keeps money somewhere still works there.
CREATE OR REPLACE FUNCTION app.end_sessions_without_role(person uuid, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ended integer;
BEGIN
  IF NOT app.administers()
     OR NOT EXISTS (SELECT 1 FROM public.staff_roles r WHERE r.staff_id = person
                      AND r.council_id = app.staff_council() AND r.ended_at IS NOT NULL
                    UNION ALL
                    SELECT 1 FROM public.staff_finance_roles f WHERE f.staff_id = person
                      AND f.council_id = app.staff_council() AND f.ended_at IS NOT NULL)
     OR EXISTS (SELECT 1 FROM public.staff_roles r WHERE r.staff_id = person
                  AND r.ended_at IS NULL)
     OR EXISTS (SELECT 1 FROM public.staff_finance_roles f WHERE f.staff_id = person
                  AND f.ended_at IS NULL) THEN
    RETURN 0;
  END IF;
  UPDATE public.staff_sessions SET ended_at = at WHERE staff_id = person AND ended_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;
