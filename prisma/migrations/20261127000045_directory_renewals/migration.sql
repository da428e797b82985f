-- By what a council's directory is asked again whether somebody still works there.
CREATE TABLE "directory_renewals" (
    "session_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "directory_renewals_pkey" PRIMARY KEY ("session_id")
);
CREATE INDEX "directory_renewals_due_at_idx" ON "directory_renewals"("due_at");
ALTER TABLE "directory_renewals" ADD CONSTRAINT "directory_renewals_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "staff_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE directory_renewals ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_renewals FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory_renewals TO localgov_app;
CREATE POLICY system ON directory_renewals TO localgov_app
  USING ((SELECT app.scope_is('system'))) WITH CHECK ((SELECT app.scope_is('system')));
CREATE POLICY identity ON directory_renewals TO localgov_app
  USING ((SELECT app.scope_is('identity')));
