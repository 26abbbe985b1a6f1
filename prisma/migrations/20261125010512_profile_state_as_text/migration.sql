-- AlterTable
ALTER TABLE "profile_state" ALTER COLUMN "state" SET DATA TYPE JSON USING "state"::json,
-- A build writes all of it anew: compressing it would cost more time than it saves space.
ALTER COLUMN "state" SET STORAGE EXTERNAL;
