-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "council_id" UUID,
    "scope" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID,
    "facts" JSONB NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "council_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "draft_id" UUID,
    "state" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "lat" DOUBLE PRECISION,
    "long" DOUBLE PRECISION,
    "place" TEXT,
    "postcode" TEXT,
    "team_id" UUID,
    "assignee_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "target_days" INTEGER NOT NULL,
    "target_on" DATE NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closing_reason" TEXT,
    "reopenings" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_contacts" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_events" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "staff_id" UUID,
    "audience" TEXT NOT NULL,
    "body" TEXT,
    "facts" JSONB NOT NULL,

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_reports" (
    "case_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "council_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "long" DOUBLE PRECISION NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "words" TEXT,
    "place" TEXT,

    CONSTRAINT "public_reports_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "public_photos" (
    "file_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,

    CONSTRAINT "public_photos_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "service_settings" (
    "council_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "team_id" UUID,
    "target_days" INTEGER,

    CONSTRAINT "service_settings_pkey" PRIMARY KEY ("council_id","service")
);

-- CreateTable
CREATE TABLE "councils" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "gss" TEXT NOT NULL,
    "former_gss" TEXT[],
    "tier" TEXT NOT NULL,
    "type_name" TEXT NOT NULL,
    "county_id" UUID,
    "region" TEXT NOT NULL,
    "current" BOOLEAN NOT NULL,
    "started_on" DATE,
    "ended_on" DATE,
    "custodian_code" INTEGER,
    "homepage" TEXT,
    "population" INTEGER,
    "area_km2" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "long" DOUBLE PRECISION,
    "min_lat" DOUBLE PRECISION,
    "min_long" DOUBLE PRECISION,
    "max_lat" DOUBLE PRECISION,
    "max_long" DOUBLE PRECISION,

    CONSTRAINT "councils_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_successors" (
    "council_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,

    CONSTRAINT "council_successors_pkey" PRIMARY KEY ("council_id","successor_id")
);

