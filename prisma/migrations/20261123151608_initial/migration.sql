-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "identifier_kind" AS ENUM ('USER_ID', 'ANONYMOUS_ID', 'EMAIL_HASH');

-- CreateEnum
CREATE TYPE "event_type" AS ENUM ('TRACK', 'IDENTIFY', 'PAGE', 'SCREEN', 'GROUP', 'ALIAS');

-- CreateEnum
CREATE TYPE "event_action" AS ENUM ('PURCHASE', 'REFUND', 'CART_ADD', 'CART_REMOVE', 'WISHLIST', 'REVIEW', 'SEARCH', 'PRODUCT_VIEW', 'PAGE_VIEW', 'OTHER');

-- CreateEnum
CREATE TYPE "text_kind" AS ENUM ('SEARCH_QUERY', 'PRODUCT_TITLE', 'REVIEW', 'PAGE_TITLE');

-- CreateEnum
CREATE TYPE "sentiment_label" AS ENUM ('NEGATIVE', 'NEUTRAL', 'POSITIVE');

-- CreateEnum
CREATE TYPE "lifecycle_stage" AS ENUM ('NEW', 'ACTIVE', 'LOYAL', 'AT_RISK', 'LAPSED');

-- CreateEnum
CREATE TYPE "mapping_origin" AS ENUM ('NONE', 'TAXONOMY', 'SUGGESTED', 'ADMIN');

-- CreateTable
CREATE TABLE "person" (
    "id" BIGSERIAL NOT NULL,
    "events_version" INTEGER NOT NULL DEFAULT 0,
    "built_version" INTEGER NOT NULL DEFAULT 0,
    "fold_epoch" INTEGER NOT NULL DEFAULT 0,
    "dirty_since" TIMESTAMPTZ(3),
    "failed_version" INTEGER,
    "failed_at" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "error_message" TEXT,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identifier" (
    "kind" "identifier_kind" NOT NULL,
    "value" VARCHAR(255) NOT NULL,
    "person_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identifier_pkey" PRIMARY KEY ("kind","value")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "person_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "message_id" VARCHAR(100) NOT NULL,
    "type" "event_type" NOT NULL,
    "action" "event_action" NOT NULL,
    "name" VARCHAR(255),
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "order_id" VARCHAR(255),
    "revenue" DOUBLE PRECISION,
    "currency" CHAR(3),
    "rating" DOUBLE PRECISION,
    "properties" JSONB NOT NULL DEFAULT '{}',
    "context" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_item" (
    "event_id" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" "text_kind" NOT NULL,
    "text_id" BIGINT,
    "category_mapping_id" INTEGER,
    "product_id" VARCHAR(255),
    "brand" VARCHAR(255),
    "price" DOUBLE PRECISION,
    "quantity" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "event_item_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateTable
CREATE TABLE "text" (
    "id" BIGSERIAL NOT NULL,
    "hash" BYTEA NOT NULL,
    "body" TEXT NOT NULL,
    "language" CHAR(2),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_version" (
    "id" SERIAL NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "version" VARCHAR(50) NOT NULL,
    "checksum" CHAR(64) NOT NULL,
    "dimensions" INTEGER NOT NULL,
    "categories" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "encoding" (
    "model_version_id" INTEGER NOT NULL,
    "text_id" BIGINT NOT NULL,
    "embedding" BYTEA NOT NULL,
    "categories" BYTEA,
    "sentiment" BYTEA,

    CONSTRAINT "encoding_pkey" PRIMARY KEY ("model_version_id","text_id")
);

-- CreateTable
CREATE TABLE "profile" (
    "person_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL,
    "model_version_id" INTEGER,
    "sentiment_score" DOUBLE PRECISION,
    "sentiment_label" "sentiment_label",
    "sentiment" JSONB NOT NULL DEFAULT '{}',
    "traits" JSONB NOT NULL DEFAULT '{}',
    "lifecycle_stage" "lifecycle_stage",
    "embedding" BYTEA,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "interest" (
    "person_id" BIGINT NOT NULL,
    "category_key" VARCHAR(50) NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "strength" DOUBLE PRECISION NOT NULL,
    "trend" DOUBLE PRECISION NOT NULL,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "interest_pkey" PRIMARY KEY ("person_id","category_key")
);

-- CreateTable
CREATE TABLE "profile_state" (
    "person_id" BIGINT NOT NULL,
    "state_key" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "profile_state_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "category_mapping" (
    "id" SERIAL NOT NULL,
    "source" VARCHAR(255) NOT NULL,
    "category_key" VARCHAR(50),
    "origin" "mapping_origin" NOT NULL DEFAULT 'NONE',
    "confidence" DOUBLE PRECISION,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "category_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" SERIAL NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "write_key" (
    "id" SERIAL NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "write_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "device" VARCHAR(20) NOT NULL,
    "threads" INTEGER NOT NULL,
    "model_version_id" INTEGER NOT NULL,

    CONSTRAINT "worker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_dirty_since_idx" ON "person"("dirty_since");

-- CreateIndex
CREATE INDEX "identifier_person_id_kind_idx" ON "identifier"("person_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "event_message_id_key" ON "event"("message_id");

-- CreateIndex
CREATE INDEX "event_person_id_version_idx" ON "event"("person_id", "version");

-- CreateIndex
CREATE INDEX "event_person_id_occurred_at_id_idx" ON "event"("person_id", "occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "event_item_text_id_idx" ON "event_item"("text_id");

-- CreateIndex
CREATE INDEX "event_item_category_mapping_id_idx" ON "event_item"("category_mapping_id");

-- CreateIndex
CREATE UNIQUE INDEX "text_hash_key" ON "text"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "model_version_checksum_key" ON "model_version"("checksum");

-- CreateIndex
CREATE INDEX "encoding_text_id_idx" ON "encoding"("text_id");

-- CreateIndex
CREATE INDEX "profile_built_at_person_id_idx" ON "profile"("built_at" DESC, "person_id");

-- CreateIndex
CREATE INDEX "profile_lifecycle_stage_built_at_idx" ON "profile"("lifecycle_stage", "built_at" DESC);

-- CreateIndex
CREATE INDEX "interest_category_key_score_idx" ON "interest"("category_key", "score" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "category_mapping_source_key" ON "category_mapping"("source");

-- CreateIndex
CREATE INDEX "category_mapping_origin_idx" ON "category_mapping"("origin");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_name_key" ON "api_key"("name");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "write_key_name_key" ON "write_key"("name");

-- CreateIndex
CREATE UNIQUE INDEX "write_key_hash_key" ON "write_key"("hash");

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_item" ADD CONSTRAINT "event_item_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_item" ADD CONSTRAINT "event_item_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_item" ADD CONSTRAINT "event_item_category_mapping_id_fkey" FOREIGN KEY ("category_mapping_id") REFERENCES "category_mapping"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "encoding" ADD CONSTRAINT "encoding_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "encoding" ADD CONSTRAINT "encoding_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_state" ADD CONSTRAINT "profile_state_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker" ADD CONSTRAINT "worker_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
