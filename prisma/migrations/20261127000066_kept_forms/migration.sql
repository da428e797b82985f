-- What an officer typed when their session had ended, for them alone and for a day.
CREATE TABLE "kept_forms" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "typed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_forms_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "kept_forms_staff_id_path_key" ON "kept_forms"("staff_id", "path");
CREATE INDEX "kept_forms_created_at_idx" ON "kept_forms"("created_at");
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_staff_id_fkey"
  FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE kept_forms ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_forms FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON kept_forms TO localgov_app;
CREATE POLICY system ON kept_forms TO localgov_app USING ((SELECT app.scope_is('system')));
CREATE POLICY identity ON kept_forms TO localgov_app USING ((SELECT app.scope_is('identity')));