-- CreateTable
CREATE TABLE "council_profiles" (
    "council_id" UUID NOT NULL,
    "theme" JSONB NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "address_lines" TEXT[],
    "opening_hours" TEXT,
    "out_of_hours" TEXT,
    "publish_at_once" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "council_profiles_pkey" PRIMARY KEY ("council_id")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "draft_id" UUID,
    "case_id" UUID,
    "council_id" UUID,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "journey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "refused" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postcodes" (
    "postcode" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "long" DOUBLE PRECISION NOT NULL,
    "gss" TEXT NOT NULL,

    CONSTRAINT "postcodes_pkey" PRIMARY KEY ("postcode")
);

-- CreateTable
CREATE TABLE "boundaries" (
    "gss" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "min_lat" DOUBLE PRECISION NOT NULL,
    "min_long" DOUBLE PRECISION NOT NULL,
    "max_lat" DOUBLE PRECISION NOT NULL,
    "max_long" DOUBLE PRECISION NOT NULL,
    "geometry" JSONB NOT NULL,

    CONSTRAINT "boundaries_pkey" PRIMARY KEY ("gss")
);

-- CreateTable
CREATE TABLE "geo_imports" (
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rows" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,

    CONSTRAINT "geo_imports_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_passwords" (
    "staff_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "staff_passwords_pkey" PRIMARY KEY ("staff_id")
);

-- CreateTable
CREATE TABLE "staff_roles" (
    "staff_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "staff_roles_pkey" PRIMARY KEY ("staff_id","council_id")
);

-- CreateTable
CREATE TABLE "team_members" (
    "team_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,

    CONSTRAINT "team_members_pkey" PRIMARY KEY ("team_id","staff_id")
);

-- CreateTable
CREATE TABLE "staff_sessions" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "council_id" UUID,
    "case_id" UUID,
    "template" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "recipient" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id","created_at")
) PARTITION BY RANGE ("created_at");

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key","window_end")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seed_marks" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seed_marks_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "audit_entries_subject_id_idx" ON "audit_entries"("subject_id");

-- CreateIndex
CREATE INDEX "audit_entries_council_id_id_idx" ON "audit_entries"("council_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_reference_key" ON "cases"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "cases_draft_id_key" ON "cases"("draft_id");

-- CreateIndex
CREATE INDEX "cases_council_id_id_idx" ON "cases"("council_id", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_council_id_state_id_idx" ON "cases"("council_id", "state", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_council_id_service_id_idx" ON "cases"("council_id", "service", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_council_id_assignee_id_id_idx" ON "cases"("council_id", "assignee_id", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_team_id_idx" ON "cases"("team_id");

-- CreateIndex
CREATE INDEX "cases_assignee_id_idx" ON "cases"("assignee_id");

-- CreateIndex
CREATE INDEX "case_contacts_council_id_idx" ON "case_contacts"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_contacts_case_id_email_key" ON "case_contacts"("case_id", "email");

-- CreateIndex
CREATE INDEX "case_events_case_id_id_idx" ON "case_events"("case_id", "id");

-- CreateIndex
CREATE INDEX "case_events_council_id_idx" ON "case_events"("council_id");

-- CreateIndex
CREATE INDEX "case_events_staff_id_idx" ON "case_events"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_reports_reference_key" ON "public_reports"("reference");

-- CreateIndex
CREATE INDEX "public_reports_council_id_case_id_idx" ON "public_reports"("council_id", "case_id" DESC);

-- CreateIndex
CREATE INDEX "public_reports_council_id_service_case_id_idx" ON "public_reports"("council_id", "service", "case_id" DESC);

-- CreateIndex
CREATE INDEX "public_reports_council_id_state_case_id_idx" ON "public_reports"("council_id", "state", "case_id" DESC);

-- CreateIndex
CREATE INDEX "public_reports_service_lat_long_idx" ON "public_reports"("service", "lat", "long");

-- CreateIndex
CREATE INDEX "public_photos_case_id_idx" ON "public_photos"("case_id");

-- CreateIndex
CREATE INDEX "public_photos_council_id_idx" ON "public_photos"("council_id");

-- CreateIndex
CREATE INDEX "service_settings_team_id_idx" ON "service_settings"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "councils_code_key" ON "councils"("code");

-- CreateIndex
CREATE UNIQUE INDEX "councils_slug_key" ON "councils"("slug");

-- CreateIndex
CREATE INDEX "councils_gss_idx" ON "councils"("gss");

-- CreateIndex
CREATE INDEX "councils_county_id_idx" ON "councils"("county_id");

-- CreateIndex
CREATE UNIQUE INDEX "teams_council_id_name_key" ON "teams"("council_id", "name");

-- CreateIndex
CREATE INDEX "files_draft_id_idx" ON "files"("draft_id");

-- CreateIndex
CREATE INDEX "files_case_id_idx" ON "files"("case_id");

-- CreateIndex
CREATE INDEX "drafts_expires_at_idx" ON "drafts"("expires_at");

-- CreateIndex
CREATE INDEX "postcodes_gss_idx" ON "postcodes"("gss");

-- CreateIndex
CREATE INDEX "boundaries_min_lat_max_lat_idx" ON "boundaries"("min_lat", "max_lat");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE INDEX "staff_roles_council_id_idx" ON "staff_roles"("council_id");

-- CreateIndex
CREATE INDEX "team_members_council_id_idx" ON "team_members"("council_id");

-- CreateIndex
CREATE INDEX "team_members_staff_id_idx" ON "team_members"("staff_id");

-- CreateIndex
CREATE INDEX "staff_sessions_staff_id_idx" ON "staff_sessions"("staff_id");

-- CreateIndex
CREATE INDEX "staff_sessions_expires_at_idx" ON "staff_sessions"("expires_at");

-- CreateIndex
CREATE INDEX "letters_case_id_idx" ON "letters"("case_id");

-- CreateIndex
CREATE INDEX "letters_council_id_state_idx" ON "letters"("council_id", "state");

-- CreateIndex
CREATE INDEX "rate_limits_window_end_idx" ON "rate_limits"("window_end");

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_contacts" ADD CONSTRAINT "case_contacts_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_reports" ADD CONSTRAINT "public_reports_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_photos" ADD CONSTRAINT "public_photos_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_photos" ADD CONSTRAINT "public_photos_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "public_reports"("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_settings" ADD CONSTRAINT "service_settings_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_settings" ADD CONSTRAINT "service_settings_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "councils" ADD CONSTRAINT "councils_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "councils"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_successors" ADD CONSTRAINT "council_successors_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_successors" ADD CONSTRAINT "council_successors_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_profiles" ADD CONSTRAINT "council_profiles_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "councils"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_passwords" ADD CONSTRAINT "staff_passwords_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

