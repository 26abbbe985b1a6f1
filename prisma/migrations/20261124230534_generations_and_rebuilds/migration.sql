-- CreateEnum
CREATE TYPE "rebuild_mode" AS ENUM ('INCREMENTAL', 'FULL');

-- CreateEnum
CREATE TYPE "rebuild_status" AS ENUM ('RUNNING', 'PAUSED', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "rebuild_action_kind" AS ENUM ('STARTED', 'PAUSED', 'RESUMED', 'CANCELLED', 'RETRIED');

-- CreateTable
CREATE TABLE "generation" (
    "id" SERIAL NOT NULL,
    "model_version_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "generation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "active_generation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "generation_id" INTEGER NOT NULL,

    CONSTRAINT "active_generation_pkey" PRIMARY KEY ("id")
);

-- The profiles that are there become the first generation, of the model that most of them were built with.
INSERT INTO "generation" ("model_version_id", "activated_at")
SELECT m."id", now() FROM "model_version" m
ORDER BY (SELECT count(*) FROM "profile" f WHERE f."model_version_id" = m."id") DESC, m."id" DESC LIMIT 1;
INSERT INTO "active_generation" ("generation_id") SELECT "id" FROM "generation";

-- DropIndex
DROP INDEX "profile_built_at_person_id_idx";

-- DropIndex
DROP INDEX "profile_lifecycle_stage_built_at_idx";

-- DropIndex
DROP INDEX "profile_sentiment_score_person_id_idx";

-- DropIndex
DROP INDEX "interest_category_key_score_idx";

-- AlterTable
ALTER TABLE "person" DROP COLUMN "built_version";

-- AlterTable
ALTER TABLE "profile" DROP CONSTRAINT "profile_pkey",
ADD COLUMN     "builds" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "full_build_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "generation_id" INTEGER;
UPDATE "profile" SET "generation_id" = (SELECT "generation_id" FROM "active_generation"),
    "full_build_at" = 'epoch';
ALTER TABLE "profile" ALTER COLUMN "generation_id" SET NOT NULL,
ADD CONSTRAINT "profile_pkey" PRIMARY KEY ("person_id", "generation_id");

-- AlterTable
ALTER TABLE "interest" DROP CONSTRAINT "interest_pkey",
ADD COLUMN     "generation_id" INTEGER;
UPDATE "interest" SET "generation_id" = (SELECT "generation_id" FROM "active_generation");
ALTER TABLE "interest" ALTER COLUMN "generation_id" SET NOT NULL,
ADD CONSTRAINT "interest_pkey" PRIMARY KEY ("person_id", "generation_id", "category_key");

-- AlterTable
ALTER TABLE "profile_state" DROP CONSTRAINT "profile_state_pkey",
ADD COLUMN     "generation_id" INTEGER;
UPDATE "profile_state" SET "generation_id" = (SELECT "generation_id" FROM "active_generation");
ALTER TABLE "profile_state" ALTER COLUMN "generation_id" SET NOT NULL,
ADD CONSTRAINT "profile_state_pkey" PRIMARY KEY ("person_id", "generation_id");

-- CreateTable
CREATE TABLE "rebuild" (
    "id" BIGSERIAL NOT NULL,
    "generation_id" INTEGER NOT NULL,
    "mode" "rebuild_mode" NOT NULL,
    "status" "rebuild_status" NOT NULL DEFAULT 'RUNNING',
    "filter" JSONB,
    "person_ids" BIGINT[],
    "full_since" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "planned_to" BIGINT NOT NULL DEFAULT 0,
    "last_person_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "running_since" TIMESTAMPTZ(3),
    "ran_seconds" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rebuild_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rebuild_range" (
    "id" BIGSERIAL NOT NULL,
    "rebuild_id" BIGINT NOT NULL,
    "after_id" BIGINT NOT NULL,
    "last_id" BIGINT NOT NULL,
    "person_ids" BIGINT[],
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "starts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rebuild_range_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rebuild_failure" (
    "rebuild_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "error_code" TEXT NOT NULL,
    "error_message" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rebuild_failure_pkey" PRIMARY KEY ("rebuild_id","person_id")
);

-- CreateTable
CREATE TABLE "rebuild_action" (
    "id" BIGSERIAL NOT NULL,
    "rebuild_id" BIGINT NOT NULL,
    "kind" "rebuild_action_kind" NOT NULL,
    "actor" VARCHAR(100) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rebuild_action_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "generation_model_version_id_idx" ON "generation"("model_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "active_generation_generation_id_key" ON "active_generation"("generation_id");

-- CreateIndex
CREATE INDEX "rebuild_status_idx" ON "rebuild"("status");

-- CreateIndex
CREATE INDEX "rebuild_range_rebuild_id_idx" ON "rebuild_range"("rebuild_id");

-- CreateIndex
CREATE INDEX "rebuild_failure_person_id_idx" ON "rebuild_failure"("person_id");

-- CreateIndex
CREATE INDEX "rebuild_action_rebuild_id_idx" ON "rebuild_action"("rebuild_id");

-- CreateIndex
CREATE INDEX "profile_generation_id_built_at_person_id_idx" ON "profile"("generation_id", "built_at" DESC, "person_id" DESC);

-- CreateIndex
CREATE INDEX "profile_generation_id_lifecycle_stage_built_at_idx" ON "profile"("generation_id", "lifecycle_stage", "built_at" DESC);

-- CreateIndex
CREATE INDEX "profile_generation_id_sentiment_score_person_id_idx" ON "profile"("generation_id", "sentiment_score" DESC, "person_id" DESC);

-- CreateIndex
CREATE INDEX "interest_generation_id_category_key_score_idx" ON "interest"("generation_id", "category_key", "score" DESC);

-- AddForeignKey
ALTER TABLE "generation" ADD CONSTRAINT "generation_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "active_generation" ADD CONSTRAINT "active_generation_generation_id_fkey" FOREIGN KEY ("generation_id") REFERENCES "generation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_generation_id_fkey" FOREIGN KEY ("generation_id") REFERENCES "generation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rebuild" ADD CONSTRAINT "rebuild_generation_id_fkey" FOREIGN KEY ("generation_id") REFERENCES "generation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rebuild_range" ADD CONSTRAINT "rebuild_range_rebuild_id_fkey" FOREIGN KEY ("rebuild_id") REFERENCES "rebuild"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rebuild_failure" ADD CONSTRAINT "rebuild_failure_rebuild_id_fkey" FOREIGN KEY ("rebuild_id") REFERENCES "rebuild"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rebuild_failure" ADD CONSTRAINT "rebuild_failure_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rebuild_action" ADD CONSTRAINT "rebuild_action_rebuild_id_fkey" FOREIGN KEY ("rebuild_id") REFERENCES "rebuild"("id") ON DELETE CASCADE ON UPDATE CASCADE;
