-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'web',
ADD COLUMN     "disputed_at" TIMESTAMPTZ(3),
ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "from_council_id" UUID,
ADD COLUMN     "handover" TEXT,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "resident_id" UUID,
ADD COLUMN     "resident_read_at" TIMESTAMPTZ(3),
ADD COLUMN     "said_at" TIMESTAMPTZ(3),
ADD COLUMN     "unread_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "case_contacts" ADD COLUMN     "address_lines" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "contact_by" TEXT NOT NULL DEFAULT 'email',
ADD COLUMN     "resident_id" UUID;

-- AlterTable
ALTER TABLE "service_settings" ADD COLUMN     "refer_url" TEXT,
ADD COLUMN     "refer_words" TEXT;

-- AlterTable
ALTER TABLE "teams" ADD COLUMN     "closed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "files" ADD COLUMN     "event_id" UUID,
ADD COLUMN     "hidden_at" TIMESTAMPTZ(3),
ADD COLUMN     "made_from_id" UUID,
ADD COLUMN     "name" TEXT;

-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'web',
ADD COLUMN     "resident_id" UUID,
ADD COLUMN     "staff_id" UUID;

-- AlterTable
ALTER TABLE "staff_roles" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "services" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "staff_sessions" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'password',
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "strong_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "letters" ADD COLUMN     "address_lines" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'email',
ADD COLUMN     "resident_id" UUID;

-- CreateTable
CREATE TABLE "case_councils" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "follows" BOOLEAN NOT NULL DEFAULT false,
    "left" JSONB,

    CONSTRAINT "case_councils_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_views" (
    "case_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "looks" INTEGER NOT NULL,

    CONSTRAINT "case_views_pkey" PRIMARY KEY ("case_id","staff_id","day")
);

-- CreateTable
CREATE TABLE "bulk_changes" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_items" (
    "bulk_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "before" JSONB,
    "revision" INTEGER,

    CONSTRAINT "bulk_items_pkey" PRIMARY KEY ("bulk_id","case_id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_templates" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "service" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_markers" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "resident_id" UUID,
    "email" TEXT,
    "phone" TEXT,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "review_on" DATE NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" UUID,

    CONSTRAINT "person_markers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting_changes" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "undoes_id" UUID,

    CONSTRAINT "setting_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_invitations" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "services" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "team_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "residents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_passwords" (
    "resident_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resident_passwords_pkey" PRIMARY KEY ("resident_id")
);

-- CreateTable
CREATE TABLE "resident_sessions" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "method" TEXT NOT NULL,
    "strong_at" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "resident_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_profiles" (
    "resident_id" UUID NOT NULL,
    "name" TEXT,
    "phone" TEXT,
    "contact_by" TEXT NOT NULL DEFAULT 'email',
    "language" TEXT NOT NULL DEFAULT 'en',
    "access_needs" TEXT,
    "notices" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resident_profiles_pkey" PRIMARY KEY ("resident_id")
);

