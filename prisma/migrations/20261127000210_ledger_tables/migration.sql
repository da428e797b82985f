-- CreateTable
CREATE TABLE "books" (
    "id" UUID NOT NULL,
    "council_id" UUID,
    "closed_through" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "books_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journals" (
    "id" UUID NOT NULL,
    "book_id" UUID NOT NULL,
    "council_id" UUID,
    "cause" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "event_day" DATE NOT NULL,
    "lines" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "scope" TEXT NOT NULL,
    "actor_id" UUID,
    "reverses_id" UUID,

    CONSTRAINT "journals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postings" (
    "journal_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "day" DATE NOT NULL,
    "book_id" UUID NOT NULL,
    "council_id" UUID,
    "account" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "cost_centre" TEXT,
    "subjective" TEXT,
    "project" TEXT,

    CONSTRAINT "postings_pkey" PRIMARY KEY ("journal_id","position","day")
) PARTITION BY RANGE ("day");

-- CreateTable
CREATE TABLE "open_items" (
    "book_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "council_id" UUID,
    "balance" BIGINT NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "open_items_pkey" PRIMARY KEY ("book_id","account","object")
);

-- CreateTable
CREATE TABLE "day_closes" (
    "book_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "council_id" UUID,
    "after" DATE,
    "journals" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "scope" TEXT NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "day_closes_pkey" PRIMARY KEY ("book_id","day")
);

-- CreateTable
CREATE TABLE "day_totals" (
    "book_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "account" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "council_id" UUID,
    "debit" BIGINT NOT NULL,
    "credit" BIGINT NOT NULL,
    "postings" INTEGER NOT NULL,

    CONSTRAINT "day_totals_pkey" PRIMARY KEY ("book_id","day","account","object")
);

-- CreateTable
CREATE TABLE "year_locks" (
    "book_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "council_id" UUID,
    "hash" TEXT NOT NULL,
    "locked_at" TIMESTAMPTZ(3) NOT NULL,
    "scope" TEXT NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "year_locks_pkey" PRIMARY KEY ("book_id","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "books_council_id_key" ON "books"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "journals_reverses_id_key" ON "journals"("reverses_id");

-- CreateIndex
CREATE INDEX "journals_book_id_day_idx" ON "journals"("book_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "journals_book_id_cause_key" ON "journals"("book_id", "cause");

-- CreateIndex
CREATE INDEX "postings_book_id_account_object_day_idx" ON "postings"("book_id", "account", "object", "day");

-- CreateIndex
CREATE INDEX "postings_book_id_account_day_journal_id_idx" ON "postings"("book_id", "account", "day", "journal_id");

-- CreateIndex
CREATE INDEX "open_items_book_id_account_since_object_idx" ON "open_items"("book_id", "account", "since", "object");

-- CreateIndex
CREATE INDEX "day_totals_book_id_account_object_day_idx" ON "day_totals"("book_id", "account", "object", "day");

-- AddForeignKey
ALTER TABLE "journals" ADD CONSTRAINT "journals_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "books"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journals" ADD CONSTRAINT "journals_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "journals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_closes" ADD CONSTRAINT "day_closes_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "books"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_totals" ADD CONSTRAINT "day_totals_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "books"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_locks" ADD CONSTRAINT "year_locks_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "books"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
