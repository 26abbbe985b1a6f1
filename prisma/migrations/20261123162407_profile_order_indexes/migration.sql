-- DropIndex
DROP INDEX "profile_built_at_person_id_idx";

-- CreateIndex
CREATE INDEX "profile_built_at_person_id_idx" ON "profile"("built_at" DESC, "person_id" DESC);

-- CreateIndex
CREATE INDEX "profile_sentiment_score_person_id_idx" ON "profile"("sentiment_score" DESC, "person_id" DESC);
