-- AlterTable
ALTER TABLE "model_version" ADD COLUMN     "card" TEXT,
ADD COLUMN     "metrics" JSONB NOT NULL DEFAULT '[]';