-- CreateTable
CREATE TABLE "resident_homes" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "address_lines" TEXT[],
    "postcode" TEXT NOT NULL,
    "since" DATE,
    "until" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resident_homes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authenticator_apps" (
    "id" UUID NOT NULL,
    "resident_id" UUID,
    "staff_id" UUID,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "authenticator_apps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "resident_id" UUID,
    "staff_id" UUID,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkeys" (
    "id" UUID NOT NULL,
    "resident_id" UUID,
    "staff_id" UUID,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_links" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "resident_id" UUID,
    "staff_id" UUID,
    "email" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_accounts" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "resident_id" UUID,
    "staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outside_accounts_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "sign_in_tries" (
    "id" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_tries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_exports" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "document" JSONB,

    CONSTRAINT "data_exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasures" (
    "id" UUID NOT NULL,
    "resident_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "outcome" JSONB,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_batches" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "letters" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "posted_at" TIMESTAMPTZ(3),
    "posted_by" UUID,

    CONSTRAINT "post_batches_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_councils_case_id_idx" ON "case_councils"("case_id");

-- CreateIndex
CREATE INDEX "case_councils_council_id_id_idx" ON "case_councils"("council_id", "id" DESC);

-- CreateIndex
CREATE INDEX "case_views_council_id_day_idx" ON "case_views"("council_id", "day");

-- CreateIndex
CREATE INDEX "case_views_staff_id_idx" ON "case_views"("staff_id");

-- CreateIndex
CREATE INDEX "bulk_changes_council_id_id_idx" ON "bulk_changes"("council_id", "id" DESC);

-- CreateIndex
CREATE INDEX "bulk_changes_staff_id_idx" ON "bulk_changes"("staff_id");

-- CreateIndex
CREATE INDEX "bulk_items_case_id_idx" ON "bulk_items"("case_id");

-- CreateIndex
CREATE INDEX "bulk_items_council_id_idx" ON "bulk_items"("council_id");

-- CreateIndex
CREATE INDEX "saved_views_council_id_id_idx" ON "saved_views"("council_id", "id");

-- CreateIndex
CREATE INDEX "saved_views_staff_id_idx" ON "saved_views"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_templates_council_id_name_key" ON "reply_templates"("council_id", "name");

-- CreateIndex
CREATE INDEX "person_markers_council_id_review_on_idx" ON "person_markers"("council_id", "review_on");

-- CreateIndex
CREATE INDEX "person_markers_council_id_email_idx" ON "person_markers"("council_id", "email");

-- CreateIndex
CREATE INDEX "person_markers_council_id_phone_idx" ON "person_markers"("council_id", "phone");

-- CreateIndex
CREATE INDEX "person_markers_resident_id_idx" ON "person_markers"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "setting_changes_undoes_id_key" ON "setting_changes"("undoes_id");

-- CreateIndex
CREATE INDEX "setting_changes_council_id_id_idx" ON "setting_changes"("council_id", "id" DESC);

-- CreateIndex
CREATE INDEX "setting_changes_council_id_kind_key_id_idx" ON "setting_changes"("council_id", "kind", "key", "id" DESC);

-- CreateIndex
CREATE INDEX "staff_invitations_council_id_id_idx" ON "staff_invitations"("council_id", "id" DESC);

-- CreateIndex
CREATE INDEX "staff_invitations_email_idx" ON "staff_invitations"("email");

-- CreateIndex
CREATE UNIQUE INDEX "residents_email_key" ON "residents"("email");

-- CreateIndex
CREATE INDEX "resident_sessions_resident_id_idx" ON "resident_sessions"("resident_id");

-- CreateIndex
CREATE INDEX "resident_sessions_expires_at_idx" ON "resident_sessions"("expires_at");

-- CreateIndex
CREATE INDEX "resident_homes_resident_id_idx" ON "resident_homes"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "authenticator_apps_resident_id_key" ON "authenticator_apps"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "authenticator_apps_staff_id_key" ON "authenticator_apps"("staff_id");

-- CreateIndex
CREATE INDEX "recovery_codes_resident_id_idx" ON "recovery_codes"("resident_id");

-- CreateIndex
CREATE INDEX "recovery_codes_staff_id_idx" ON "recovery_codes"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "passkeys_credential_id_key" ON "passkeys"("credential_id");

-- CreateIndex
CREATE INDEX "passkeys_resident_id_idx" ON "passkeys"("resident_id");

-- CreateIndex
CREATE INDEX "passkeys_staff_id_idx" ON "passkeys"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_links_secret_hash_key" ON "account_links"("secret_hash");

-- CreateIndex
CREATE INDEX "account_links_resident_id_idx" ON "account_links"("resident_id");

-- CreateIndex
CREATE INDEX "account_links_staff_id_idx" ON "account_links"("staff_id");

-- CreateIndex
CREATE INDEX "account_links_expires_at_idx" ON "account_links"("expires_at");

-- CreateIndex
CREATE INDEX "outside_accounts_resident_id_idx" ON "outside_accounts"("resident_id");

-- CreateIndex
CREATE INDEX "outside_accounts_staff_id_idx" ON "outside_accounts"("staff_id");

-- CreateIndex
CREATE INDEX "sign_in_tries_expires_at_idx" ON "sign_in_tries"("expires_at");

-- CreateIndex
CREATE INDEX "data_exports_resident_id_id_idx" ON "data_exports"("resident_id", "id" DESC);

-- CreateIndex
CREATE INDEX "data_exports_expires_at_idx" ON "data_exports"("expires_at");

-- CreateIndex
CREATE INDEX "erasures_resident_id_idx" ON "erasures"("resident_id");

-- CreateIndex
CREATE INDEX "erasures_due_at_idx" ON "erasures"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "post_batches_council_id_day_key" ON "post_batches"("council_id", "day");

-- CreateIndex
CREATE INDEX "cases_resident_id_id_idx" ON "cases"("resident_id", "id" DESC);

-- CreateIndex
CREATE INDEX "cases_merged_into_id_id_idx" ON "cases"("merged_into_id", "id");

-- CreateIndex
CREATE INDEX "cases_council_id_target_on_id_idx" ON "cases"("council_id", "target_on", "id");

-- CreateIndex
CREATE INDEX "case_contacts_email_idx" ON "case_contacts"("email");

-- CreateIndex
CREATE INDEX "case_contacts_resident_id_idx" ON "case_contacts"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "files_made_from_id_key" ON "files"("made_from_id");

-- CreateIndex
CREATE INDEX "files_event_id_idx" ON "files"("event_id");

-- CreateIndex
CREATE INDEX "letters_batch_id_idx" ON "letters"("batch_id");

-- CreateIndex
CREATE INDEX "letters_resident_id_idx" ON "letters"("resident_id");

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_councils" ADD CONSTRAINT "case_councils_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_views" ADD CONSTRAINT "case_views_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_views" ADD CONSTRAINT "case_views_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_bulk_id_fkey" FOREIGN KEY ("bulk_id") REFERENCES "bulk_changes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_contacts" ADD CONSTRAINT "case_contacts_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "case_events"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_made_from_id_fkey" FOREIGN KEY ("made_from_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident_passwords" ADD CONSTRAINT "resident_passwords_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident_sessions" ADD CONSTRAINT "resident_sessions_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident_profiles" ADD CONSTRAINT "resident_profiles_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident_homes" ADD CONSTRAINT "resident_homes_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authenticator_apps" ADD CONSTRAINT "authenticator_apps_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authenticator_apps" ADD CONSTRAINT "authenticator_apps_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_accounts" ADD CONSTRAINT "outside_accounts_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_accounts" ADD CONSTRAINT "outside_accounts_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "residents"("id") ON DELETE SET NULL ON UPDATE CASCADE;
